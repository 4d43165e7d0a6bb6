import Comparison
import Text

extension ReportPage {
  /// The passages of a page, with the boxes that choose how they are shown.
  func writePassages(_ body: HTMLWriter, _ page: inout HTMLWriter, leftOut: Int) {
    page.markup("<section id=\"passages\" aria-labelledby=\"passages-h\">\n<h2 id=\"passages-h\">Passages</h2>\n")
    if body.bytes.isEmpty {
      page.markup("<p>There are none to show.</p>\n")
      writeLeftOut(leftOut, "passages", &page)
      page.markup("</section>\n")
      return
    }
    page.markup("<p class=\"key\"><span>Key:</span> <del>only in A</del> <ins>only in B</ins> ")
    page.markup("<mark>replaced</mark> <span class=\"moved\">moved</span> ")
    page.markup("<span class=\"typography\">same words, other spelling or punctuation</span></p>\n")
    page.markup("<div class=\"controls\">\n<fieldset class=\"facets\"><legend>Show passages</legend>")
    page.markup("<label><input type=\"radio\" name=\"view\" id=\"view-sides\" checked=\"\"> side by side</label>")
    page.markup("<label><input type=\"radio\" name=\"view\" id=\"view-inline\"> as one text</label></fieldset>\n")
    page.markup(
      "<fieldset class=\"facets\"><legend>Mark</legend><label><input type=\"checkbox\" id=\"mark-typography\"")
    page.markup(" checked=\"\"> spelling and punctuation</label></fieldset>\n</div>\n")
    page.append(body)
    writeLeftOut(leftOut, "passages", &page)
    page.markup("</section>\n")
  }

  /// The passages of two documents.
  ///
  /// - Parameters:
  ///   - most: passages that are written.
  ///   - bytes: no further passage is written when the page has so many.
  /// - Returns: how many passages were written.
  func writeGroup(
    _ group: ReportLayout.Group, most: Int, bytes: Int, _ page: inout HTMLWriter, _ layout: inout ReportLayout
  ) -> Int {
    guard let result = passages else { return 0 }
    let name = layout.pairName(group.a, group.b)
    layout.places.place(name)
    page.markup("<section class=\"pair\"")
    page.labelled(name, heading: "h3")
    page.markup("<span class=\"sides\">")
    for (letter, document) in [("A", group.a), ("B", group.b)] {
      page.markup("<span class=\"cite\"><span class=\"letter\">")
      page.text(letter)
      page.markup("</span> ")
      writeCitation(document, &page, layout)
      page.markup("</span>")
    }
    page.markup("</span></h3>\n")
    var shown = 0
    for number in group.passages.prefix(most) where page.bytes.count < bytes {
      PassageCard(result.passages[number], number, self).write(&page, &layout)
      shown += 1
    }
    page.markup("</section>\n")
    return shown
  }

  /// Title, source, date, language, address, identifier.
  func writeCitation(_ index: Int, hasTitle: Bool = true, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    let document = documents[index]
    if hasTitle, let title = document.title, !title.isEmpty {
      page.markup("<span class=\"title\"")
      language(of: index).write(&page)
      page.markup(">")
      page.shown(Array(title.utf8)[...], isRunning: false)
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
    writeLanguage(language(of: index), &page)
    writeAddress(document.url, &page)
    page.markup("</span>")
  }

  /// Where a stretch stands: in the text as given, and in what was compared of it.
  func writeOffsets(_ document: Int, _ bytes: Range<Int>, _ page: inout HTMLWriter, _ layout: inout ReportLayout) {
    page.markup("<span class=\"offsets\">")
    let scalars = layout.offsets.scalars(document, bytes)
    page.text("\(scalars.lowerBound)–\(scalars.upperBound)")
    if let kept = layout.offsets.kept(document, bytes) {
      page.text(", cleaned \(kept.lowerBound)–\(kept.upperBound)")
    }
    page.markup("</span>")
  }

  /// A bar that shows where in its document a passage lies.
  func writePosition(_ bytes: Range<Int>, of length: Int, _ page: inout HTMLWriter) {
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
      page.markup("<li><q")
      language(of: passage.a.document).write(&page)
      page.markup(">")
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
