import Comparison
import Text

extension ReportPage {
  /// What the report is of, and how it was made.
  func writeHead(_ page: inout HTMLWriter, _ layout: ReportLayout, pages: [Range<Int>]) {
    page.markup("<header>\n<h1>")
    page.isolated(title)
    page.markup("</h1>\n<dl class=\"facts\">\n")
    writeRead(&page)
    writeDates(&page)
    for fact in parameters + versions { write(fact, &page) }
    page.markup("</dl>\n")
    writeFiles(&page)
    page.markup("</header>\n<nav aria-label=\"Sections\"><ul>\n")
    if passages != nil { page.markup("<li><a href=\"#summary\">Summary</a></li>\n") }
    if duplicates != nil { page.markup("<li><a href=\"#duplicates\">Near-duplicates</a></li>\n") }
    if passages != nil {
      if passages?.statements.isEmpty == false {
        page.markup(
          "<li><a href=\"#statements\">Statements</a></li>\n<li><a href=\"#cards\">Who published what</a></li>\n")
      }
      if hasMatrix(layout) { page.markup("<li><a href=\"#sources\">Sources</a></li>\n") }
      page.markup("<li><a href=\"#passages\">Passages</a></li>\n")
      if passages?.translations.isEmpty == false {
        page.markup("<li><a href=\"#translations\">Possible translations</a></li>\n")
      }
      if !layout.formulae.isEmpty { page.markup("<li><a href=\"#formulae\">Formulae</a></li>\n") }
    }
    page.markup("<li><a href=\"#documents\">Documents</a></li>\n")
    if pages.count > 1 {
      page.markup("<li><a")
      page.attribute("href", layout.places.fileLink(2))
      page.markup(">Next page</a></li>\n")
    }
    page.markup("</ul></nav>\n")
  }

  private func writeRead(_ page: inout HTMLWriter) {
    page.markup("<div><dt>Documents</dt><dd>")
    page.number(documents.count)
    if let read = input.recordsRead {
      page.text(" of ")
      page.number(read)
      page.text(read == 1 ? " record read" : " records read")
    }
    page.markup("</dd></div>\n")
    let rejected = input.rejected.reduce(0) { $0 + $1.count }
    guard input.recordsRead != nil || rejected > 0 else { return }
    page.markup("<div><dt>Rejected</dt><dd>")
    if rejected == 0 {
      page.text("none")
    } else {
      page.number(rejected)
      page.text(": ")
      for (index, reject) in input.rejected.enumerated() {
        if index > 0 { page.text(", ") }
        page.isolated(reject.reason)
        page.text(" ")
        page.number(reject.count)
      }
    }
    page.markup("</dd></div>\n")
    guard !input.remarks.isEmpty else { return }
    page.markup("<div><dt>Not read</dt><dd>")
    page.text(input.remarks.joined(separator: "; "))
    page.markup("</dd></div>\n")
  }

  private func writeDates(_ page: inout HTMLWriter) {
    guard let (range, undated) = days else { return }
    let (first, last) = (range.lowerBound, range.upperBound)
    page.markup("<div><dt>Published</dt><dd>")
    page.text(
      first == last ? ISODate.text(ofDay: first) : "\(ISODate.text(ofDay: first)) to \(ISODate.text(ofDay: last))")
    if undated > 0 {
      page.text("; ")
      page.number(undated)
      page.text(" without a date")
    }
    page.markup("</dd></div>\n")
  }

  private func writeFiles(_ page: inout HTMLWriter) {
    guard !input.files.isEmpty else { return }
    let count = input.files.count + input.filesLeftOut
    page.markup("<details class=\"files\"><summary>")
    page.number(count)
    page.text(count == 1 ? " input file" : " input files")
    page.markup(
      " with SHA-256</summary>\n<div class=\"scroll\" role=\"region\" aria-label=\"Input files\" tabindex=\"0\">")
    page.markup("<table>\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\" class=\"n\">Bytes</th>")
    page.markup("<th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n")
    for file in input.files {
      page.markup("<tr><th scope=\"row\">")
      page.isolated(file.name)
      page.markup("</th><td class=\"n\">")
      page.number(file.bytes)
      page.markup("</td><td><code>")
      page.text(file.sha256 ?? "none: it can be read once only")
      page.markup("</code></td></tr>\n")
    }
    page.markup("</tbody></table></div>\n")
    if input.filesLeftOut > 0 {
      page.markup("<p class=\"note\">")
      page.number(input.filesLeftOut)
      page.markup(" more files are not listed.</p>\n")
    }
    if let digest = input.digest, count > 1 {
      page.markup("<p class=\"note\">All of them, as lines of <code>sha256sum</code> in this order: <code>")
      page.text(digest)
      page.markup("</code></p>\n")
    }
    page.markup("</details>\n")
  }

  private func write(_ fact: ReportFact, _ page: inout HTMLWriter) {
    page.markup("<div><dt>")
    page.isolated(fact.name)
    page.markup("</dt><dd>")
    page.isolated(fact.value)
    page.markup("</dd></div>\n")
  }
}
