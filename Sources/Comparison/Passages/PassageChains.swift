/// Seed hits of two texts that lie near each other on both sides, in any order.
struct PassageChain {
  /// Places of the hits in both texts, ascending in `a`.
  var hits: [(a: Int, b: Int)]
  var a: Range<Int>
  var b: Range<Int>
}

extension PassageChain {
  /// Words between two hits of one chain, at most.
  static let gap = 36
  /// Words of a chain on either side, at most; longer passages are joined again after alignment.
  static let longest = 6_000
  /// How many chains a hit is tried against, at most: bounds the time on texts that repeat themselves.
  private static let open = 48
  /// How many common hits make a chain without a rare one.
  private static let commonHits = 6

  /// The chains of one pair of texts, ordered by their start in `b`.
  ///
  /// - Parameter hits: all of the same texts.
  /// - Complexity: O(*h* log *h*) in hits.
  static func chains(of hits: [SeedHit]) -> [PassageChain] {
    let ordered = hits.sorted { ($0.placeB, $0.placeA) < ($1.placeB, $1.placeA) }
    var chains: [PassageChain] = []
    var rare: [Int] = []
    var active: [Int] = []
    for hit in ordered {
      let (a, b) = (hit.placeA, hit.placeB)
      active.removeAll { b - (chains[$0].b.upperBound - 1) > gap }
      // In a text that repeats itself a hit lies near several chains: it belongs to the one whose last hit it continues.
      var home: Int?
      var least = Int.max
      for index in active {
        let chain = chains[index]
        let isNear =
          a > chain.a.lowerBound - gap && a < chain.a.upperBound + gap && b - chain.b.lowerBound < longest
          && max(a + 1, chain.a.upperBound) - min(a, chain.a.lowerBound) < longest
        guard isNear, let last = chain.hits.last else { continue }
        let bend = abs((b - a) - (last.b - last.a))
        if bend <= least { (home, least) = (index, bend) }
      }
      if let home {
        chains[home].hits.append((a, b))
        chains[home].a = min(a, chains[home].a.lowerBound)..<max(a + 1, chains[home].a.upperBound)
        chains[home].b = chains[home].b.lowerBound..<(b + 1)
        rare[home] += hit.isRare ? 1 : 0
      } else {
        if active.count >= open { active.removeFirst() }
        active.append(chains.count)
        chains.append(PassageChain(hits: [(a, b)], a: a..<(a + 1), b: b..<(b + 1)))
        rare.append(hit.isRare ? 1 : 0)
      }
    }
    var kept: [PassageChain] = []
    for (index, chain) in chains.enumerated() where rare[index] > 0 || chain.hits.count >= commonHits {
      var chain = chain
      chain.hits.sort { ($0.a, $0.b) < ($1.a, $1.b) }
      kept.append(chain)
    }
    return kept
  }

  /// The longest run of hits that ascends in both texts: the path that the band of the alignment follows.
  ///
  /// - Complexity: O(*h* log *h*).
  static func ascending(_ hits: [(a: Int, b: Int)]) -> [(a: Int, b: Int)] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: hits.count)
    // Within one place of `a` the later places of `b` come first, so that only one of them is taken.
    let order = hits.indices.sorted { (hits[$0].a, -hits[$0].b) < (hits[$1].a, -hits[$1].b) }
    for index in order {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if hits[tails[middle]].b < hits[index].b { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var path: [(a: Int, b: Int)] = []
    var index = tails.last ?? -1
    while index >= 0 {
      path.append(hits[index])
      index = previous[index]
    }
    return path.reversed()
  }
}
