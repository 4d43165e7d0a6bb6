import Testing
import Text

@testable import Comparison

/// Witnesses that share words with another witness alone are told sentence by sentence all the same.
@Suite struct IndirectWitnessTests {
  private static let sentences = [
    "The two governments have agreed that the new bridge across the river will be open to freight from September.",
    "Work on the approach roads was finished in early spring, three months before the date set in the contract.",
    "The toll for residents will be waived for the first two years, and lorries with bread will not pay at all.",
    "The old ferry will continue to run on weekends until the landing stage is taken apart and stored in a museum.",
  ]

  /// The versions in the order of their dates; passages are known between neighbours alone.
  private func chain(_ versions: [String]) throws -> (Statement, StatementTable) {
    let texts = try versions.enumerated().map { index, version in
      var text = try PassageSamples.text("\(index)", version)
      text.published = "2024-05-0\(index + 1)"
      return text
    }
    var result = PassageResult()
    for first in texts.indices.dropLast() {
      result.passages += try PassageFinder().passages(in: Array(texts[first...first + 1])).passages.map { passage in
        var passage = passage
        passage.a.document += first
        passage.b.document += first
        return passage
      }
    }
    result.statements = StatementFinder().statements(of: result, in: texts)
    let statement = try #require(result.statements.first)
    try #require(statement.origin.document == 0 && statement.witnesses.map(\.document) == Array(1..<versions.count))
    var start = 0
    let ranges = Self.sentences.map { sentence in
      defer { start += sentence.utf8.count + 1 }
      return start..<start + sentence.utf8.count
    }
    return (statement, StatementTable(statement, passages: result.passages, texts: texts, sentences: ranges))
  }

  private func states(_ table: StatementTable, _ witness: Int) -> [StatementTable.State] {
    table.rows.map { $0.cells[witness].state }
  }

  @Test func aCopyOfAnEditedCopyHasItsReadings() throws {
    let origin = Self.sentences.joined(separator: " ")
    let edited = origin.replacing("two years", with: "five years")
    let again = edited.replacing("early spring", with: "late autumn")
    let (statement, table) = try chain([origin, edited, again, again.replacing("weekends", with: "holidays")])
    #expect(statement.witnesses.map { $0.via?.document } == [nil, 1, 2])
    #expect(statement.witnesses.allSatisfy { $0.passages.isEmpty != ($0.via == nil) })
    #expect(states(table, 0) == [.same, .same, .edited, .same])
    #expect(states(table, 1) == [.same, .edited, .edited, .same])
    #expect(states(table, 2) == [.same, .edited, .edited, .edited])
    // The first change is with all three, the second with two.
    #expect(table.rows[2].cells.map(\.reading) == [0, 0, 0])
    #expect(table.rows[2].cells.map(\.classes) == [[.number], [.number], [.number]])
    #expect(table.rows[1].cells.map(\.reading) == [nil, 0, 0])
    #expect(table.rows[3].cells.map(\.reading) == [nil, nil, nil])
    #expect(statement.witnesses[0].changes == [.number])
  }

  @Test func whatWasChangedBackIsTheSame() throws {
    let origin = Self.sentences.joined(separator: " ")
    let edited = origin.replacing("two years", with: "five years").replacing("old ferry", with: "rusty ferry")
    let (_, table) = try chain([origin, edited, edited.replacing("five years", with: "two years")])
    #expect(states(table, 0) == [.same, .same, .edited, .edited])
    #expect(states(table, 1) == [.same, .same, .same, .edited])
    #expect(table.rows[3].cells.map(\.reading) == [0, 0])
  }

  @Test func whatEitherLeftOutIsMissing() throws {
    let origin = Self.sentences.joined(separator: " ")
    let cut = Self.sentences.enumerated().filter { $0.offset != 1 }.map(\.element)
    let (_, table) = try chain([origin, cut.joined(separator: " "), cut.dropLast().joined(separator: " ")])
    #expect(states(table, 0) == [.same, .missing, .same, .same])
    #expect(states(table, 1) == [.same, .missing, .same, .missing])
  }

  /// What the witness in the middle lacks, none behind it has from the origin.
  @Test func nothingComesByAWitnessThatLacksIt() throws {
    let whole = Self.sentences.joined(separator: " ")
    let edited = Self.sentences[2...].joined(separator: " ").replacing("two years", with: "five years")
    let full = whole.replacing("two years", with: "five years")
    let (statement, table) = try chain([whole, full, edited, edited.replacing("lorries", with: "carts")])
    #expect(statement.witnesses.map { $0.via?.document } == [nil, 1, 2])
    #expect(states(table, 0) == [.same, .same, .edited, .same])
    for witness in 1...2 { #expect(states(table, witness) == [.missing, .missing, .edited, .same], "\(witness)") }
  }

  /// A copy of a witness that is none of the origin itself has its words as that one has them.
  @Test func copiesOfIndirectWitnesses() throws {
    let origin = Self.sentences.joined(separator: " ")
    let edited = origin.replacing("two years", with: "five years")
    let again = edited.replacing("early spring", with: "late autumn")
    let (statement, table) = try chain([origin, edited, again, again])
    #expect(statement.witnesses.map { $0.via == nil } == [true, false, false])
    #expect(states(table, 1) == states(table, 2))
    #expect(states(table, 2) == [.same, .edited, .edited, .same])
  }

  @Test func onlyAsManyColumnsAsWanted() throws {
    let origin = Self.sentences.joined(separator: " ")
    let texts = try (0..<4).map { try PassageSamples.text("\($0)", origin) }
    var result = try PassageFinder().passages(in: texts)
    result.statements = StatementFinder().statements(of: result, in: texts)
    let table = StatementTable(
      result.statements[0], passages: result.passages, texts: texts, sentences: [], witnesses: 2)
    #expect(table.rows.map(\.cells.count) == [2])
  }

  /// Of copies only the first is compared with all others: each has the one passage with it.
  @Test func copiesHaveOnePassageEach() throws {
    let origin = Self.sentences.joined(separator: " ")
    let texts = try (0..<40).map { try PassageSamples.text("\($0)", origin) }
    var result = try PassageFinder().passages(in: texts)
    result.statements = StatementFinder().statements(of: result, in: texts)
    let statement = try #require(result.statements.first)
    #expect(statement.witnesses.count == 39)
    #expect(statement.witnesses.allSatisfy { $0.passages.count == 1 && $0.relation == .whole && $0.edits == 0 })
  }

  @Test(arguments: [
    (3..<6, 3..<8), (0..<10, 0..<12), (4..<5, 4..<4), (5..<6, 7..<8), (5..<5, 4..<4), (0..<0, 0..<0), (9..<10, 11..<12),
  ])
  func placesAreCarriedOver(_ near: Range<Int>, _ far: Range<Int>) {
    // One word became three.
    let matches = WordMatches(near: 0..<10, far: 0..<12, edits: [(4..<5, 4..<7)])
    #expect(matches.far(of: near) == far)
    #expect(matches.partner(of: 4) == nil && matches.partner(of: 5) == 7 && matches.partner(of: 12) == nil)
    let back = matches.reversed
    #expect((0..<12).map { back.partner(of: $0) } == [0, 1, 2, 3, nil, nil, nil, 5, 6, 7, 8, 9])
    let both = WordMatches(back, followedBy: matches, near: 0..<12, far: 0..<12)
    #expect((0..<12).allSatisfy { both.partner(of: $0) == (4..<7 ~= $0 ? nil : $0) })
  }
}
