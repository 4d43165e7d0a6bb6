import Text

/// Groups the passages of a collection into statements: who published whose words.
///
/// Stretches of text hang together where passages link them (`StatementSpans`); of each group one document is taken for the origin
/// (`StatementOrigin`); a group whose origin lies within that of another, such as a sentence that some quote of a text that others
/// copied, becomes part of it. Formulae are none.
public struct StatementFinder: Sendable {
  /// A witness takes this share of the origin as a whole.
  private static let whole = 0.9

  public init() {}

  /// Most witnesses first, then by the origin's date, then in the order of the collection.
  ///
  /// - Complexity: O(*n* log *n*) in passages, times those that overlap in one document.
  public func statements(of result: PassageResult, in texts: [ComparableText]) -> [Statement] {
    var spans = StatementSpans(result.passages)
    let nodes = spans.nodes
    let origins = StatementOrigin(texts: texts)
    let identical = IdenticalTexts(result.passages, texts)
    var groups: [Group] = spans.groups().compactMap { Group($0, nodes, identical, origins) }
    Self.nest(&groups)
    var passages = [[Int]](repeating: [], count: groups.count)
    var groupOfNode = [Int](repeating: -1, count: nodes.count)
    for (number, group) in groups.enumerated() { for node in group.nodes { groupOfNode[node] = number } }
    for (number, end) in spans.ends.enumerated() where end.a >= 0 && groupOfNode[end.a] >= 0 {
      passages[groupOfNode[end.a]].append(number)
    }
    let statements = groups.indices.compactMap { number -> Statement? in
      groups[number].nodes.isEmpty
        ? nil
        : StatementBuilder(groups[number], passages[number], result.passages, texts, identical, whole: Self.whole)
          .statement()
    }
    return statements.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.witnesses.count != b.witnesses.count { return a.witnesses.count > b.witnesses.count }
      let dates = (texts[a.origin.document].published ?? "~", texts[b.origin.document].published ?? "~")
      if dates.0 != dates.1 { return dates.0.utf8.lexicographicallyPrecedes(dates.1.utf8) }
      return (a.origin.document, a.origin.words.lowerBound, left.offset)
        < (b.origin.document, b.origin.words.lowerBound, right.offset)
    }.map(\.element)
  }

  /// Nodes that belong together, and the origin among their documents.
  struct Group {
    var nodes: [Int]
    var spans: [Int: [Range<Int>]]
    var document: Int
    var reason: Statement.Reason

    init?(
      _ nodes: [Int], _ all: [StatementSpans.Span], _ identical: IdenticalTexts, _ origins: StatementOrigin
    ) {
      var spans: [Int: [Range<Int>]] = [:]
      // What stands in a text stands in its copies, at the same words.
      for node in nodes {
        for copy in identical.copies(of: all[node].document) { spans[copy, default: []].append(all[node].words) }
      }
      guard spans.count > 1, let origin = origins.choose(spans) else { return nil }
      self.nodes = nodes
      self.spans = spans
      (document, reason) = origin
    }

    /// The origin's words, from the first to the last.
    var words: Range<Int> {
      let own = spans[document] ?? []
      return (own.map(\.lowerBound).min() ?? 0)..<(own.map(\.upperBound).max() ?? 0)
    }
  }

  /// Takes a group into the shortest other one that holds its origin's words: a part of a statement is no statement of its own. Near
  /// copies are compared with one of them only, which then is the origin of what others have of it.
  ///
  /// - Complexity: O(*n* log *n*) in groups, times those that one document has.
  private static func nest(_ groups: inout [Group]) {
    var having: [Int: [Int]] = [:]
    for (number, group) in groups.enumerated() {
      for document in group.spans.keys { having[document, default: []].append(number) }
    }
    let parts = groups.map { $0.spans.mapValues(StatementBuilder.merged) }
    let ranges = groups.map(\.words)
    for inner in groups.indices.sorted(by: { (ranges[$0].count, $0) < (ranges[$1].count, $1) }) {
      let (words, document) = (ranges[inner], groups[inner].document)
      var outer: (length: Int, number: Int)?
      for other in having[document] ?? [] where other != inner && !groups[other].nodes.isEmpty {
        // The words of an origin are one stretch, those of a witness as many as it has.
        let stretches = groups[other].document == document ? [ranges[other]] : parts[other][document] ?? []
        for around in stretches
        where around.count > words.count && words.clamped(to: around).count * 10 >= words.count * 9 {
          if let known = outer, known <= (around.count, other) { continue }
          outer = (around.count, other)
        }
      }
      guard let outer = outer?.number else { continue }
      groups[outer].nodes += groups[inner].nodes
      for (document, parts) in groups[inner].spans { groups[outer].spans[document, default: []] += parts }
      groups[inner].nodes = []
    }
  }
}
