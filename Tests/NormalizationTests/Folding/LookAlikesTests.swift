import Foundation
import Normalization
import Testing
import Text
import _TestSupport

@Suite struct LookAlikesTests {
  /// Every row of the table that people edit is a pair of letters, and works both ways in a word.
  @Test func everyRowIsAPair() throws {
    let folder = SharedData.root.appendingPathComponent("Sources/Normalization/Folding/Data")
    let rows = TableRows(try Data(contentsOf: folder.appendingPathComponent("look-alikes.tsv"))).rows
    #expect(rows.count >= 15)
    #expect(
      Set(rows.map { $0.fields.first }).count == rows.count && Set(rows.map { $0.fields.last }).count == rows.count)
    for row in rows {
      #expect(row.fields.map(\.unicodeScalars.count) == [1, 1], "look-alikes.tsv:\(row.line)")
      guard row.fields.count == 2 else { continue }
      Self.expect("ж" + row.fields[0] + "ж", "ж" + row.fields[1] + "ж")
      Self.expect("q" + row.fields[1] + "q", "q" + row.fields[0] + "q")
    }
  }

  private static func expect(_ text: String, _ expected: String) {
    var folder = Folder()
    #expect(folder.fold(Array(text.utf8)).bytes == Array(expected.utf8))
  }

  static let words: [(String, String)] = [
    // Unmistakable letters decide; where there are none, the more numerous; at a tie, Cyrillic.
    ("Cергей", "сергей"), ("hеllo", "hello"), ("pЖ-коннектор", "рж-коннектор"), ("qЖ", "qж"), ("aаa", "aaa"),
    ("аa", "аа"),
    // A mark on a letter moves with it; a word ends at what is no letter.
    ("Cе\u{301}рп", "серп"), ("c1с", "c1с"), ("c-с", "c-с"), ("cж c", "сж c"),
  ]

  @Test(arguments: words)
  func mixedWords(_ text: String, _ expected: String) { Self.expect(text, expected) }
}
