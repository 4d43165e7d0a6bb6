/// All maximal scoring subsequences of a sequence of weights.
///
/// Ruzzo and Tompa, “A linear time algorithm for finding all maximal scoring subsequences”, ISMB 1999.
struct MaximalSegments {
  struct Segment: Equatable {
    var range: Range<Int>
    var weight: Double
  }

  private struct Candidate {
    var range: Range<Int>
    /// Sums of all weights before and through the candidate.
    var before: Double
    var through: Double
    /// The nearest candidate to the left with a smaller `before`, or -1.
    var smaller: Int
  }

  /// In the order of the sequence; each has a positive weight and no segment touches a heavier one it could join.
  ///
  /// - Complexity: O(*n*).
  static func of(_ weights: [Double]) -> [Segment] {
    var found: [Candidate] = []
    var sum = 0.0
    for (index, weight) in weights.enumerated() {
      let before = sum
      sum += weight
      guard weight > 0 else { continue }
      var candidate = Candidate(range: index..<index + 1, before: before, through: sum, smaller: -1)
      while true {
        var left = found.count - 1
        while left >= 0, found[left].before >= candidate.before { left = found[left].smaller }
        candidate.smaller = left
        if left < 0 || found[left].through >= candidate.through { break }
        candidate.range = found[left].range.lowerBound..<candidate.range.upperBound
        candidate.before = found[left].before
        found.removeSubrange(left...)
      }
      found.append(candidate)
    }
    return found.map { Segment(range: $0.range, weight: $0.through - $0.before) }
  }
}
