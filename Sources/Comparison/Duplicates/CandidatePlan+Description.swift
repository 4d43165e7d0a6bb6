extension CandidatePlan {
  /// What is searched for and how surely it is found, in lines for people.
  public var description: [String] {
    var lines: [String] = []
    if let banding {
      let recall = banding.probability(at: leastJaccard)
      lines = [
        "signatures: \(slots) slots over word \(shingle)-grams",
        "bands: \(banding.bands) of \(banding.rows) rows",
        "recall of the bands at a Jaccard of \(Self.share(leastJaccard)), the least within the criteria: \(Self.share(recall))",
      ]
      if recall < Self.recall {
        lines.append("  (no bands reach \(Self.recall) there: what is asked for is very little alike)")
      }
    }
    let wanted = containmentIndex
    if wanted.minContained < .max {
      lines.append(
        "containment from \(wanted.minContained) words: \(wanted.keys) keys of word 3-grams a text, "
          + "\(wanted.needed[wanted.keys]) of which must be found; recall at \(wanted.containment) of the shingles: "
          + Self.share(wanted.recall))
    }
    if wanted.shortBelow > 0 {
      lines.append(
        "near copies of fewer than \(wanted.shortBelow) words and of texts that repeat themselves: by \(wanted.keys) keys, too"
      )
    }
    if wanted.seeksNearCopies {
      lines.append("near copies of which template is the most: by any of \(wanted.keys) keys of the rest, too")
    }
    return lines
  }

  private static func share(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    let digits = String(scaled % 10_000)
    return "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
