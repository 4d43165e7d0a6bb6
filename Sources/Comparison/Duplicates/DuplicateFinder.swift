import Sketching
import Storage

/// Finds the near-duplicates of a collection: candidates by bands and by a containment index, each verified exactly.
public struct DuplicateFinder: Sendable {
  public let criteria: DuplicateCriteria
  public let hasher: MinHasher
  public let plan: CandidatePlan

  public init(_ criteria: DuplicateCriteria = DuplicateCriteria()) {
    self.criteria = criteria
    plan = CandidatePlan(criteria)
    hasher = MinHasher(slots: plan.slots)
  }

  /// The signature that a search expects of a text.
  ///
  /// - Parameter words: hashes of the folded words, in order.
  public func signature(of words: [UInt64]) -> MinHashSignature {
    hasher.signature(of: Shingler(size: plan.shingle).shingles(of: words))
  }

  /// All duplicates among texts that are at hand, as `DuplicateSearch` finds them.
  ///
  /// - Parameters:
  ///   - texts: word hashes of each text, in order.
  ///   - signatures: the `signature(of:)` of each.
  ///   - ranking: all texts, the most preferred first; the order of the texts where none is given.
  /// - Throws: `StorageError` when more had to be put into `scratch` than it takes.
  public func pairs(
    among texts: [[UInt64]], signatures: [MinHashSignature], ranking: [Int]? = nil, scratch: String = "."
  ) throws -> [DuplicatePair] {
    var search = DuplicateSearch(self, scratch: scratch)
    for (text, signature) in zip(texts, signatures) { try search.add(text, signature) }
    return try search.finish(ranking: ranking ?? Array(texts.indices)).pairs
  }

  /// Two texts as a pair, or nil when the criteria do not call them duplicates.
  ///
  /// Texts that are the same after folding are copies whatever the criteria, as in a search.
  public func pair(_ a: [UInt64], _ b: [UInt64]) -> DuplicatePair? {
    if a == b { return a.isEmpty ? nil : DuplicatePair(a: 0, b: 1, figures: .identical, relation: .copy) }
    var verifier = PairVerifier(criteria, count: 2)
    return a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in verifier.verify(0, a, 1, b) } }
  }

  /// The figures of two texts, whether or not the criteria call them duplicates.
  public func figures(_ a: [UInt64], _ b: [UInt64]) -> DuplicateFigures {
    var verifier = PairVerifier(criteria, count: 2)
    return a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in verifier.figures(0, a, 1, b) } }
  }
}
