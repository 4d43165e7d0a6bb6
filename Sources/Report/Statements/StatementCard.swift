import Comparison
import Text

extension ReportPage {
  /// A statement: its origin and why that is taken for it, who has its words, and what each made of them.
  func writeStatementCard(_ number: Int, _ page: inout HTMLWriter, _ layout: inout ReportLayout) {
    guard let statement = passages?.statements[number] else { return }
    let name = statement.id(in: documents)
    layout.places.place(name)
    page.markup("<article class=\"card statement n")
    page.text(String(number))
    writeRelationClasses(statement, &page)
    layout.facets.writeClasses(number, &page)
    page.markup("\"")
    page.labelled(name, heading: "h3")
    page.markup("<span class=\"no\">")
    page.number(number + 1)
    page.markup("</span> <span class=\"title\"")
    language(of: statement.origin.document).write(&page)
    page.markup(">")
    writeName(of: statement, &page)
    page.markup("</span> <span class=\"size\">")
    page.number(statement.witnesses.count)
    page.text(statement.witnesses.count == 1 ? " witness" : " witnesses")
    page.markup("</span> <a class=\"permalink\"")
    page.attribute("href", "#" + name)
    page.markup(" aria-label=\"Link to this statement\">#</a></h3>\n")
    writeOrigin(statement, &page, &layout)
    writeWitnesses(statement, &page, layout)
    SentenceTable(statement, self)?.write(&page, layout)
    writeCitation(of: statement, name, &page, &layout)
    page.markup("</article>\n")
  }

  private func writeOrigin(_ statement: Statement, _ page: inout HTMLWriter, _ layout: inout ReportLayout) {
    let origin = statement.origin
    page.markup("<div class=\"side\"><p class=\"where\"><b>Origin</b> ")
    writeCitation(origin.document, hasTitle: false, &page, layout)
    page.markup("</p><p class=\"where\"><span>")
    page.text("Why: \(origin.reason)")
    page.markup("</span> ")
    writeOffsets(origin.document, origin.bytes, &page, &layout)
    page.markup("</p>\n")
    writePosition(origin.bytes, of: documents[origin.document].text.count, &page)
    page.markup("<blockquote")
    language(of: origin.document).write(&page)
    page.markup(">")
    let text = documents[origin.document].text[origin.bytes]
    let shown = MarkedText.shortened(text, to: 900)
    page.shown(shown, isRunning: false)
    if shown.count < text.count { page.text(" …") }
    page.markup("</blockquote></div>\n")
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
    for (number, witness) in statement.witnesses.prefix(limits.witnesses).enumerated() {
      writeRow(number, witness, statement, &page, layout)
    }
    page.markup("</tbody></table></div>\n")
    writeLeftOut(statement.witnesses.count - limits.witnesses, "witnesses", &page)
  }

  private func writeRow(
    _ number: Int, _ witness: Statement.Witness, _ statement: Statement, _ page: inout HTMLWriter,
    _ layout: ReportLayout
  ) {
    let document = documents[witness.document]
    page.markup("<tr><th scope=\"row\"><span class=\"no\">")
    page.number(number + 1)
    page.markup("</span> ")
    let nearer = witness.via?.document ?? statement.origin.document
    let link =
      layout.pairLink(nearer, witness.document)
      ?? (witness.passages + (witness.via?.passages ?? [])).first.flatMap {
        layout.places.link(to: layout.passageAnchors[$0])
      }
    if let link {
      page.markup("<a")
      page.attribute("href", link)
      page.markup(">")
    }
    page.isolated(document.title ?? document.id)
    if link != nil { page.markup("</a>") }
    writeAddress(document.url, &page)
    page.markup("</th><td>")
    page.isolated(document.source)
    writeLanguage(language(of: witness.document), &page)
    page.markup("</td><td class=\"date\">")
    page.isolated(document.published ?? "–")
    page.markup("</td><td>")
    writeLabel(witness.relation, &page)
    if let via = witness.via {
      page.markup(" <small>")
      writeIntermediary(via, of: statement, &page)
      page.markup("</small>")
    }
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

  /// By way of which witness the words came, by its number.
  func writeIntermediary(_ via: Statement.Intermediary, of statement: Statement, _ page: inout HTMLWriter) {
    page.markup("indirect, by way of ")
    if let number = statement.witnesses.firstIndex(where: { $0.document == via.document }) {
      page.number(number + 1)
    } else {
      page.isolated(documents[via.document].id)
    }
  }

  /// A line to copy into a note: what, whose, when, where, and by which name it can be found again.
  private func writeCitation(
    of statement: Statement, _ name: String, _ page: inout HTMLWriter, _ layout: inout ReportLayout
  ) {
    let origin = documents[statement.origin.document]
    let scalars = layout.offsets.scalars(statement.origin.document, statement.origin.bytes)
    page.markup("<p class=\"cite-as\"><b>Cite</b> <span class=\"copy\">")
    if !origin.source.isEmpty {
      page.isolated(origin.source)
      page.text(", ")
    }
    if let title = origin.title, !title.isEmpty {
      page.text("“")
      page.isolated(title)
      page.text("”, ")
    }
    if let published = origin.published {
      page.isolated(published)
      page.text(", ")
    }
    if let url = origin.url {
      page.isolated(url)
      page.text(", ")
    }
    page.isolated(origin.id)
    page.text(", scalars \(scalars.lowerBound)–\(scalars.upperBound); statement ")
    page.markup("<span class=\"name\">")
    page.text(name)
    page.markup("</span>")
    if let tool = versions.first {
      page.text(", ")
      page.isolated("\(tool.name) \(tool.value)")
    }
    page.markup("</span></p>\n")
  }
}
