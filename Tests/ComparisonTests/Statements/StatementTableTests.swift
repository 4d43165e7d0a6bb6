import Comparison
import Testing
import Text

/// What became of each sentence with each witness, and what shows who copied from whom.
@Suite struct StatementTableTests {
  private static let sentences = [
    "The two governments have agreed that the new bridge across the river will be open to freight from September.",
    "Work on the approach roads was finished in early spring, three months before the date set in the contract.",
    "The toll for residents will be waived for the first two years, and lorries with bread will not pay at all.",
    "The old ferry will continue to run on weekends until the landing stage is taken apart and stored in a museum.",
  ]

  private static func table(_ versions: [String]) throws -> (StatementTable, ComparableText) {
    let texts = try ([sentences.joined(separator: " ")] + versions).enumerated().map { index, version in
      var text = try PassageSamples.text("\(index)", version)
      text.published = "2024-05-0\(index + 1)"
      return text
    }
    var result = try PassageFinder().passages(in: texts)
    result.statements = StatementFinder().statements(of: result, in: texts)
    let statement = try #require(result.statements.first)
    #expect(statement.origin.document == 0 && statement.witnesses.count == versions.count)
    var starts = 0
    let ranges = sentences.map { sentence in
      defer { starts += sentence.utf8.count + 1 }
      return starts..<starts + sentence.utf8.count
    }
    return (StatementTable(statement, passages: result.passages, texts: texts, sentences: ranges), texts[0])
  }

  private static func states(_ table: StatementTable, _ witness: Int) -> [StatementTable.State] {
    table.rows.map { $0.cells[witness].state }
  }

  @Test func sameEditedMissing() throws {
    let copy = Self.sentences.joined(separator: " ")
    let edited = copy.replacing("three months", with: "six months")
    let cut = [Self.sentences[0], Self.sentences[2], Self.sentences[3]].joined(separator: " ")
    let (table, origin) = try Self.table([copy, edited, cut])
    #expect(table.rows.map { String(decoding: origin.text[$0.sentence.bytes], as: UTF8.self) } == Self.sentences)
    #expect(Self.states(table, 0) == [.same, .same, .same, .same])
    #expect(Self.states(table, 1) == [.same, .edited, .same, .same])
    #expect(table.rows[1].cells[1].classes == [.number])
    #expect(table.rows[1].cells[1].reading == nil)
    #expect(Self.states(table, 2) == [.same, .missing, .same, .same])
    #expect(table.rows.allSatisfy { $0.cells.allSatisfy { $0.passage != nil } })
  }

  /// A word put in at the end of a sentence is that sentence's; a sentence put in between two is neither's.
  @Test func additions() throws {
    let copy = Self.sentences.joined(separator: " ")
    let added = copy.replacing(
      "contract.", with: "contract. Nobody in either capital had expected that to happen at all.")
    let (table, _) = try Self.table([added])
    #expect(Self.states(table, 0) == [.same, .same, .same, .same])
  }

  @Test func theSameChangeIsTheSameReading() throws {
    let copy = Self.sentences.joined(separator: " ")
    let first = copy.replacing("two years", with: "five years")
    let second = copy.replacing("two years", with: "nine years")
    let (table, _) = try Self.table([first, second, "It was said today. " + first, copy])
    let readings = table.rows[2].cells.map(\.reading)
    #expect(readings == [0, nil, 0, nil])
    #expect(table.rows[2].cells.map(\.state) == [.edited, .edited, .edited, .same])
    #expect(table.rows[1].cells.allSatisfy { $0.reading == nil && $0.state == .same })
  }

  @Test func withoutSentencesAStatementIsOne() throws {
    let copy = Self.sentences.joined(separator: " ")
    let texts = try [PassageSamples.text("a", copy), PassageSamples.text("b", copy)]
    var result = try PassageFinder().passages(in: texts)
    result.statements = StatementFinder().statements(of: result, in: texts)
    let table = StatementTable(result.statements[0], passages: result.passages, texts: texts, sentences: [])
    #expect(table.rows.count == 1 && table.rows[0].cells[0].state == .same)
  }
}
