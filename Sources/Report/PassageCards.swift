import Comparison
import Text

extension ReportPage {
  /// The cards, by pair of documents, as many as the limits allow.
  ///
  /// - Parameter layout: is told of each pair that is shown.
  func writePassages(_ page: inout HTMLWriter, _ layout: inout ReportLayout) {
    guard let result = passages, !layout.groups.isEmpty else {
      page.markup("<section id=\"passages\" aria-labelledby=\"passages-h\">\n<h2 id=\"passages-h\">Passages</h2>\n")
      page.markup("<p>There are none to show.</p>\n</section>\n")
      return
    }
    page.markup("<section id=\"passages\" aria-labelledby=\"passages-h\">\n<h2 id=\"passages-h\">Passages</h2>\n")
    page.markup("<p class=\"key\"><span>Key:</span> <del>only in A</del> <ins>only in B</ins> ")
    page.markup("<mark>replaced</mark> <span class=\"moved\">moved</span> ")
    page.markup("<span class=\"typography\">same words, other spelling or punctuation</span></p>\n")
    var anchors: [String: Int] = [:]
    var offsets = DocumentScalars(documents)
    var shown = 0
    let total = layout.groups.reduce(0) { $0 + $1.passages.count }
    for group in layout.groups {
      if shown >= limits.passages || page.bytes.count >= limits.bytes * 2 / 3 { break }
      layout.show(group)
      writeGroupHead(group, &page, layout, &anchors)
      for number in group.passages {
        if shown >= limits.passages || page.bytes.count >= limits.bytes * 2 / 3 { break }
        writeCard(result.passages[number], &page, &anchors, &offsets)
        shown += 1
      }
      page.markup("</section>\n")
    }
    writeLeftOut(total - shown, "passages", &page)
    page.markup("</section>\n")
  }

  private func writeGroupHead(
    _ group: ReportLayout.Group, _ page: inout HTMLWriter, _ layout: ReportLayout, _ anchors: inout [String: Int]
  ) {
    let name = ReportLayout.unique(layout.pairName(group.a, group.b), &anchors)
    page.markup("<section class=\"pair\"")
    page.labelled(name, heading: "h3")
    page.markup("<span class=\"side-by-side\">")
    for (letter, document) in [("A", group.a), ("B", group.b)] {
      page.markup("<span class=\"cite\"><span class=\"letter\">")
      page.text(letter)
      page.markup("</span> ")
      writeCitation(document, &page, layout)
      page.markup("</span>")
    }
    page.markup("</span></h3>\n")
  }

  /// Title, source, date, identifier.
  func writeCitation(_ index: Int, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    let document = documents[index]
    if let title = document.title, !title.isEmpty {
      page.markup("<span class=\"title\">")
      page.isolated(title)
      page.markup("</span> ")
    }
    page.markup("<span class=\"origin\">")
    if !document.source.isEmpty {
      page.isolated(document.source)
      page.text(" · ")
    }
    if let published = document.published, !published.isEmpty {
      page.isolated(published)
      page.text(" · ")
    }
    writeName(of: index, &page, layout)
    page.markup("</span>")
  }

  private func writeCard(
    _ passage: Passage, _ page: inout HTMLWriter, _ anchors: inout [String: Int], _ offsets: inout DocumentScalars
  ) {
    let a = offsets.scalars(passage.a.document, passage.a.bytes)
    let b = offsets.scalars(passage.b.document, passage.b.bytes)
    let parts = [
      documents[passage.a.document].id, "\(a.lowerBound)-\(a.upperBound)", documents[passage.b.document].id,
      "\(b.lowerBound)-\(b.upperBound)",
    ]
    let anchor = ReportLayout.unique("p-" + StableName.digest(parts), &anchors)
    page.markup("<article class=\"card\"")
    page.labelled(anchor, heading: "h4")
    writeLabel(passage.relation, &page)
    page.markup(" <span class=\"size\">")
    page.number(passage.matchedWords)
    page.text(passage.matchedWords == 1 ? " word in common" : " words in common")
    page.markup("</span>")
    writeEditSummary(passage, &page)
    page.markup(" <a class=\"permalink\"")
    page.attribute("href", "#" + anchor)
    page.markup(" aria-label=\"Link to this passage\">#</a></h4>\n")
    writeMatters(passage, &page)
    page.markup("<div class=\"side-by-side\">\n")
    writeSide(passage, isA: true, scalars: a, &page)
    writeSide(passage, isA: false, scalars: b, &page)
    page.markup("</div>\n</article>\n")
  }

