import Comparison
import Text

extension ReportPage {
  /// The document's head: its policy allows this style sheet and this script, by their hashes, and nothing else.
  ///
  /// - Parameters:
  ///   - statements: those that the page lists.
  ///   - number: of the page.
  func writeOpening(_ page: inout HTMLWriter, _ layout: ReportLayout, statements: Range<Int>, number: Int) {
    var sheet = HTMLWriter()
    for part in ReportStyle.sheets { sheet.markup(part) }
    sheet.append(StatementOrder.rules(statements, of: passages?.statements ?? [], documents))
    sheet.append(layout.facets.rules(statements))
    page.markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
    page.text(SHA256.base64(of: sheet.bytes))
    if statements.count > 1 {
      page.markup("'; script-src 'sha256-")
      page.text(SHA256.base64(of: Array(ReportScript.source.description.utf8)))
    }
    page.markup("'; base-uri 'none'; form-action 'none'\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.markup(
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.markup("<title>")
    page.text(number > 1 ? "\(title) (page \(number))" : title)
    page.markup("</title>\n<style>")
    page.append(sheet)
    page.markup("</style>\n</head>\n<body>\n")
  }

  func writeFoot(_ page: inout HTMLWriter, hasSearch: Bool) {
    page.markup("<footer>\n<p>Offsets count Unicode scalars of the text as given, from 0; the end is not included. ")
    page.markup("This page loads nothing")
    if hasSearch {
      page.markup(
        "; its one script serves the search among statements, and all can be read without it.</p>\n</footer>\n<script>")
      page.markup(ReportScript.source)
      page.markup("</script>\n</body>\n</html>\n")
    } else {
      page.markup(" and runs no scripts.</p>\n</footer>\n</body>\n</html>\n")
    }
  }
}
