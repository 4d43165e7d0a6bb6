import Comparison
import Testing
import Text

@Suite struct PassageEditsTests {
  private static let sentence = "The harbour master counted forty broken masts after the storm and nobody slept."

  @Test(arguments: [
    ("forty broken", "forty badly broken", PassageEdit.Kind.insertion, "", "badly"),
    ("forty broken", "broken", .deletion, "forty", ""),
    ("forty", "fifty", .substitution, "forty", "fifty"),
    ("broken masts", "Broken Masts", .typography, "broken masts", "Broken Masts"),
    ("storm and", "storm, and", .typography, "storm and", "storm, and"),
    ("forty broken", "“forty” broken", .typography, "counted forty broken", "counted “forty” broken"),
  ])
  func oneChangeIsOneEdit(_ old: String, _ new: String, _ kind: PassageEdit.Kind, _ a: String, _ b: String) throws {
    let changed = Self.sentence.replacing(old, with: new)
    let result = try PassageSamples.passages(Self.sentence, changed)
    let passage = try #require(result.passages.first)
    #expect(passage.edits.count == 1)
    let edit = try #require(passage.edits.first)
    #expect(edit.kind == kind)
    #expect(Array(Array(Self.sentence.utf8)[edit.a]) == Array(a.utf8))
    #expect(Array(Array(changed.utf8)[edit.b]) == Array(b.utf8))
  }

  @Test func whiteSpaceIsNoEdit() throws {
    let wrapped = Self.sentence.replacing(" ", with: "\n ")
    let result = try PassageSamples.passages(Self.sentence, wrapped)
    #expect(result.passages.first?.edits.isEmpty == true)
  }

  private static let storm = "after the storm the harbour master counted forty broken masts"
  private static let tide = "nobody slept before the turbulent tide had turned"

  /// Words beside a moved block, within the passage or at its ends, are no words that both sides have.
  @Test(arguments: [
    ("\(storm) then wept while \(tide)", "\(tide) \(storm)"),
    ("\(storm) then wept while \(tide)", "\(tide) others say \(storm)"),
    ("\(storm) \(tide)", "\(tide) which is what ten old fishermen told us later \(storm)"),
  ])
  func whatNoEditCoversIsTheSame(_ a: String, _ b: String) throws {
    let result = try PassageSamples.passages(a, b)
    let passage = try #require(result.passages.first)
    #expect(passage.edits.contains { $0.kind == .move })
    let leftA = Self.outside(passage.edits.map(\.a), of: a, in: passage.a.bytes)
    let leftB = Self.outside(passage.edits.map(\.b), of: b, in: passage.b.bytes)
    #expect(leftA == leftB)
    for edit in passage.edits {
      #expect(passage.a.bytes.lowerBound <= edit.a.lowerBound && edit.a.upperBound <= passage.a.bytes.upperBound)
      #expect(passage.b.bytes.lowerBound <= edit.b.lowerBound && edit.b.upperBound <= passage.b.bytes.upperBound)
    }
  }

  /// The words of a passage that no edit covers, as bytes.
  private static func outside(_ edits: [Range<Int>], of text: String, in passage: Range<Int>) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    let left = passage.map { at in edits.contains { $0.contains(at) } ? UInt8(ascii: " ") : bytes[at] }
    return left.split(separator: UInt8(ascii: " ")).map(Array.init)
  }
}
