import Comparison
import Foundation
import Testing
import Text

@testable import Report

/// The two views of a passage.
@Suite struct PassageRowsTests {
  private let a = ReportSamples.document(
    "a", source: "one",
    "first there was a red house. second came a long grey street with trees. third we saw the wide river. last it rained all day."
  )
  /// The second sentence is left out, and the last one stands first.
  private let b = ReportSamples.document(
    "b", source: "two",
    "last it rained all day. first there was a blue house. third we saw the wide river. and so home.")

  private func page() -> ReportPage {
    let (wordsA, wordsB) = (a.words, b.words)
    let edits = [
      PassageEdit(kind: .move, a: wordsA.range(of: 20..<25), b: wordsB.range(of: 0..<5), moveID: 1),
      PassageEdit(kind: .substitution, a: wordsA.range(4), b: wordsB.range(9)),
      PassageEdit(
        kind: .deletion, a: wordsA.range(of: 6..<14), b: wordsB.range(10).upperBound..<wordsB.range(10).upperBound,
        editClass: .omission),
    ].sorted { $0.a.lowerBound < $1.a.lowerBound }
    return ReportSamples.statementPage(
      [a, b], [ReportSamples.passage(0, 1, in: [a, b], words: (0..<25, 0..<17), relation: .edited, edits: edits)])
  }

  private func rows(_ page: ReportPage) -> [PassageRows.Row] {
    PassageRows(
      page.passages!.passages[0], a, b, sentencesA: page.sentences[0], sentencesB: page.sentences[1]
    ).rows
  }

  @Test func sentencesStandLevel() {
    let rows = rows(page())
    func text(_ side: PassageRows.Side?, _ document: ComparableText) -> String {
      side.map { String(decoding: document.text[$0.bytes], as: UTF8.self) } ?? "–"
    }
    #expect(
      rows.map { [text($0.a, a), text($0.b, b)] } == [
        ["–", "last it rained all day."],
        ["first there was a red house.", "first there was a blue house."],
        ["second came a long grey street with trees.", "–"],
        ["third we saw the wide river.", "third we saw the wide river."],
        ["last it rained all day.", "–"],
      ])
    // Every word stands in one row.
    #expect(rows.flatMap { $0.a.map { Array($0.words) } ?? [] } == Array(0..<25))
    #expect(rows.flatMap { $0.b.map { Array($0.words) } ?? [] } == Array(0..<17))
  }

  @Test func omissionsAreStubsAndMovesAreLinks() {
    let bytes = page().html()
    let text = String(decoding: bytes, as: UTF8.self)
    let anchor = HTMLChecker(bytes).identifiers.first { $0.hasPrefix("p-") } ?? ""
    #expect(HTMLChecker(bytes).problems.isEmpty)
    #expect(text.contains("<span class=\"stub\">1 sentence, 8 words left out</span>"))
    #expect(text.contains("id=\"\(anchor)-m1a\"") && text.contains("id=\"\(anchor)-m1b\""))
    #expect(text.contains("href=\"#\(anchor)-m1a\"") && text.contains("href=\"#\(anchor)-m1b\""))
    #expect(text.contains("<span class=\"stub\">moved<a"))
    #expect(text.contains("<mark>red</mark>") && text.contains("<mark>blue</mark>"))
  }

  @Test func oneTextHasBothSides() {
    let text = String(decoding: page().html(), as: UTF8.self)
    let inline =
      text.components(separatedBy: "<blockquote class=\"inline\"").last?.components(separatedBy: "</blockquote>").first
      ?? ""
    #expect(inline.contains("<del>red</del> <ins>blue</ins>"))
    #expect(inline.contains("<ins class=\"moved\"><sup>1</sup>last it rained all day.</ins>"))
    #expect(inline.contains("<del>second came a long grey street with trees.</del>"))
    // A copy has one view.
    let copies = ReportSamples.statementPage(
      [a, a], [ReportSamples.passage(0, 1, in: [a, a], words: (0..<25, 0..<25), relation: .whole)])
    #expect(!String(decoding: copies.html(), as: UTF8.self).contains("<blockquote class=\"inline\""))
  }

  /// Of a long copy the ends are shown, and what lies between is counted.
  @Test func longStretchesWithoutAChangeAreCounted() {
    let text = (0..<40).map { "sentence number n\($0) has six words." }.joined(separator: " ")
    let (a, b) = (ReportSamples.document("a", text), ReportSamples.document("b", text))
    let page = ReportSamples.statementPage(
      [a, b], [ReportSamples.passage(0, 1, in: [a, b], words: (0..<240, 0..<240), relation: .whole)])
    let html = String(decoding: page.html(), as: UTF8.self)
    #expect(html.contains("36 sentences, 216 words without a change"))
    #expect(html.contains("<td lang=\"\" dir=\"auto\">sentence number n39 has six words.</td>"))
  }

  @Test func evidenceIsCounted() {
    let others = (0..<3).map { ReportSamples.document("o\($0)", "third we saw the wide river. and other things.") }
    var page = page()
    page = ReportSamples.statementPage([a, b] + others, page.passages?.passages ?? [])
    let text = String(decoding: page.html(), as: UTF8.self)
    #expect(text.contains("Score 9.0"))
    #expect(text.contains("</q> in 2 of 5 documents"))
  }
}
