/// The heaviest chain of anchors that two texts have in the same order.
struct AnchorChain {
  private(set) var pairs: [(a: Int, b: Int)] = []
  private(set) var score = 0.0

  /// An anchor that weighs less says nothing of order.
  private static let least = 1.0
  /// Places of one anchor in one text that are tried.
  private static let repeats = 6

  /// A place in both texts, and the best chain that ends there.
  private struct Point {
    var a: Int
    var b: Int
    var weight: Double
    var previous = -1
  }

  /// - Parameters:
  ///   - a: the keys of a text's anchors, in order; `b` those of the other.
  ///   - weight: of a key in both texts.
  /// - Complexity: O(*p* log *b*) in places *p* that agree, at most `repeats` for each anchor of `a`.
  init(_ a: [UInt64], _ b: [UInt64], weight: (UInt64) -> Double) {
    var places: [UInt64: [Int]] = [:]
    for (place, key) in b.enumerated() where (places[key]?.count ?? 0) < Self.repeats {
      places[key, default: []].append(place)
    }
    var points: [Point] = []
    for (place, key) in a.enumerated() {
      guard let others = places[key] else { continue }
      let weight = weight(key)
      if weight < Self.least { continue }
      // The later first, so that two of them are never in one chain.
      for other in others.reversed() { points.append(Point(a: place, b: other, weight: weight)) }
    }
    // By place in `b`, the best chain that ends no later: a Fenwick tree of maxima.
    var tree = [(score: Double, point: Int)](repeating: (0, -1), count: b.count + 1)
    var best = (score: 0.0, point: -1)
    for number in points.indices {
      var before = (score: 0.0, point: -1)
      var node = points[number].b
      while node > 0 {
        if tree[node].score > before.score { before = tree[node] }
        node &= node - 1
      }
      points[number].previous = before.point
      let score = before.score + points[number].weight
      if score > best.score { best = (score, number) }
      node = points[number].b + 1
      while node < tree.count {
        if score > tree[node].score { tree[node] = (score, number) }
        node += node & -node
      }
    }
    score = best.score
    var point = best.point
    while point >= 0 {
      pairs.append((points[point].a, points[point].b))
      point = points[point].previous
    }
    pairs.reverse()
  }
}
