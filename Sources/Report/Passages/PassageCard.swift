import Comparison
import Text

/// A passage: what speaks for it, the edits that matter, and its two sides in both views.
struct PassageCard {
  private let passage: Passage
  private let number: Int
  private let report: ReportPage

  init(_ passage: Passage, _ number: Int, _ report: ReportPage) {
    self.passage = passage
    self.number = number
    self.report = report
  }

  func write(_ page: inout HTMLWriter, _ layout: inout ReportLayout) {
    let anchor = layout.passageAnchors[number]
    layout.places.place(anchor)
    let hasInline = InlineDifferences.isOfUse(passage)
    page.markup(hasInline ? "<article class=\"card has-inline\"" : "<article class=\"card\"")
    page.labelled(anchor, heading: "h4")
    report.writeLabel(passage.relation, &page)
    page.markup(" <span class=\"size\">")
    page.number(passage.matchedWords)
    page.text(passage.matchedWords == 1 ? " word in common" : " words in common")
    page.markup("</span>")
    writeEditSummary(&page)
    page.markup(" <a class=\"permalink\"")
    page.attribute("href", "#" + anchor)
    page.markup(" aria-label=\"Link to this passage\">#</a></h4>\n")
    writeMatters(&page)
    writeSides(anchor, &page, &layout)
    if hasInline { writeInline(&page) }
    writeEvidence(&page)
    page.markup("</article>\n")
  }

  private func writeEditSummary(_ page: inout HTMLWriter) {
    let edits = passage.edits.lazy.filter { $0.kind != .typography }.count
    page.markup(" <span class=\"changes\">")
    if edits == 0 {
      page.text(passage.edits.isEmpty ? "identical" : "same words")
    } else {
      page.number(edits)
      page.text(edits == 1 ? " edit, " : " edits, ")
      page.percent(passage.editedShare)
      page.text(" of the words")
    }
    page.markup("</span>")
  }

  /// The edits that may have changed the sense, what matters most first.
  private func writeMatters(_ page: inout HTMLWriter) {
    let edits = passage.edits.filter { $0.editClass.isSubstantive }.enumerated().sorted {
      ($0.element.editClass, $0.offset) < ($1.element.editClass, $1.offset)
    }.map(\.element)
    guard !edits.isEmpty else { return }
    let languages = (a: report.language(of: passage.a.document), b: report.language(of: passage.b.document))
    page.markup("<ul class=\"matters\">\n")
    for edit in edits.prefix(report.limits.matters) {
      page.markup("<li><span class=\"class\">")
      page.text(edit.editClass.rawValue)
      page.markup("</span> ")
      page.changed(edit, languages: languages) { isA, bytes, page in
        let document = isA ? passage.a.document : passage.b.document
        page.shown(MarkedText.shortened(report.documents[document].text[bytes], to: 90), isRunning: false)
      }
      page.markup("</li>\n")
    }
    if edits.count > report.limits.matters {
      page.markup("<li>")
      page.number(edits.count - report.limits.matters)
      page.markup(" more</li>\n")
    }
    page.markup("</ul>\n")
  }

  private func writeSides(_ anchor: String, _ page: inout HTMLWriter, _ layout: inout ReportLayout) {
    page.markup("<table class=\"rows\">\n<thead><tr>")
    for (letter, side) in [("A", passage.a), ("B", passage.b)] {
      page.markup("<th scope=\"col\"><span class=\"where\"><span class=\"letter\">")
      page.text(letter)
      page.markup("</span> <span>")
      page.percent(Double(side.words.count) / Double(max(report.wordCounts[side.document], 1)))
      page.markup(" of the document</span> ")
      report.writeOffsets(side.document, side.bytes, &page, &layout)
      page.markup("</span>")
      report.writePosition(side.bytes, of: report.documents[side.document].text.count, &page)
      page.markup("</th>")
    }
    page.markup("</tr></thead>\n")
    // Which moves have both their places within the limits is known when they have been written.
    var body = HTMLWriter()
    var sides = SideBySide(passage, report, moves: MoveLinks(anchor: anchor, shown: nil))
    sides.write(&body)
    if passage.edits.contains(where: { $0.moveID != nil }) {
      body = HTMLWriter()
      let shown = sides.shownMoves
      sides = SideBySide(passage, report, moves: MoveLinks(anchor: anchor, shown: shown))
      sides.write(&body)
    }
    page.append(body)
    page.markup("</table>\n")
  }

  private func writeInline(_ page: inout HTMLWriter) {
    page.markup("<blockquote class=\"inline\"")
    report.language(of: passage.b.document).write(&page)
    page.markup(">")
    let (a, b) = (report.documents[passage.a.document], report.documents[passage.b.document])
    InlineDifferences(passage, a, b).write(&page)
    page.markup("</blockquote>\n")
  }

  /// The score, and the rarest words that both sides share.
  private func writeEvidence(_ page: inout HTMLWriter) {
    page.markup("<p class=\"evidence\"><span>Score ")
    let tenths = Int((passage.score * 10).rounded())
    page.number(tenths / 10)
    page.text(".\(tenths % 10)")
    page.markup("</span>")
    let document = report.documents[passage.a.document]
    for (index, run) in (report.evidence?[number] ?? []).enumerated() {
      page.markup(index == 0 ? " <span>Rarest shared words: <q" : " <span><q")
      report.language(of: passage.a.document).write(&page)
      page.markup(">")
      page.shown(MarkedText.shortened(document.text[document.words.range(of: run.words)], to: 120), isRunning: false)
      page.markup("</q> in ")
      page.number(run.documents)
      page.text(" of ")
      page.number(report.documents.count)
      page.markup(" documents</span>")
    }
    page.markup("</p>\n")
  }
}
