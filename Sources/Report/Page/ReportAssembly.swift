import Comparison
import Text

extension ReportPage {
  /// The page with all that concerns the whole.
  ///
  /// - Parameters:
  ///   - pages: the statements of each page, this one first.
  ///   - cards: of the statements on this page.
  func writeFirst(
    _ page: inout HTMLWriter, _ layout: inout ReportLayout, pages: [Range<Int>], cards: HTMLWriter,
    passages body: HTMLWriter,
    passagesLeftOut: Int
  ) {
    let statements = passages?.statements ?? []
    let listed = 0..<min(statements.count, max(limits.listed, pages.first?.count ?? 0))
    let shown = pages.last?.upperBound ?? 0
    writeOpening(&page, layout, statements: listed, number: 1)
    writeHead(&page, layout, pages: pages)
    page.markup("<main>\n")
    if passages != nil { writePassageSummary(&page, layout) }
    if let duplicates { writeDuplicates(duplicates, &page, layout) }
    if passages != nil {
      if !statements.isEmpty {
        writeStatements(listed, &page, layout, pages: pages)
        let rows = Array(statements[listed])
        StatementMatrix(rows, documents, limits).write(&page, layout)
        TimeLine(rows, documents, limits).write(&page, layout)
        writeCards(cards, &page, leftOut: statements.count - shown)
      }
      writeSourceMatrix(&page, layout)
      writePassages(body, &page, leftOut: passagesLeftOut)
      writeTranslations(&page, layout)
      writeFormulae(&page, layout)
    }
    writeDocuments(&page, layout)
    page.markup("</main>\n")
    writeFoot(&page, hasSearch: statements.count > 1)
  }

  /// A page of cards and passages that had no room on those before.
  func writeFurther(
    _ page: inout HTMLWriter, _ layout: ReportLayout, statements: Range<Int>, hasNext: Bool, cards: HTMLWriter,
    passages body: HTMLWriter
  ) {
    let number = layout.places.current
    writeOpening(&page, layout, statements: statements, number: number)
    page.markup("<header>\n<h1>")
    page.isolated(title)
    page.markup(" <span class=\"page-number\">page ")
    page.number(number)
    page.markup("</span></h1>\n<p class=\"note\">")
    if !statements.isEmpty {
      page.text("Statements ")
      page.number(statements.lowerBound + 1)
      page.text("–")
      page.number(statements.upperBound)
      page.text(" of ")
      page.number(passages?.statements.count ?? 0)
      page.text(". ")
    }
    page.markup("How the report was made stands on its first page.</p>\n</header>\n")
    page.markup("<nav aria-label=\"Pages and sections\"><ul>\n")
    writePageLink(1, "First page", &page, layout)
    if number > 2 { writePageLink(number - 1, "Page before", &page, layout) }
    if hasNext { writePageLink(number + 1, "Next page", &page, layout) }
    if !statements.isEmpty { page.markup("<li><a href=\"#statements\">Statements</a></li>\n") }
    page.markup("<li><a href=\"#passages\">Passages</a></li>\n</ul></nav>\n<main>\n")
    if !statements.isEmpty {
      writeStatements(statements, &page, layout, pages: [])
      writeCards(cards, &page, leftOut: 0)
    }
    writePassages(body, &page, leftOut: 0)
    page.markup("</main>\n")
    if hasNext {
      page.markup("<nav aria-label=\"Next page\"><ul>")
      writePageLink(number + 1, "Next page", &page, layout)
      page.markup("</ul></nav>\n")
    }
    writeFoot(&page, hasSearch: statements.count > 1)
  }

  private func writePageLink(_ number: Int, _ text: StaticString, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    page.markup("<li><a")
    page.attribute("href", layout.places.fileLink(number))
    page.markup(">")
    page.markup(text)
    page.markup("</a></li>\n")
  }

  private func writeCards(_ cards: HTMLWriter, _ page: inout HTMLWriter, leftOut: Int) {
    page.markup(
      "<section id=\"cards\" aria-labelledby=\"cards-h\">\n<h2 id=\"cards-h\">Who published whose words</h2>\n")
    page.markup("<div class=\"statement-cards\">\n")
    page.append(cards)
    page.markup("</div>\n")
    writeLeftOut(leftOut, "statements with fewer witnesses", &page)
    page.markup("</section>\n")
  }

  /// Which page has which statements.
  func writePages(_ pages: [Range<Int>], _ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard pages.count > 1 else { return }
    page.markup("<p class=\"pages\">The cards and passages stand on ")
    page.number(pages.count)
    page.markup(" pages: ")
    for (index, range) in pages.enumerated() {
      if index > 0 { page.text(", ") }
      if index > 0 {
        page.markup("<a")
        page.attribute("href", layout.places.fileLink(index + 1))
        page.markup(">")
      }
      if range.isEmpty {
        page.text("further passages")
      } else {
        page.text("statements ")
        page.number(range.lowerBound + 1)
        page.text("–")
        page.number(range.upperBound)
      }
      page.markup(index > 0 ? "</a>" : " on this one")
    }
    page.text(".")
    page.markup("</p>\n")
  }
}
