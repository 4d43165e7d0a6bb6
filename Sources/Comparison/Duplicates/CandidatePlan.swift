/// What is searched for, derived from what the user asked: shingle size, bands, and the containment index.
public struct CandidatePlan: Sendable, Equatable {
  /// Words in the shingles of the signatures.
  public var shingle: Int
  /// The least Jaccard similarity that a pair within the criteria can have (but for very short texts).
  public var leastJaccard: Double
  /// Nil when only containment is asked for.
  public var banding: BandingPlan?
  /// Slots of the signatures.
  public var slots: Int
  var containmentIndex: ContainmentIndex.Wanted

  /// The recall the bands are chosen for at the threshold.
  public static let recall = 0.995

  /// Signatures are of 128 slots where these can be cut into bands of three rows or more, and else of 256: with bands of one
  /// or two slots strangers would be candidates.
  private static let sizes = [128, 256]
  private static let fewestRows = 3

  /// An edited word spoils at most *n* shingles, so a share *e* of edited words leaves at least 1 − *n*·*e* of them in
  /// both texts: a Jaccard similarity of (1 − *ne*) / (1 + *ne*). The size is the longest that leaves 0.4, or the one that
  /// leaves most.
  public init(_ criteria: DuplicateCriteria) {
    containmentIndex = ContainmentIndex.Wanted(criteria)
    if let jaccard = criteria.jaccard {
      shingle = criteria.jaccardShingle
      leastJaccard = jaccard
      (slots, banding) = Self.bands(at: jaccard)
      return
    }
    guard let edits = criteria.edits else {
      shingle = 3
      leastJaccard = 0
      slots = Self.sizes[0]
      return
    }
    // Of single words about half repeat others of the text; longer shingles are nearly all distinct, and a text where they
    // are not is sought by its shingles (`ContainmentIndex`).
    let left = { (size: Int) in
      let distinct = size == 1 ? 0.5 : 1
      return (distinct - Double(size) * edits) / (distinct + Double(size) * edits)
    }
    shingle = [3, 2].first { left($0) >= 0.4 } ?? (left(2) > left(1) ? 2 : 1)
    leastJaccard = max(left(shingle), 0.05)
    (slots, banding) = Self.bands(at: leastJaccard)
  }

  private static func bands(at jaccard: Double) -> (Int, BandingPlan) {
    for slots in sizes {
      let plan = BandingPlan(slots: slots, recall: recall, at: jaccard)
      if plan.rows >= fewestRows || slots == sizes.last { return (slots, plan) }
    }
    return (sizes[0], BandingPlan(slots: sizes[0], recall: recall, at: jaccard))
  }
}
