import Comparison
import Text

extension ReportPage {
  /// The statements: a list, by whom they were published and when, then a card each.
  func writeStatements(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard let statements = passages?.statements, !statements.isEmpty else { return }
    page.markup(
      "<section id=\"statements\" aria-labelledby=\"statements-h\">\n<h2 id=\"statements-h\">Statements</h2>\n")
    page.markup(
      "<p>Words that several documents have, most witnesses first. The origin is a guess; what speaks for it is said.</p>\n"
    )
    let shown = Array(statements.prefix(limits.statements))
    writeFacets(&page)
    writeStatementList(shown, &page)
    writeLeftOut(statements.count - shown.count, "statements with fewer witnesses", &page)
    page.markup("</section>\n")
    StatementMatrix(shown, documents, limits).write(&page)
    TimeLine(shown, documents, limits).write(&page)
    page.markup(
      "<section id=\"cards\" aria-labelledby=\"cards-h\">\n<h2 id=\"cards-h\">Who published whose words</h2>\n")
    var cards = 0
    for statement in shown {
      if page.bytes.count >= limits.bytes / 4 { break }
      writeStatementCard(statement, &page, layout)
      cards += 1
    }
    writeLeftOut(shown.count - cards, "cards", &page)
    page.markup("</section>\n")
  }

  /// Boxes that show the statements of one kind alone: style sheet and nothing else, and without effect where it is not understood.
  private func writeFacets(_ page: inout HTMLWriter) {
    page.markup("<fieldset class=\"facets\"><legend>Show</legend>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-all\" checked> all</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-edited\"> edited</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-quoted\"> quoted</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-partial\"> in part</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-whole\"> whole</label></fieldset>\n")
  }

  private func writeStatementList(_ statements: [Statement], _ page: inout HTMLWriter) {
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Statements\" tabindex=\"0\"><table class=\"statements\">\n")
    page.markup("<thead><tr><th scope=\"col\">Statement</th><th scope=\"col\">Origin</th><th scope=\"col\">Date</th>")
    page.markup("<th scope=\"col\" class=\"n\">Witnesses</th><th scope=\"col\" class=\"n\">Sources</th>")
    page.markup("<th scope=\"col\" class=\"n\">Edits</th><th scope=\"col\">Last seen</th></tr></thead>\n<tbody>\n")
    for statement in statements {
      page.markup("<tr class=\"statement")
      writeRelationClasses(statement, &page)
      page.markup("\"><th scope=\"row\"><a")
      page.attribute("href", "#" + statement.id(in: documents))
      page.markup(" dir=\"auto\" lang=\"\">")
      writeName(of: statement, &page)
      page.markup("</a></th><td>")
      let origin = documents[statement.origin.document]
      page.isolated(origin.source.isEmpty ? origin.id : origin.source)
      page.markup("</td><td class=\"date\">")
      page.isolated(origin.published ?? "–")
      page.markup("</td><td class=\"n\">")
      page.number(statement.witnesses.count)
      page.markup("</td><td class=\"n\">")
      page.number(Set(statement.witnesses.map { documents[$0.document].source }).count)
      page.markup("</td><td class=\"n\">")
      page.number(statement.witnesses.reduce(0) { $0 + $1.edits })
      page.markup("</td><td class=\"date\">")
      page.isolated(statement.witnesses.compactMap { documents[$0.document].published }.max() ?? "–")
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table></div>\n")
  }

  private func writeRelationClasses(_ statement: Statement, _ page: inout HTMLWriter) {
    for relation in PassageRelation.allCases where statement.witnesses.contains(where: { $0.relation == relation }) {
      page.text(" has-" + relation.rawValue)
    }
  }

  /// The origin's title; without one its first words.
  private func writeName(of statement: Statement, _ page: inout HTMLWriter) {
    if let title = documents[statement.origin.document].title, !title.isEmpty {
      page.shown(MarkedText.shortened(Array(title.utf8)[...], to: 200), isRunning: false)
    } else {
      page.shown(opening(statement, bytes: 110), isRunning: false)
      page.text(" …")
    }
  }

  /// The origin's first words.
  private func opening(_ statement: Statement, bytes: Int) -> ArraySlice<UInt8> {
    MarkedText.shortened(documents[statement.origin.document].text[statement.origin.bytes], to: bytes)
  }

  private func writeStatementCard(_ statement: Statement, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    let name = statement.id(in: documents)
    page.markup("<article class=\"card statement")
    writeRelationClasses(statement, &page)
    page.markup("\"")
    page.labelled(name, heading: "h3")
    page.markup("<span class=\"title\" dir=\"auto\" lang=\"\">")
    writeName(of: statement, &page)
    page.markup("</span> <span class=\"size\">")
    page.number(statement.witnesses.count)
    page.text(statement.witnesses.count == 1 ? " witness" : " witnesses")
    page.markup("</span> <a class=\"permalink\"")
    page.attribute("href", "#" + name)
    page.markup(" aria-label=\"Link to this statement\">#</a></h3>\n")
    page.markup("<div class=\"side\"><p class=\"where\"><b>Origin</b> ")
    writeCitation(statement.origin.document, &page, layout)
    page.markup("</p><p class=\"where\">")
    page.text("Why: \(statement.origin.reason)")
    page.markup("</p>\n<blockquote dir=\"auto\" lang=\"\">")
    let text = documents[statement.origin.document].text[statement.origin.bytes]
    let shown = MarkedText.shortened(text, to: 900)
    page.shown(shown, isRunning: false)
    if shown.count < text.count { page.text(" …") }
    page.markup("</blockquote></div>\n")
    writeWitnesses(statement, &page, layout)
    page.markup("</article>\n")
  }

  private func writeWitnesses(_ statement: Statement, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Witnesses\" tabindex=\"0\"><table class=\"witnesses\">\n<thead><tr>"
    )
    page.markup("<th scope=\"col\">Witness</th><th scope=\"col\">Source</th><th scope=\"col\">Date as found</th>")
    page.markup("<th scope=\"col\">Relation</th><th scope=\"col\" class=\"n\">Of the origin</th>")
    page.markup(
      "<th scope=\"col\" class=\"n\">Of the document</th><th scope=\"col\" class=\"n\">Edits</th></tr></thead>\n<tbody>\n"
    )
    for witness in statement.witnesses.prefix(limits.witnesses) {
      page.markup("<tr><th scope=\"row\">")
      if let number = witness.passages.first, let anchor = layout.pairAnchor(passages?.passages[number]) {
        page.markup("<a")
        page.attribute("href", "#" + anchor)
        page.markup(">")
        page.isolated(documents[witness.document].title ?? documents[witness.document].id)
        page.markup("</a>")
      } else {
        page.isolated(documents[witness.document].title ?? documents[witness.document].id)
      }
      page.markup("</th><td>")
      page.isolated(documents[witness.document].source)
      page.markup("</td><td class=\"date\">")
      page.isolated(documents[witness.document].published ?? "–")
      page.markup("</td><td>")
      writeLabel(witness.relation, &page)
      page.markup("</td><td class=\"n\">")
      page.percent(witness.shareOfOrigin)
      page.markup("</td><td class=\"n\">")
      page.percent(witness.shareOfWitness)
      page.markup("</td><td class=\"n\">")
      page.number(witness.edits)
      if witness.substantiveEdits > 0 {
        page.markup(" <small>")
        page.number(witness.substantiveEdits)
        page.text(witness.substantiveEdits == 1 ? " matters" : " matter")
        page.markup("</small>")
      }
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table></div>\n")
    writeLeftOut(statement.witnesses.count - limits.witnesses, "witnesses", &page)
  }
}
