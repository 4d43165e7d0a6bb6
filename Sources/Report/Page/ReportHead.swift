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

  /// The first and the last day of the documents, and how many have none.
  private func writeDates(_ page: inout HTMLWriter) {
    let days = documents.compactMap { $0.published.flatMap { ISODate($0)?.day } }
    guard let first = days.min(), let last = days.max() else { return }
    page.markup("<div><dt>Published</dt><dd>")
    page.text(
      first == last ? ISODate.text(ofDay: first) : "\(ISODate.text(ofDay: first)) to \(ISODate.text(ofDay: last))")
    if days.count < documents.count {
      page.text("; ")
      page.number(documents.count - days.count)
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
    writeFates(passages.counts, &page, layout)
    page.markup("</section>\n")
  }

  /// How many documents share nothing, and why.
  private func writeFates(_ counts: PassageCounts, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    let without = layout.fates.count { $0 != nil }
    guard without > 0 else { return }
    page.markup("<p>")
    page.number(without)
    page.text(without == 1 ? " document shares" : " documents share")
    page.markup(" no passage with another:</p>\n<ul class=\"counts\">\n")
    for fate in DocumentFate.allCases {
      let count = layout.fates.count { $0 == fate }
      if count == 0 { continue }
      page.markup("<li><b>")
      page.number(count)
      page.markup("</b> ")
      page.markup(fate.explanation)
      if fate == .tooShort, minimumWords > 0 { page.text(" (under \(minimumWords) words)") }
      page.markup("</li>\n")
    }
    page.markup("</ul>\n")
  }

  /// What became of the documents, so that an empty result explains itself.
  private func writeCounts(_ counts: PassageCounts, _ page: inout HTMLWriter) {
    let rows: [(String, Int)] = [
      ("documents", counts.documents), ("too short to compare", counts.tooShort),
      ("with the words of an earlier one", counts.identical),
      ("that differ little from another", counts.nearCopies),
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
