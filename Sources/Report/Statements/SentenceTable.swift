import Comparison
import Text

/// Sentences of the origin down, witnesses across: the same, edited and how, or missing. Said in words; signs and colours only help.
struct SentenceTable {
  private let statement: Statement
  private let report: ReportPage
  private let table: StatementTable
  /// Of the witnesses, those of which it is known what they did to sentences.
  private let columns: [Int]

  /// Bytes of a sentence that are shown.
  private static let longest = 170
  /// Cells of a table that stands open.
  private static let mostOpen = 80

  /// Nil where there is no more to see than side by side: fewer than two witnesses.
  init?(_ statement: Statement, _ report: ReportPage) {
    guard statement.witnesses.count > 1, let passages = report.passages?.passages else { return nil }
    self.statement = statement
    self.report = report
    table = StatementTable(
      statement, passages: passages, texts: report.documents,
      sentences: report.sentences(of: statement.origin.document), witnesses: report.limits.witnesses)
    let known = statement.witnesses.prefix(report.limits.witnesses).indices.filter {
      !statement.witnesses[$0].passages.isEmpty || statement.witnesses[$0].via != nil
    }
    columns = Array(known.prefix(report.limits.sentenceColumns))
    if columns.count < 2 { return nil }
  }

  func write(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    let rows = table.rows.prefix(report.limits.sentenceRows)
    page.markup(
      rows.count * columns.count <= Self.mostOpen
        ? "<details class=\"by-sentence\" open=\"\">" : "<details class=\"by-sentence\">")
    page.markup("<summary>Sentence by sentence: ")
    page.number(table.rows.count)
    page.text(table.rows.count == 1 ? " sentence, " : " sentences, ")
    page.number(columns.count)
    page.markup(" witnesses</summary>\n")
    page.markup("<div class=\"scroll\" role=\"region\" aria-label=\"Sentence by sentence\" tabindex=\"0\">")
    page.markup("<table class=\"sentences\">\n<thead><tr><th scope=\"col\">Sentence of the origin</th>")
    for column in columns {
      let via = statement.witnesses[column].via
      page.markup(via == nil ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"indirect\">")
      page.markup("<span class=\"no\">")
      page.number(column + 1)
      page.markup("</span> ")
      let document = report.documents[statement.witnesses[column].document]
      page.isolated(document.source.isEmpty ? document.id : document.source)
      if let via {
        page.markup(" <small>")
        report.writeIntermediary(via, of: statement, &page)
        page.markup("</small>")
      }
      page.markup("</th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for row in rows { write(row, &page, layout) }
    page.markup("</tbody></table></div>\n")
    writeNote(rows.count, &page)
    page.markup("</details>\n")
  }

  private func write(_ row: StatementTable.Row, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    page.markup("<tr><th scope=\"row\"")
    report.language(of: statement.origin.document).write(&page)
    page.markup(">")
    let text = report.documents[statement.origin.document].text[row.sentence.bytes]
    let shown = MarkedText.shortened(text, to: Self.longest)
    page.shown(shown, isRunning: false)
    if shown.count < text.count { page.text(" …") }
    page.markup("</th>")
    for column in columns {
      write(row.cells[column], isIndirect: statement.witnesses[column].via != nil, &page, layout)
    }
    page.markup("</tr>\n")
  }

  private func write(
    _ cell: StatementTable.Cell, isIndirect: Bool, _ page: inout HTMLWriter, _ layout: ReportLayout
  ) {
    page.markup("<td class=\"is-")
    page.text(cell.state.rawValue)
    if isIndirect { page.markup(" indirect") }
    page.markup("\">")
    let link = cell.passage.flatMap { layout.places.link(to: layout.passageAnchors[$0]) }
    if let link {
      page.markup("<a")
      page.attribute("href", link)
      page.markup(">")
    }
    page.markup(Self.sign(cell.state))
    page.text(
      cell.state == .edited
        ? cell.classes.map { ReportPage.name(of: $0) }.joined(separator: ", ") : Self.name(cell.state))
    if link != nil { page.markup("</a>") }
    if let reading = cell.reading {
      page.markup(" <small>reading ")
      page.text(Self.letter(reading))
      page.markup("</small>")
    }
    page.markup("</td>")
  }

  private func writeNote(_ rows: Int, _ page: inout HTMLWriter) {
    let hasReadings = table.rows.contains { row in columns.contains { row.cells[$0].reading != nil } }
    let others = statement.witnesses.count - columns.count
    let hasIndirect = columns.contains { statement.witnesses[$0].via != nil }
    guard hasReadings || hasIndirect || others > 0 || rows < table.rows.count else { return }
    page.markup("<p class=\"note\">")
    if hasReadings { page.markup("The same letter in a row is the same change: one may be taken from the other. ") }
    if hasIndirect {
      page.markup("An indirect witness shares words with the one named, not with the origin: ")
      page.markup("its cells say what both did to the sentence. ")
    }
    if rows < table.rows.count {
      page.number(table.rows.count - rows)
      page.markup(" more sentences are not shown. ")
    }
    if others > 0 {
      page.number(others)
      page.markup(others == 1 ? " witness is" : " witnesses are")
      page.markup(" not in this table: there is no room, or nothing tells by which way the words came.")
    }
    page.markup("</p>\n")
  }

  /// a…z, then 27, 28, …
  private static func letter(_ reading: Int) -> String {
    reading < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(reading))) : String(reading + 1)
  }

  private static func sign(_ state: StatementTable.State) -> StaticString {
    switch state {
    case .same: "= "
    case .moved: "⇅ "
    case .part: "◐ "
    case .edited: "≠ "
    case .missing: "– "
    case .unknown: "? "
    }
  }

  private static func name(_ state: StatementTable.State) -> String {
    switch state {
    case .same: "same"
    case .moved: "moved"
    case .part: "in part"
    case .edited: "edited"
    case .missing: "missing"
    case .unknown: "not compared"
    }
  }
}
