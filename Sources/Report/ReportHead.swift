import Comparison
import Text

extension ReportPage {
  func writeOpening(_ page: inout HTMLWriter) {
    page.markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
    page.text(SHA256.base64(of: Array(ReportStyle.sheet.description.utf8)))
    page.markup("'; base-uri 'none'; form-action 'none'\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.markup(
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.markup("<title>")
    page.text(title)
    page.markup("</title>\n<style>")
    page.markup(ReportStyle.sheet)
    page.markup("</style>\n</head>\n<body>\n")
  }

  func writeHead(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    page.markup("<header>\n<h1>")
    page.isolated(title)
    page.markup("</h1>\n<dl class=\"facts\">\n")
    writeInput(&page)
    for fact in parameters + versions { write(fact, &page) }
    page.markup("</dl>\n</header>\n<nav aria-label=\"Sections\"><ul>\n")
    if passages != nil { page.markup("<li><a href=\"#summary\">Summary</a></li>\n") }
    if duplicates != nil { page.markup("<li><a href=\"#duplicates\">Near-duplicates</a></li>\n") }
    if passages != nil {
      if passages?.statements.isEmpty == false { page.markup("<li><a href=\"#statements\">Statements</a></li>\n") }
      if hasMatrix(layout) { page.markup("<li><a href=\"#sources\">Sources</a></li>\n") }
      page.markup("<li><a href=\"#passages\">Passages</a></li>\n")
      if !layout.formulae.isEmpty { page.markup("<li><a href=\"#formulae\">Formulae</a></li>\n") }
    }
    page.markup("<li><a href=\"#documents\">Documents</a></li>\n")
    page.markup("</ul></nav>\n")
  }

  private func writeInput(_ page: inout HTMLWriter) {
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
  }

  private func write(_ fact: ReportFact, _ page: inout HTMLWriter) {
    page.markup("<div><dt>")
    page.isolated(fact.name)
    page.markup("</dt><dd>")
    page.isolated(fact.value)
    page.markup("</dd></div>\n")
  }

  func writePassageSummary(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard let passages else { return }
    page.markup("<section id=\"summary\" aria-labelledby=\"summary-h\">\n<h2 id=\"summary-h\">Summary</h2>\n")
    if let reason = passages.emptyReason {
      page.markup("<div class=\"empty\">\n<p><strong>No shared passage was found.</strong> ")
      page.text(reason)
      page.markup("</p>\n")
      writeCounts(passages.counts, &page)
      page.markup("</div>\n")
    } else {
      let shown = layout.groups.reduce(0) { $0 + $1.passages.count }
      page.markup("<p class=\"lead\">")
      if !passages.statements.isEmpty {
        page.number(passages.statements.count)
        page.text(passages.statements.count == 1 ? " statement was" : " statements were")
        page.text(" published by more than one document. ")
      }
      page.number(shown)
      page.text(shown == 1 ? " passage is shared by " : " passages are shared by ")
      page.number(layout.groups.count)
      page.text(layout.groups.count == 1 ? " pair of documents." : " pairs of documents.")
      page.markup("</p>\n<ul class=\"relations\">\n")
      for relation in PassageRelation.allCases {
        let count = passages.passages.lazy.filter { $0.relation == relation }.count
        if count == 0 { continue }
        page.markup("<li>")
        writeLabel(relation, &page)
        page.markup(" <b>")
        page.number(count)
        page.markup("</b> <span>")
        page.text(Self.meaning(of: relation))
        page.markup("</span></li>\n")
      }
      page.markup("</ul>\n")
    }
    page.markup("</section>\n")
  }

  /// What became of the documents, so that an empty result explains itself.
  private func writeCounts(_ counts: PassageCounts, _ page: inout HTMLWriter) {
    let rows: [(String, Int)] = [
      ("documents", counts.documents), ("too short to compare", counts.tooShort),
      ("with the words of an earlier one", counts.identical),
      ("pairs of texts that share a rare sequence", counts.textPairs),
      ("places looked at closely", counts.alignments), ("of these too weak", counts.weak),
      ("formulae", counts.formulae),
    ]
    page.markup("<ul class=\"counts\">\n")
    for (name, count) in rows {
      page.markup("<li><b>")
      page.number(count)
      page.markup("</b> ")
      page.text(name)
      page.markup("</li>\n")
    }
    page.markup("</ul>\n")
  }

  func writeFoot(_ page: inout HTMLWriter) {
    page.markup("<footer>\n<p>Offsets count Unicode scalars of the text as given, from 0; the end is not included. ")
    page.markup("This page loads nothing and runs no scripts.</p>\n</footer>\n</body>\n</html>\n")
  }

  func writeLabel(_ relation: PassageRelation, _ page: inout HTMLWriter) {
    page.markup("<span class=\"label ")
    page.text(relation.rawValue)
    page.markup("\">")
    page.text(Self.name(of: relation))
    page.markup("</span>")
  }

  static func name(of relation: PassageRelation) -> String {
    switch relation {
    case .whole: "whole"
    case .partial: "partial"
    case .edited: "edited"
    case .quoted: "quoted"
    case .formula: "formula"
    case .possibleTranslation: "possible translation"
    }
  }

  private static func meaning(of relation: PassageRelation) -> String {
    switch relation {
    case .whole: "the smaller document as a whole, or all but a few words of it; case and punctuation may differ"
    case .partial: "a part, word for word"
    case .edited: "a part or the whole with words changed"
    case .quoted: "a quotation, or less than a sentence"
    case .formula: "names, titles and headings: common by institution, not republished"
    case .possibleTranslation: "the same content in another language"
    }
  }
}
