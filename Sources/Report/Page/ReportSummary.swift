import Comparison
import Text

extension ReportPage {
  /// What was found, in numbers; where nothing was, why.
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

  static func name(of edit: EditClass) -> String {
    switch edit {
    case .omission: "words left out"
    case .addition: "words added"
    default: edit.rawValue
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
