import Comparison

extension PairExplanation {
  /// The same for people, as lines.
  public func lines() -> [String] {
    let figures = explanation.figures
    var lines = ["a: \(a.id), \(words(explanation.words.a))", "b: \(b.id), \(words(explanation.words.b))", verdict]
    if let edits = figures.edits {
      let longer = max(explanation.words.a, explanation.words.b)
      lines.append(
        "  edits: \(Int((edits * Double(longer)).rounded())) of the \(longer) words of the longer text = "
          + share(edits) + asked(finder.criteria.edits, "at most"))
    } else {
      lines.append("  edits: not counted, the texts are too long and too different")
    }
    lines.append(
      "  containment, in word 3-grams: a in b \(share(figures.containmentA)), b in a \(share(figures.containmentB))"
        + asked(finder.criteria.containment, "at least, of the smaller") + smaller)
    lines.append(
      "  Jaccard: \(explanation.shingles.shared) of \(explanation.shingles.a + explanation.shingles.b - explanation.shingles.shared)"
        + " word \(finder.criteria.figureShingle)-grams = \(share(figures.jaccard))"
        + asked(finder.criteria.jaccard, "at least"))
    if let banding = finder.plan.banding {
      lines.append(
        "  bands: \(explanation.bandsHit.count) of \(banding.bands) agree (\(banding.rows) of \(finder.hasher.slots) slots each, "
          + "over word \(finder.plan.shingle)-grams); \(share(explanation.equalSlots)) of the slots do")
    }
    lines.append("  a search finds them by: " + evidence)
    guard let difference = firstDifference else { return lines + ["the words are the same"] }
    lines.append("first difference:")
    for (name, span) in [("a", difference.a), ("b", difference.b)] {
      lines.append("  \(name), line \(span.line), \(span.start)–\(span.end): \(quoted(span.text))")
    }
    return lines
  }

  private var verdict: String {
    switch explanation.rule {
    case .identical: "duplicates: the same words (copy)"
    case .edits: "duplicates: few words differ (near-copy)"
    case .containment:
      explanation.relation == .contains ? "duplicates: a contains b (contains)" : "duplicates: b contains a (contained)"
    case .jaccard: "duplicates: the Jaccard similarity is reached (near-copy)"
    case .none: "no duplicates: no rule is met"
    case .empty: "no duplicates: a text without words is nobody's duplicate"
    }
  }

  /// What a search among the two alone goes by.
  private var evidence: String {
    if explanation.words.a == 0 || explanation.words.b == 0 { return "nothing, since one has no words" }
    let named = explanation.foundBy.map { evidence in
      switch evidence {
      case .identical: "the same words"
      case .bands: "bands"
      case .keys: "keys of word 3-grams"
      }
    }
    if !named.isEmpty { return named.joined(separator: ", ") }
    let reason =
      explanation.bandsHit.isEmpty
      ? "nothing" : "nothing, since too few slots agree for what bands alone have found"
    return explanation.relation == nil ? reason : reason + ": this pair would be missed"
  }

  /// Said where containment is high and does not count.
  private var smaller: String {
    let least = min(explanation.words.a, explanation.words.b)
    if finder.criteria.containment == nil || least >= finder.criteria.minContained { return "" }
    return "; does not count below \(finder.criteria.minContained) words"
  }

  private func asked(_ threshold: Double?, _ bound: String) -> String {
    threshold.map { " (asked: \(bound) \($0))" } ?? ""
  }

  private func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count) words" }

  private func share(_ value: Double) -> String { Decimals.fixed(value, places: 4) }

  private static let longest = 240

  /// In one line, and not too long.
  private func quoted(_ text: String) -> String {
    if text.isEmpty { return "(nothing)" }
    let scalars = text.unicodeScalars.prefix(Self.longest).map { $0.properties.isWhitespace ? " " : $0 }
    let cut = text.unicodeScalars.count > Self.longest ? "…" : ""
    return "“" + String(String.UnicodeScalarView(scalars)) + cut + "”"
  }
}