  private func writeEditSummary(_ passage: Passage, _ page: inout HTMLWriter) {
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
  private func writeMatters(_ passage: Passage, _ page: inout HTMLWriter) {
    let edits = passage.edits.filter { $0.editClass.isSubstantive }.enumerated().sorted {
      ($0.element.editClass, $0.offset) < ($1.element.editClass, $1.offset)
    }.map(\.element)
    guard !edits.isEmpty else { return }
    page.markup("<ul class=\"matters\">\n")
    for edit in edits.prefix(limits.matters) {
      page.markup("<li><span class=\"class\">")
      page.text(edit.editClass.rawValue)
      page.markup("</span> ")
      if !edit.a.isEmpty {
        page.markup("<del dir=\"auto\" lang=\"\">")
        page.shown(MarkedText.shortened(documents[passage.a.document].text[edit.a], to: 90), isRunning: false)
        page.markup("</del> ")
      }
      if !edit.b.isEmpty {
        page.markup("<ins dir=\"auto\" lang=\"\">")
        page.shown(MarkedText.shortened(documents[passage.b.document].text[edit.b], to: 90), isRunning: false)
        page.markup("</ins>")
      }
      page.markup("</li>\n")
    }
    if edits.count > limits.matters {
      page.markup("<li>")
      page.number(edits.count - limits.matters)
      page.markup(" more</li>\n")
    }
    page.markup("</ul>\n")
  }

  private func writeSide(_ passage: Passage, isA: Bool, scalars: Range<Int>, _ page: inout HTMLWriter) {
    let span = isA ? passage.a : passage.b
    let document = documents[span.document]
    let share = Double(span.words.count) / Double(max(wordCounts[span.document], 1))
    page.markup("<div class=\"side\">\n<p class=\"where\"><span class=\"letter\">")
    page.text(isA ? "A" : "B")
    page.markup("</span> ")
    page.percent(share)
    page.markup(" of the document <span class=\"offsets\">")
    page.text("\(scalars.lowerBound)–\(scalars.upperBound)")
    page.markup("</span></p>\n")
    writePosition(span.bytes, of: document.text.count, &page)
    page.markup("<blockquote dir=\"auto\" lang=\"\">")
    var text = MarkedText(text: document.text, words: document.words)
    text.write(span, edits: passage.edits, isA: isA, to: &page)
    page.markup("</blockquote>\n</div>\n")
  }

  /// A bar that shows where in its document a passage lies.
  private func writePosition(_ bytes: Range<Int>, of length: Int, _ page: inout HTMLWriter) {
    let length = max(length, 1)
    let start = bytes.lowerBound * 1_000 / length
    let width = max(bytes.count * 1_000 / length, 6)
    page.markup("<svg class=\"position\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    page.markup("<rect width=\"1000\" height=\"10\" class=\"track\"/><rect height=\"10\" class=\"thumb\"")
    page.attribute("x", String(min(start, 1_000 - width)))
    page.attribute("width", String(width))
    page.markup("/></svg>\n")
  }

  /// The formulae, folded away but counted.
  func writeFormulae(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    let count = passages?.counts.formulae ?? 0
    guard let passages, count > 0 || !layout.formulae.isEmpty else { return }
    page.markup("<section id=\"formulae\" aria-labelledby=\"formulae-h\">\n<h2 id=\"formulae-h\">Formulae</h2>\n")
    page.markup("<details><summary>")
    page.number(max(count, layout.formulae.count))
    page.text(max(count, layout.formulae.count) == 1 ? " shared formula" : " shared formulae")
    page.markup(
      ": names, titles, headings and short turns, not counted as passages</summary>\n<ul class=\"formulae\">\n")
    let shown = layout.formulae.prefix(limits.formulae)
    for number in shown {
      let passage = passages.passages[number]
      let text = documents[passage.a.document].text[passage.a.bytes]
      page.markup("<li><q dir=\"auto\" lang=\"\">")
      page.shown(MarkedText.shortened(text, to: 240), isRunning: false)
      page.markup("</q> <span class=\"origin\">")
      writeName(of: passage.a.document, &page, layout)
      page.text(" and ")
      writeName(of: passage.b.document, &page, layout)
      page.markup("</span></li>\n")
    }
    page.markup("</ul>\n")
    writeLeftOut(max(count, layout.formulae.count) - shown.count, "formulae", &page)
    page.markup("</details>\n</section>\n")
  }
}
