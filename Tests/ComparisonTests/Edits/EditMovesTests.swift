import Comparison
import Testing
import Text

@Suite struct EditMovesTests {
  private static let second = "Several fishermen had warned the council about strange noises during the autumn storms."
  private static let third = "Nobody answered their letters until a lorry broke through the rusty railing."

  /// Two clauses that changed places: one block is moved, and has a number.
  @Test func aMovedBlockHasOneEditWithBothEnds() throws {
    let a = "After the storm the harbour master counted forty broken masts and nobody slept before the tide had turned."
    let b = "nobody slept before the tide had turned. After the storm the harbour master counted forty broken masts and"
    let passage = try #require(try PassageSamples.passages(a, b).passages.first)
    let moves = passage.edits.filter { $0.kind == .move }
    #expect(moves.count == 1)
    #expect(moves.allSatisfy { $0.editClass == .moved && $0.moveID == 1 })
    #expect(passage.substantiveEdits == 0)
  }

  /// Words that the alignment sees as taken out here and put in there.
  @Test func movedWordsAreLinked() throws {
    let a = "\(Self.second) On Tuesday evening they finally closed the crossing for heavy lorries. \(Self.third)"
    let b = "\(Self.second) They finally closed the crossing for heavy lorries on Tuesday evening. \(Self.third)"
    let passage = try #require(try PassageSamples.passages(a, b).passages.first)
    let ends = passage.edits.filter { $0.moveID != nil }
    #expect(ends.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.deletion, .insertion])
    #expect(Set(ends.map(\.moveID)) == [1])
    #expect(ends.allSatisfy { $0.editClass == .moved })
    #expect(passage.substantiveEdits == 0)
  }

  /// A negation in another place denies something else.
  @Test func aNegationDoesNotMove() throws {
    let a = "\(Self.second) The council did not promise the fishermen that repairs would begin in winter. \(Self.third)"
    let b = "\(Self.second) The council did promise the fishermen that repairs would not begin in winter. \(Self.third)"
    let passage = try #require(try PassageSamples.passages(a, b).passages.first)
    #expect(passage.edits.map(\.editClass) == [.negation, .negation])
    #expect(passage.edits.allSatisfy { $0.moveID == nil })
  }

  /// One number in a long copy does not make it another relation, but it is said.
  @Test func aWholeCopySaysThatANumberChanged() throws {
    let changed = PassageSamples.statement.replacing("three months", with: "eight months")
    let passage = try #require(try PassageSamples.passages(PassageSamples.statement, changed).passages.first)
    #expect(passage.relation == .whole)
    #expect(passage.substantiveEdits == 1)
  }
}
