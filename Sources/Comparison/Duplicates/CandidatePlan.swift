/// What is searched for, derived from what the user asked: shingle size, bands, and the containment index.
public struct CandidatePlan: Sendable, Equatable {
  /// Words in the shingles of the signatures.
  public var shingle: Int
  /// The least Jaccard similarity that a pair within the criteria can have (but for very short texts).
  public var leastJaccard: Double
  /// Nil when only containment is asked for.
  public var banding: BandingPlan?
  /// Whether the containment index is searched too.
  public var usesContainment: Bool

  /// The recall the bands are chosen for at the threshold.
  public static let recall = 0.995

  /// An edited word spoils at most *n* shingles, so a share *e* of edited words leaves at least 1 − *n*·*e* of them in
  /// both texts: a Jaccard similarity of (1 − *ne*) / (1 + *ne*). The size is the longest that leaves 0.4.
  public init(_ criteria: DuplicateCriteria, slots: Int) {
    if let jaccard = criteria.jaccard {
      shingle = criteria.jaccardShingle
      leastJaccard = jaccard
      banding = BandingPlan(slots: slots, recall: Self.recall, at: jaccard)
      usesContainment = false
      return
    }
    usesContainment = criteria.containment != nil
    guard let edits = criteria.edits else {
      shingle = 3
      leastJaccard = 0
      banding = nil
      return
    }
    let left = { (size: Int) in (1 - Double(size) * edits) / (1 + Double(size) * edits) }
    shingle = [3, 2].first { left($0) >= 0.4 } ?? 1
    leastJaccard = max(left(shingle), 0.05)
    banding = BandingPlan(slots: slots, recall: Self.recall, at: leastJaccard)
  }
}
