import Comparison
import Text

/// The two sides of a passage, sentence by sentence, rows level.
///
/// What one side lacks is a stub with the number of its sentences and words; what stands elsewhere leads there; long stretches
/// without a change are counted, not shown.
struct SideBySide {
  private let rows: [PassageRows.Row]
  private let languages: (a: ReportLanguage, b: ReportLanguage)
  private var a: MarkedText
  private var b: MarkedText

  /// Of a run of rows without a change so many are shown at its beginning and at its end.
  private static let beside = 2
  /// Rows of a passage, at most.
  private static let most = 80

  init(
    _ passage: Passage, _ report: ReportPage, moves: MoveLinks
  ) {
    let (a, b) = (report.documents[passage.a.document], report.documents[passage.b.document])
    rows =
      PassageRows(
        passage, a, b, sentencesA: report.sentences(of: passage.a.document),
        sentencesB: report.sentences(of: passage.b.document)
      ).rows
    languages = (report.language(of: passage.a.document), report.language(of: passage.b.document))
    self.a = MarkedText(a, passage.edits, isA: true, moves: moves)
    self.b = MarkedText(b, passage.edits, isA: false, moves: moves)
  }

  /// The moves that both places of were shown: what may be linked.
  var shownMoves: Set<Int> { a.shownMoves.intersection(b.shownMoves) }

  mutating func write(_ page: inout HTMLWriter) {
    page.markup("<tbody>\n")
    writeContext(isBefore: true, &page)
    var index = 0
    var shown = 0
    while index < rows.count {
      let end = unchangedEnd(from: index)
      let skipped = index + Self.beside..<max(index + Self.beside, end - Self.beside)
      if a.isFull || b.isFull || shown >= Self.most {
        writeGap(rows[index...], "left out", &page)
        break
      } else if skipped.count > 1 {
        for row in index..<skipped.lowerBound { write(rows[row], &page) }
        writeGap(rows[skipped], "without a change", &page)
        for row in skipped.upperBound..<end { write(rows[row], &page) }
        shown += 2 * Self.beside
        index = end
      } else {
        write(rows[index], &page)
        shown += 1
        index += 1
      }
    }
    writeContext(isBefore: false, &page)
    page.markup("</tbody>")
  }

  /// Where the run of rows without a change that begins at `index` ends; `index` itself where there is none.
  private func unchangedEnd(from index: Int) -> Int {
    var end = index
    while end < rows.count, let left = rows[end].a, let right = rows[end].b, !a.isChanged(left.bytes),
      !b.isChanged(right.bytes)
    {
      end += 1
    }
    return end
  }

  private mutating func write(_ row: PassageRows.Row, _ page: inout HTMLWriter) {
    page.markup("<tr>")
    writeSide(row.a, other: row.b, isA: true, &page)
    writeSide(row.b, other: row.a, isA: false, &page)
    page.markup("</tr>\n")
  }

  private mutating func writeSide(
    _ side: PassageRows.Side?, other: PassageRows.Side?, isA: Bool, _ page: inout HTMLWriter
  ) {
    guard let side else {
      page.markup("<td class=\"lacks\">")
      if let other { writeStub(other, lacksA: isA, &page) }
      page.markup("</td>")
      return
    }
    page.markup("<td")
    (isA ? languages.a : languages.b).write(&page)
    page.markup(">")
    if isA { a.write(side.bytes, to: &page) } else { b.write(side.bytes, to: &page) }
    page.markup("</td>")
  }

  /// What stands for words that the other side alone has in this place.
  private func writeStub(_ other: PassageRows.Side, lacksA: Bool, _ page: inout HTMLWriter) {
    let text = lacksA ? b : a
    let moved = text.movesAlone(in: other.bytes)
    page.markup("<span class=\"stub\">")
    if moved.isEmpty {
      writeCounts(sentences: other.sentences, words: other.words.count, &page)
      page.markup(lacksA ? " added" : " left out")
    } else {
      page.markup("moved")
      for move in Set(moved).sorted() { text.moves.write(move, toA: lacksA, &page) }
    }
    page.markup("</span>")
  }

  private func writeGap(_ rows: ArraySlice<PassageRows.Row>, _ what: StaticString, _ page: inout HTMLWriter) {
    let sentences = rows.reduce(0) { $0 + max($1.a?.sentences ?? 0, $1.b?.sentences ?? 0) }
    let words = rows.reduce(0) { $0 + max($1.a?.words.count ?? 0, $1.b?.words.count ?? 0) }
    page.markup("<tr class=\"gap\"><td colspan=\"2\">")
    writeCounts(sentences: sentences, words: words, &page)
    page.markup(" ")
    page.markup(what)
    page.markup("</td></tr>\n")
  }

  private func writeCounts(sentences: Int, words: Int, _ page: inout HTMLWriter) {
    page.number(sentences)
    page.text(sentences == 1 ? " sentence, " : " sentences, ")
    page.number(words)
    page.text(words == 1 ? " word" : " words")
  }

  private func writeContext(isBefore: Bool, _ page: inout HTMLWriter) {
    // With the marks of a sentence that the passage begins or ends.
    let (left, right) = (rows.compactMap(\.a), rows.compactMap(\.b))
    let edges = [left, right].map { isBefore ? $0.first?.bytes.lowerBound : $0.last?.bytes.upperBound }
    let sides = [(a, edges[0], languages.a), (b, edges[1], languages.b)]
    guard sides.contains(where: { isBefore ? ($0.1 ?? 0) > 0 : ($0.1 ?? .max) < $0.0.text.count }) else { return }
    page.markup("<tr class=\"context\">")
    for (text, edge, language) in sides {
      page.markup("<td")
      language.write(&page)
      page.markup(">")
      if let edge, isBefore { text.writeContext(before: edge, to: &page) }
      if let edge, !isBefore { text.writeContext(after: edge, to: &page) }
      page.markup("</td>")
    }
    page.markup("</tr>\n")
  }
}
