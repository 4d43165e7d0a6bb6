import Comparison
import Text

/// By what a reader can narrow the statements down, besides their relations: source, language, script and kind of change.
///
/// Each value is a class of its statements, and an option of the page; a rule for each option hides the statements that lack the class.
/// Style alone does it. Numbers of values are those of the whole report, so that the cards of all pages have the same classes.
struct StatementFacets {
  enum Kind: CaseIterable {
    case source
    case language
    case script
    case change
  }

  /// By kind, the most frequent first; those beyond the limit have no class.
  private var values: [Kind: [String]] = [:]
  private var leftOut: [Kind: Int] = [:]
  /// By kind and statement, numbers of values, ascending.
  private var numbers: [Kind: [[Int]]] = [:]

  /// - Complexity: O(*n*) in witnesses.
  init(_ report: ReportPage) {
    let statements = report.passages?.statements ?? []
    guard statements.count > 1 else { return }
    for kind in Kind.allCases {
      let found = statements.map { Self.values(of: $0, kind, report) }
      var counts: [String: Int] = [:]
      for value in found.joined() { counts[value, default: 0] += 1 }
      let ranked = counts.keys.sorted { left, right in
        let (a, b) = (counts[left, default: 0], counts[right, default: 0])
        return a != b ? a > b : left.utf8.lexicographicallyPrecedes(right.utf8)
      }
      let listed = Array(ranked.prefix(report.limits.facetValues))
      let places = Dictionary(uniqueKeysWithValues: zip(listed, listed.indices))
      values[kind] = listed
      leftOut[kind] = ranked.count - listed.count
      numbers[kind] = found.map { $0.compactMap { places[$0] }.sorted() }
    }
  }

  private static func values(of statement: Statement, _ kind: Kind, _ report: ReportPage) -> Set<String> {
    if kind == .change { return Set(statement.witnesses.flatMap(\.changes).map { ReportPage.name(of: $0) }) }
    let documents = [statement.origin.document] + statement.witnesses.map(\.document)
    return Set(
      documents.compactMap { document in
        switch kind {
        case .source: report.documents[document].source
        case .language: report.language(of: document).tag?.description
        case .script: report.language(of: document).script
        case .change: nil
        }
      }.filter { !$0.isEmpty })
  }

  /// The classes of a statement, each with a space before it.
  func writeClasses(_ statement: Int, _ page: inout HTMLWriter) {
    for kind in Kind.allCases {
      guard let all = numbers[kind], all.indices.contains(statement) else { continue }
      for number in all[statement] {
        page.markup(" ")
        page.markup(Self.letter(kind))
        page.text(String(number))
      }
    }
  }

  /// The rules for the options of a page.
  func rules(_ statements: Range<Int>) -> HTMLWriter {
    var sheet = HTMLWriter()
    for kind in Kind.allCases where isOfUse(kind, statements) {
      for (number, count) in counts(kind, statements).enumerated() where count > 0 {
        sheet.rule(checked: Self.letter(kind), number, hides: ".statement")
      }
    }
    return sheet
  }

  /// A list to choose from for each kind that tells statements of the page apart.
  func writeControls(_ statements: Range<Int>, _ page: inout HTMLWriter) {
    let kinds = Kind.allCases.filter { isOfUse($0, statements) }
    if kinds.isEmpty { return }
    page.markup("<fieldset class=\"facets\"><legend>Only</legend>")
    for kind in kinds {
      page.markup("<label>")
      page.markup(Self.name(kind))
      page.markup(" <select><option selected=\"\">any</option>")
      for (number, count) in counts(kind, statements).enumerated() where count > 0 {
        page.markup("<option id=\"")
        page.markup(Self.letter(kind))
        page.text(String(number))
        page.markup("\">")
        let name = Array((values[kind]?[number] ?? "").utf8)[...]
        let shown = MarkedText.shortened(name, to: 60)
        page.text(String(decoding: shown, as: UTF8.self))
        if shown.count < name.count { page.text("…") }
        page.text(" (")
        page.number(count)
        page.markup(")</option>")
      }
      if let leftOut = leftOut[kind], leftOut > 0 {
        page.markup("<option disabled=\"\">")
        page.number(leftOut)
        page.markup(" rarer not listed</option>")
      }
      page.markup("</select></label>")
    }
    page.markup("</fieldset>\n")
  }

  /// Statements of a page by value.
  private func counts(_ kind: Kind, _ statements: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: values[kind]?.count ?? 0)
    for statement in statements.clamped(to: 0..<(numbers[kind]?.count ?? 0)) {
      for number in numbers[kind]?[statement] ?? [] { counts[number] += 1 }
    }
    return counts
  }

  /// Whether some choice leaves some of the statements, and not all.
  private func isOfUse(_ kind: Kind, _ statements: Range<Int>) -> Bool {
    statements.count > 1 && counts(kind, statements).contains { $0 > 0 && $0 < statements.count }
  }

  private static func name(_ kind: Kind) -> StaticString {
    switch kind {
    case .source: "source"
    case .language: "language"
    case .script: "script"
    case .change: "change"
    }
  }

  /// Of classes and options: short, since every statement has several.
  private static func letter(_ kind: Kind) -> StaticString {
    switch kind {
    case .source: "s"
    case .language: "l"
    case .script: "w"
    case .change: "c"
    }
  }
}
