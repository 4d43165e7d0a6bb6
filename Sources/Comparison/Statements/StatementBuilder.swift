import Text

/// Makes a statement of a group: what each document has of the origin's words.
struct StatementBuilder {
  private let group: StatementFinder.Group
  /// Of the group: numbers in `all`.
  private let numbers: [Int]
  private let all: [Passage]
  private let texts: [ComparableText]
  private let identical: IdenticalTexts
  private let whole: Double
  /// Of each document its passages, in the order of `numbers`.
  private let numbersOfDocument: [Int: [Int]]

  init(
    _ group: StatementFinder.Group, _ numbers: [Int], _ all: [Passage], _ texts: [ComparableText],
    _ identical: IdenticalTexts, whole: Double
  ) {
    self.group = group
    self.numbers = numbers
    self.all = all
    self.texts = texts
    self.identical = identical
    self.whole = whole
    var numbersOfDocument: [Int: [Int]] = [:]
    for number in numbers {
      for document in [all[number].a.document, all[number].b.document] {
        numbersOfDocument[identical.first(of: document), default: []].append(number)
      }
    }
    self.numbersOfDocument = numbersOfDocument
  }

  func statement() -> Statement? {
    let (words, document) = (group.words, group.document)
    let shares = sharesOfOrigin()
    let witnesses = group.spans.keys.filter { $0 != document }.sorted { left, right in
      let dates = (texts[left].published ?? "~", texts[right].published ?? "~")
      return dates.0 != dates.1 ? dates.0.utf8.lexicographicallyPrecedes(dates.1.utf8) : left < right
    }.map { witness($0, share: shares[$0] ?? 0) }
    guard !witnesses.isEmpty else { return nil }
    let origin = Statement.Origin(
      document: document, words: words, bytes: texts[document].words.range(of: words), reason: group.reason)
    return Statement(origin: origin, witnesses: witnesses)
  }

  private func witness(_ document: Int, share: Double) -> Statement.Witness {
    // A copy has what the text has that it is a copy of.
    let own = numbersOfDocument[identical.first(of: document)] ?? []
    let direct = own.filter { isOfOrigin(all[$0]) && isBetween(all[$0], group.document, document) }.sorted {
      originSide(all[$0]).lowerBound < originSide(all[$1]).lowerBound
    }
    // What came by another witness stands to the origin as it stands to that one.
    let used = direct.isEmpty ? own : direct
    var parts = Self.merged(direct.map { side(all[$0], of: document).words })
    if parts.isEmpty { parts = Self.merged(group.spans[document] ?? []) }
    let hull = parts[0].lowerBound..<parts[parts.count - 1].upperBound
    let taken = parts.reduce(0) { $0 + $1.count }
    return Statement.Witness(
      document: document, words: hull, bytes: texts[document].words.range(of: hull), parts: parts,
      relation: relation(used.map { all[$0] }, share: share), shareOfOrigin: share,
      shareOfWitness: Double(taken) / Double(max(1, texts[document].words.count)), passages: direct,
      edits: used.reduce(0) { $0 + all[$1].edits.count { $0.editClass != .typography } },
      substantiveEdits: used.reduce(0) { $0 + all[$1].substantiveEdits })
  }

  /// The end of a passage that lies in the document, or in the text that it is a copy of.
  private func side(_ passage: Passage, of document: Int) -> PassageSpan {
    if passage.a.document == document { return passage.a }
    if passage.b.document == document { return passage.b }
    return identical.first(of: passage.a.document) == identical.first(of: document) ? passage.a : passage.b
  }

  /// That of the longest passage; several are a part, or edited.
  private func relation(_ passages: [Passage], share: Double) -> PassageRelation {
    guard let longest = passages.max(by: { $0.matchedWords < $1.matchedWords }) else { return .partial }
    if longest.relation == .whole, share >= whole { return .whole }
    if passages.contains(where: { $0.relation == .edited }) { return .edited }
    if passages.count == 1, longest.relation != .whole { return longest.relation }
    return passages.allSatisfy { $0.relation == .quoted } ? .quoted : .partial
  }

  /// Of each document the share of the origin's words that it has: by the passages with the origin, else by way of a document
  /// that has one, no more than that has.
  private func sharesOfOrigin() -> [Int: Double] {
    var shares: [Int: Double] = [:]
    for copy in identical.copies(of: group.document) { shares[copy] = 1 }
    let length = Double(max(1, group.words.count))
    var covered: [Int: [Range<Int>]] = [:]
    for number in numbers {
      let passage = all[number]
      guard isOfOrigin(passage) else { continue }
      let other = isOrigin(passage.a.document) ? passage.b.document : passage.a.document
      covered[other, default: []].append(originSide(passage))
    }
    for (document, ranges) in covered where shares[document] == nil {
      let words = Self.merged(ranges).reduce(0) { $0 + $1.count }
      shares[document] = min(1, Double(words) / length)
    }
    // Breadth first: each step goes over one more witness.
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      var found: [Int: Double] = [:]
      for number in numbers {
        let passage = all[number]
        for (near, far) in [(passage.a, passage.b), (passage.b, passage.a)] where shares[far.document] == nil {
          guard let share = shares[near.document] else { continue }
          let taken = Double(near.words.count) / Double(max(1, total(near.document)))
          found[far.document] = max(found[far.document] ?? 0, share * min(1, taken))
        }
      }
      for (document, share) in found {
        shares[document] = share
        isGrowing = true
      }
    }
    for document in group.spans.keys where shares[document] == nil {
      shares[document] = shares[identical.first(of: document)]
    }
    return shares
  }

  /// Words that a document has of the statement.
  private func total(_ document: Int) -> Int {
    Self.merged(group.spans[document] ?? []).reduce(0) { $0 + $1.count }
  }

  private func isOrigin(_ document: Int) -> Bool {
    identical.first(of: document) == identical.first(of: group.document)
  }

  private func isOfOrigin(_ passage: Passage) -> Bool {
    isOrigin(passage.a.document) || isOrigin(passage.b.document)
  }

  /// Between these two, or copies of them.
  private func isBetween(_ passage: Passage, _ left: Int, _ right: Int) -> Bool {
    let wanted = (identical.first(of: left), identical.first(of: right))
    let found = (identical.first(of: passage.a.document), identical.first(of: passage.b.document))
    return found == wanted || found == (wanted.1, wanted.0)
  }

  private func originSide(_ passage: Passage) -> Range<Int> {
    isOrigin(passage.a.document) ? passage.a.words : passage.b.words
  }

  /// Ascending, without overlap; what touches is one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
