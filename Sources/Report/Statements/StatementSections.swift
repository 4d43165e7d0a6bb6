import Comparison
import Text

extension ReportPage {
  /// The list of statements, with boxes to choose, to sort and to search by.
  ///
  /// - Parameter pages: the statements of each page, where the list is of all of them.
  func writeStatements(
    _ numbers: Range<Int>, _ page: inout HTMLWriter, _ layout: ReportLayout, pages: [Range<Int>]
  ) {
    guard let statements = passages?.statements, !numbers.isEmpty else { return }
    page.markup(
      "<section id=\"statements\" aria-labelledby=\"statements-h\">\n<h2 id=\"statements-h\">Statements</h2>\n")
    page.markup("<p>Words that several documents have. The origin is a guess; what speaks for it is said.</p>\n")
    writePages(pages, &page, layout)
    if numbers.count > 1 { writeControls(numbers, &page, layout) }
    page.markup("<ol class=\"statements\">\n")
    for number in numbers { writeItem(number, statements[number], &page, layout) }
    page.markup("</ol>\n")
    let listed = pages.isEmpty ? numbers.count : statements.count
    writeLeftOut(listed - numbers.count, "statements with fewer witnesses", onFurtherPages: pages.count > 1, &page)
    page.markup("</section>\n")
  }

  /// Style sheet and nothing else serves the boxes, and they are without effect where it is not understood; the search box is shown
  /// by the script that serves it.
  private func writeControls(_ numbers: Range<Int>, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    page.markup("<div class=\"controls\">\n<fieldset class=\"facets\"><legend>Show</legend>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-all\" checked=\"\"> all</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-edited\"> edited</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-quoted\"> quoted</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-partial\"> in part</label>")
    page.markup("<label><input type=\"radio\" name=\"facet\" id=\"facet-whole\"> whole</label></fieldset>\n")
    layout.facets.writeControls(numbers, &page)
    page.markup("<fieldset class=\"facets\"><legend>Sort by</legend>")
    page.markup("<label><input type=\"radio\" name=\"sort\" id=\"sort-spread\" checked=\"\"> spread</label>")
    page.markup("<label><input type=\"radio\" name=\"sort\" id=\"sort-change\"> change</label>")
    page.markup("<label><input type=\"radio\" name=\"sort\" id=\"sort-date\"> date</label></fieldset>\n")
    page.markup("<div id=\"search\" hidden=\"\"><label>Search <input type=\"search\"></label>")
    page.markup(" <output></output></div>\n</div>\n")
  }

  private func writeItem(
    _ number: Int, _ statement: Statement, _ page: inout HTMLWriter, _ layout: ReportLayout
  ) {
    let name = statement.id(in: documents)
    page.markup("<li class=\"statement n")
    page.text(String(number))
    writeRelationClasses(statement, &page)
    layout.facets.writeClasses(number, &page)
    page.markup("\"")
    page.attribute("data-card", name)
    page.markup("><span class=\"no\">")
    page.number(number + 1)
    page.markup("</span><span class=\"what\">")
    let link = layout.places.link(to: name)
    if let link {
      page.markup("<a")
      page.attribute("href", link)
      language(of: statement.origin.document).write(&page)
      page.markup(">")
    } else {
      page.markup("<span")
      language(of: statement.origin.document).write(&page)
      page.markup(">")
    }
    writeName(of: statement, &page)
    page.markup(link == nil ? "</span>" : "</a>")
    page.markup(" <span class=\"origin\">")
    let origin = documents[statement.origin.document]
    page.isolated(origin.source.isEmpty ? origin.id : origin.source)
    // Several statements of one document have the same title.
    if origin.title?.isEmpty == false {
      page.markup(" · <span class=\"opening\"")
      language(of: statement.origin.document).write(&page)
      page.markup(">")
      page.shown(MarkedText.shortened(origin.text[statement.origin.bytes], to: 80), isRunning: false)
      page.markup(" …</span>")
    }
    page.markup("</span></span><span class=\"date\">")
    page.isolated(origin.published ?? "no date")
    let last = statement.witnesses.compactMap { documents[$0.document].published }.max()
    if let last, last != origin.published {
      page.text(" – ")
      page.isolated(last)
    }
    page.markup("</span><span class=\"spread\">")
    writeCount(statement.witnesses.count, " witness", " witnesses", &page)
    let sources = Set(statement.witnesses.map { documents[$0.document].source }).count
    page.markup(" <small>in ")
    page.number(sources)
    page.text(sources == 1 ? " source" : " sources")
    page.markup("</small></span><span class=\"change\">")
    writeCount(statement.witnesses.reduce(0) { $0 + $1.edits }, " edit", " edits", &page)
    let substantive = statement.witnesses.reduce(0) { $0 + $1.substantiveEdits }
    if substantive > 0 {
      page.markup(" <small>")
      page.number(substantive)
      page.text(substantive == 1 ? " matters" : " matter")
      page.markup("</small>")
    }
    page.markup("</span></li>\n")
  }

  private func writeCount(_ count: Int, _ one: StaticString, _ many: StaticString, _ page: inout HTMLWriter) {
    page.markup("<b>")
    page.number(count)
    page.markup("</b>")
    page.markup(count == 1 ? one : many)
  }

  func writeRelationClasses(_ statement: Statement, _ page: inout HTMLWriter) {
    for relation in PassageRelation.allCases where statement.witnesses.contains(where: { $0.relation == relation }) {
      page.text(" has-" + relation.rawValue)
    }
  }

  /// The origin's title; without one its first words.
  func writeName(of statement: Statement, _ page: inout HTMLWriter) {
    if let title = documents[statement.origin.document].title, !title.isEmpty {
      let whole = Array(title.utf8)[...]
      let shown = MarkedText.shortened(whole, to: 280)
      page.shown(shown, isRunning: false)
      if shown.count < whole.count { page.text(" …") }
    } else {
      let text = documents[statement.origin.document].text[statement.origin.bytes]
      page.shown(MarkedText.shortened(text, to: 110), isRunning: false)
      page.text(" …")
    }
  }
}
