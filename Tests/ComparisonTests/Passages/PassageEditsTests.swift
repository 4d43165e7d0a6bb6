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
}
