import Text

/// Makes a statement of a group: what each document has of the origin's words.
struct StatementBuilder {
  private let group: StatementFinder.Group
  private let all: [Passage]
  private let texts: [ComparableText]
  private let identical: IdenticalTexts
  private let whole: Double
  /// Numbers in `all` of the passages that touch a document.
  private var numbersOfDocument: [Int: [Int]] = [:]
  /// Of these, the ones whose other side is the origin or a copy of it.
  private var directOfDocument: [Int: [Int]] = [:]
  /// The same by the first of documents of the same words: a copy has what the text has that it is a copy of.
  private var directOfFirst: [Int: [Int]] = [:]
  private let shares: OriginShares

  /// - Parameter numbers: in `all`, of the group's passages.
  /// - Complexity: O(*n* log *n*) in passages of the group.
  init(
    _ group: StatementFinder.Group, _ numbers: [Int], _ all: [Passage], _ texts: [ComparableText],
    _ identical: IdenticalTexts, whole: Double
  ) {
    self.group = group
    self.all = all
    self.texts = texts
    self.identical = identical
    self.whole = whole
    let origin = identical.first(of: group.document)
    for number in numbers {
      let (a, b) = (all[number].a.document, all[number].b.document)
      for (document, other) in [(a, b), (b, a)] {
        numbersOfDocument[document, default: []].append(number)
        if identical.first(of: other) != origin { continue }
        directOfDocument[document, default: []].append(number)
        if identical.first(of: document) != origin {
          directOfFirst[identical.first(of: document), default: []].append(number)
        }
      }
    }
    shares = OriginShares(group, numbersOfDocument.mapValues { $0.map { all[$0] } }, identical)
  }

  func statement() -> Statement? {
    let (words, document) = (group.words, group.document)
    let witnesses = group.spans.keys.filter { $0 != document }.sorted { left, right in
      let dates = (texts[left].published ?? "~", texts[right].published ?? "~")
      return dates.0 != dates.1 ? dates.0.utf8.lexicographicallyPrecedes(dates.1.utf8) : left < right
    }.map(witness)
    guard !witnesses.isEmpty else { return nil }
    let origin = Statement.Origin(
      document: document, words: words, bytes: texts[document].words.range(of: words), reason: group.reason)
    return Statement(origin: origin, witnesses: witnesses)
  }

  private func witness(_ document: Int) -> Statement.Witness {
    let share = shares.shares[document] ?? 0
    let direct = direct(document)
    let via = direct.isEmpty ? intermediary(of: document) : nil
    // What came by another witness stands to the origin as it stands to that one.
    let used = !direct.isEmpty ? direct : via?.passages ?? numbersOfDocument[document] ?? []
    var parts = Self.merged(direct.map { side(all[$0], of: document).words })
    if parts.isEmpty { parts = Self.merged(group.spans[document] ?? []) }
    let hull = parts[0].lowerBound..<parts[parts.count - 1].upperBound
    let taken = parts.reduce(0) { $0 + $1.count }
    return Statement.Witness(
      document: document, words: hull, bytes: texts[document].words.range(of: hull), parts: parts,
      relation: relation(used.map { all[$0] }, share: share), shareOfOrigin: share,
      shareOfWitness: Double(taken) / Double(max(1, texts[document].words.count)), passages: direct, via: via,
      edits: used.reduce(0) { $0 + all[$1].edits.count { $0.editClass != .typography } },
      substantiveEdits: used.reduce(0) { $0 + all[$1].substantiveEdits }, changes: changes(used, document))
  }

  /// The passages with the origin, in its order. Of documents of the same words only the first is compared with all others: where a
  /// document or the origin has no passage of its own, those of the words it has stand for it.
  private func direct(_ document: Int) -> [Int] {
    let own = directOfDocument[document] ?? []
    let withOrigin = own.filter { all[$0].a.document == group.document || all[$0].b.document == group.document }
    let numbers =
      !withOrigin.isEmpty ? withOrigin : !own.isEmpty ? own : directOfFirst[identical.first(of: document)] ?? []
    return numbers.sorted { originSide(all[$0], document).lowerBound < originSide(all[$1], document).lowerBound }
  }

  /// That of a copy is that of the text it is a copy of, where only that one has passages of the group.
  private func intermediary(of document: Int) -> Statement.Intermediary? {
    let own = shares.nearer[document] == nil ? identical.first(of: document) : document
    guard let nearer = shares.nearer[own] else { return nil }
    let numbers = (numbersOfDocument[own] ?? []).filter {
      all[$0].a.document == nearer || all[$0].b.document == nearer
    }.sorted { side(all[$0], of: nearer).words.lowerBound < side(all[$1], of: nearer).words.lowerBound }
    return numbers.isEmpty ? nil : Statement.Intermediary(document: nearer, passages: numbers)
  }

  private func changes(_ numbers: [Int], _ document: Int) -> [EditClass] {
    var classes: Set<EditClass> = []
    for number in numbers {
      let isMirrored = isSideA(all[number], of: document)
      for edit in all[number].edits { classes.insert(isMirrored ? edit.editClass.mirrored : edit.editClass) }
    }
    return classes.subtracting([.typography]).sorted()
  }

  /// Whether the end of a passage that lies in the document, or in the text that it is a copy of, is `a`.
  private func isSideA(_ passage: Passage, of document: Int) -> Bool {
    if passage.a.document == document { return true }
    if passage.b.document == document { return false }
    return identical.first(of: passage.a.document) == identical.first(of: document)
  }

  private func side(_ passage: Passage, of document: Int) -> PassageSpan {
    isSideA(passage, of: document) ? passage.a : passage.b
  }

  /// That of the longest passage; several are a part, or edited.
  private func relation(_ passages: [Passage], share: Double) -> PassageRelation {
    guard let longest = passages.max(by: { $0.matchedWords < $1.matchedWords }) else { return .partial }
    if longest.relation == .whole, share >= whole { return .whole }
    if passages.contains(where: { $0.relation == .edited }) { return .edited }
    if passages.count == 1, longest.relation != .whole { return longest.relation }
    return passages.allSatisfy { $0.relation == .quoted } ? .quoted : .partial
  }

  private func originSide(_ passage: Passage, _ document: Int) -> Range<Int> {
    isSideA(passage, of: document) ? passage.b.words : passage.a.words
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
