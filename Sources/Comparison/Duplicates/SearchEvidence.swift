import Sketching
import Storage

/// By what a search brings two texts together, so that they are compared exactly.
public enum SearchEvidence: String, Sendable {
  /// The folded texts are the same.
  case identical
  /// Their signatures agree in a band, and in enough of the slots.
  case bands
  /// Enough of the shingles chosen from the one stand in the other.
  case keys

  /// What a search among two texts alone goes by.
  ///
  /// In a collection the same bands agree; but of those that very many texts share not all pairs are compared (`BandIndex`),
  /// and keys are chosen by what else stands in the collection.
  /// - Complexity: O(*n* + *m*) in words.
  static func found(
    _ finder: DuplicateFinder, _ a: [UInt64], _ b: [UInt64], bandsHit: [Int], passesFilter: Bool
  ) -> [SearchEvidence] {
    if a.isEmpty || b.isEmpty { return [] }
    if a == b { return [.identical] }
    var evidence: [SearchEvidence] = []
    if !bandsHit.isEmpty, passesFilter { evidence.append(.bands) }
    if isFoundByKeys(finder, a, b) { evidence.append(.keys) }
    return evidence
  }

  private static func isFoundByKeys(_ finder: DuplicateFinder, _ a: [UInt64], _ b: [UInt64]) -> Bool {
    // Nothing of two texts is spilled, so nothing can fail.
    let found = try? areCandidates(finder.plan.containmentIndex, a, b)
    return found ?? false
  }

  private static func areCandidates(_ wanted: ContainmentIndex.Wanted, _ a: [UInt64], _ b: [UInt64]) throws -> Bool {
    var store = WordStore(scratch: ".", memory: .max)
    try store.append(a)
    try store.append(b)
    try store.finish()
    var candidates = CandidatePairs(scratch: ".", memory: 1 << 12)
    try ContainmentIndex(wanted, shingle: 3, memory: 64 << 20).collect(store, ranks: [0, 1], into: &candidates)
    var isFound = false
    try candidates.visit { _, _, _ in isFound = true }
    return isFound
  }

  /// Whether a search would compare two texts that nothing but bands has brought together (`SketchFilter`).
  static func passesFilter(
    _ finder: DuplicateFinder, _ a: MinHashSignature, _ b: MinHashSignature, words: Int
  ) -> Bool {
    if finder.plan.banding == nil || words < ContainmentIndex.Wanted.short { return true }
    let filter = SketchFilter(slots: finder.plan.slots, jaccard: finder.plan.leastJaccard)
    return filter.pack(a).withUnsafeBufferPointer { a in
      filter.pack(b).withUnsafeBufferPointer { b in filter.mayBeAlike(a, b) }
    }
  }
}
