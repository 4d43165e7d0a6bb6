import Comparison
import Text

/// Which source has which statement, and how: sources down, statements across.
struct StatementMatrix {
  private let statements: [Statement]
  private let documents: [ComparableText]
  private let sources: [String]
  private let leftOut: Int

  /// Statements across.
  private static let widest = 60

  init(_ statements: [Statement], _ documents: [ComparableText], _ limits: ReportLimits) {
    self.statements = Array(statements.prefix(Self.widest))
    self.documents = documents
    var counts: [String: Int] = [:]
    for statement in self.statements {
      let all = [statement.origin.document] + statement.witnesses.map(\.document)
      // However many of its documents have the statement.
      for source in Set(all.map { documents[$0].source }) {
        counts[source, default: 0] += 1
      }
    }
    let ranked = counts.keys.sorted { left, right in
      counts[left] != counts[right]
        ? counts[left, default: 0] > counts[right, default: 0] : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    sources = Array(ranked.prefix(limits.sources))
    leftOut = ranked.count - sources.count
  }

  func write(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard sources.count > 1 else { return }
    page.markup(
      "<section id=\"spread\" aria-labelledby=\"spread-h\">\n<h2 id=\"spread-h\">Sources and statements</h2>\n")
    page.markup("<p class=\"key\"><span>Key:</span> <span>★ origin</span> <span>● whole</span> <span>◐ in part</span> ")
    page.markup("<span>≠ edited</span> <span>❝ quoted</span></p>\n")
    page.markup("<div class=\"scroll\" role=\"region\" aria-label=\"Sources and statements\" tabindex=\"0\">")
    page.markup("<table class=\"matrix spread\">\n<thead><tr><td></td>")
    for (number, statement) in statements.enumerated() {
      page.markup("<th scope=\"col\">")
      let link = layout.places.link(to: statement.id(in: documents))
      if let link {
        page.markup("<a")
        page.attribute("href", link)
        page.attribute("title", opening(statement))
        page.markup(">")
      }
      page.number(number + 1)
      page.markup(link == nil ? "</th>" : "</a></th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for source in sources {
      page.markup("<tr><th scope=\"row\">")
      if source.isEmpty { page.markup("<i>unnamed</i>") } else { page.isolated(source) }
      page.markup("</th>")
      for statement in statements { writeCell(statement, source, &page) }
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table></div>\n")
    if leftOut > 0 {
      page.markup("<p class=\"note\">")
      page.number(leftOut)
      page.markup(" sources with fewer statements are not shown.</p>\n")
    }
    page.markup("</section>\n")
  }

  private func writeCell(_ statement: Statement, _ source: String, _ page: inout HTMLWriter) {
    if documents[statement.origin.document].source == source {
      page.markup("<td class=\"n origin-cell\"><span title=\"origin\">★</span></td>")
      return
    }
    // The nearest of several: in the order whole, partial, edited, quoted.
    let relations = statement.witnesses.filter { documents[$0.document].source == source }.map(\.relation)
    guard let relation = PassageRelation.allCases.first(where: { relations.contains($0) }) else {
      page.markup("<td class=\"n\"><span class=\"nil\">·</span></td>")
      return
    }
    page.markup("<td class=\"n\"><span")
    page.attribute("title", ReportPage.name(of: relation))
    page.markup(">")
    page.text(Self.sign(relation))
    page.markup("</span></td>")
  }

  private static func sign(_ relation: PassageRelation) -> String {
    switch relation {
    case .whole: "●"
    case .partial: "◐"
    case .edited: "≠"
    case .quoted: "❝"
    case .formula: "§"
    case .possibleTranslation: "⇄"
    }
  }

  private func opening(_ statement: Statement) -> String {
    let text = documents[statement.origin.document].text[statement.origin.bytes]
    return String(decoding: MarkedText.shortened(text, to: 80), as: UTF8.self)
  }
}
