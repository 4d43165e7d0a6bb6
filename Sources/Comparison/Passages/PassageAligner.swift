/// Aligns the surroundings of a chain, again and again with what was found masked, and joins blocks that touch.
///
/// The second look finds what one ascending alignment cannot hold: clauses that changed places, a quotation with its
/// attribution in the middle, a sentence left out.
struct PassageAligner {
  /// Words looked at beyond the chain on both sides.
  private static let margin = 40
  private static let rounds = 4
  /// The least score of a block that may join another.
  private static let joinedScore = Int(PassageVocabulary.one) * 3 / 2
  /// Words between two blocks that are joined: in the text where they are nearer, and in the other.
  private static let touching = (near: 3, far: 14)
  private static let noMatchA: UInt32 = .max
  private static let noMatchB: UInt32 = .max - 1

  private var aligner = BandedAligner()
  /// By word number: the look at which the word was last seen in `b`.
  private var seen: [UInt32] = []
  private var look: UInt32 = 0

  /// The alignments of one chain, each as its blocks: the first of a list is the one found first.
  ///
  /// - Parameter leastScore: An alignment below it is of no use to the caller.
  /// - Complexity: linear in the chain's words times the band.
  mutating func alignments(
    of chain: PassageChain, a: [UInt32], b: [UInt32], weights: [Int32], leastScore: Int
  ) -> [[AlignedBlock]] {
    let rangeA = max(0, chain.a.lowerBound - Self.margin)..<min(a.count, chain.a.upperBound + Self.margin)
    let rangeB = max(0, chain.b.lowerBound - Self.margin)..<min(b.count, chain.b.upperBound + Self.margin)
    if !mayScore(a[rangeA], b[rangeB], weights: weights, least: leastScore) { return [] }
    var windowA = Array(a[rangeA])
    var windowB = Array(b[rangeB])
    var hits = chain.hits.map { (a: $0.a - rangeA.lowerBound, b: $0.b - rangeB.lowerBound) }
    var found: [[AlignedBlock]] = []
    for _ in 0..<Self.rounds {
      let path = PassageChain.ascending(hits)
      guard var block = aligner.align(windowA, windowB, weights: weights, path: path),
        block.score >= (found.isEmpty ? leastScore / 2 : Self.joinedScore)
      else { break }
      for index in block.a { windowA[index] = Self.noMatchA }
      for index in block.b { windowB[index] = Self.noMatchB }
      hits.removeAll { block.a.contains($0.a) || block.b.contains($0.b) }
      block.pairs = block.pairs.map { ($0.a + rangeA.lowerBound, $0.b + rangeB.lowerBound) }
      if let home = found.firstIndex(where: { $0.contains { Self.touch($0, block) } }) {
        found[home].append(block)
      } else {
        found.append([block])
      }
    }
    return found
  }

  /// Whether the words that both stretches hold could reach a score at all, were they in the same order.
  private mutating func mayScore(
    _ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, weights: [Int32], least: Int
  ) -> Bool {
    if seen.count < weights.count { seen = [UInt32](repeating: 0, count: weights.count) }
    look += 1
    for word in b { seen[Int(word)] = look }
    var sum = 0
    for word in a where seen[Int(word)] == look { sum += Int(weights[Int(word)]) }
    return sum >= least
  }

  /// Whether two blocks are parts of one passage, whatever their order.
  private static func touch(_ x: AlignedBlock, _ y: AlignedBlock) -> Bool {
    let a = distance(x.a, y.a)
    let b = distance(x.b, y.b)
    return min(a, b) <= touching.near && max(a, b) <= touching.far
  }

  private static func distance(_ x: Range<Int>, _ y: Range<Int>) -> Int {
    max(0, y.lowerBound - x.upperBound, x.lowerBound - y.upperBound)
  }

  /// Joins alignments of neighbouring chains (or the halves of one cut for its length) where they follow each other or
  /// overlap, and drops those that lie within another.
  ///
  /// - Complexity: O(*p* log *p*) in alignments of two texts, with a look back at 16 of them.
  static func joined(_ alignments: [[AlignedBlock]]) -> [[AlignedBlock]] {
    let ordered = alignments.sorted {
      ($0.a.lowerBound, $0.b.lowerBound, $0.a.upperBound, $0.b.upperBound)
        < ($1.a.lowerBound, $1.b.lowerBound, $1.a.upperBound, $1.b.upperBound)
    }
    var result: [[AlignedBlock]] = []
    for alignment in ordered {
      var isJoined = false
      for index in result.indices.suffix(16).reversed() {
        let other = result[index]
        if distance(other.a, alignment.a) > touching.near || distance(other.b, alignment.b) > touching.near { continue }
        for block in alignment {
          var pairs = block.pairs
          for held in other { pairs.removeAll { held.a.contains($0.a) || held.b.contains($0.b) } }
          if pairs.isEmpty { continue }
          let score = block.score * pairs.count / block.pairs.count
          result[index].append(AlignedBlock(pairs: pairs, score: score))
        }
        isJoined = true
        break
      }
      if !isJoined { result.append(alignment) }
    }
    return result
  }
}

extension PassageAligner {
  /// Alignments that add something: a text that repeats itself matches itself in many places, and what lies within
  /// better alignments on both sides says nothing new.
  ///
  /// - Returns: The kept alignments, best first.
  /// - Complexity: O(*k* log *k* + *n*) in alignments of two texts and their words.
  static func uncovered(_ alignments: [[AlignedBlock]]) -> [[AlignedBlock]] {
    if alignments.count < 2 { return alignments }
    let ranked = alignments.sorted {
      (-$0.score, $0.a.lowerBound, $0.b.lowerBound) < (-$1.score, $1.a.lowerBound, $1.b.lowerBound)
    }
    let startA = ranked.map(\.a.lowerBound).min() ?? 0
    let startB = ranked.map(\.b.lowerBound).min() ?? 0
    var coveredA = [Bool](repeating: false, count: (ranked.map(\.a.upperBound).max() ?? 0) - startA)
    var coveredB = [Bool](repeating: false, count: (ranked.map(\.b.upperBound).max() ?? 0) - startB)
    var kept: [[AlignedBlock]] = []
    for alignment in ranked {
      var newA = 0
      var newB = 0
      for block in alignment {
        for pair in block.pairs {
          newA += coveredA[pair.a - startA] ? 0 : 1
          newB += coveredB[pair.b - startB] ? 0 : 1
        }
      }
      let words = alignment.reduce(0) { $0 + $1.pairs.count }
      if newA * 4 < words, newB * 4 < words { continue }
      for block in alignment {
        for pair in block.pairs {
          coveredA[pair.a - startA] = true
          coveredB[pair.b - startB] = true
        }
      }
      kept.append(alignment)
    }
    return kept
  }
}

extension [AlignedBlock] {
  /// Words from the first to the last of all blocks.
  var a: Range<Int> { (map(\.a.lowerBound).min() ?? 0)..<(map(\.a.upperBound).max() ?? 0) }
  var b: Range<Int> { (map(\.b.lowerBound).min() ?? 0)..<(map(\.b.upperBound).max() ?? 0) }
  var score: Int { reduce(0) { $0 + $1.score } }
}
