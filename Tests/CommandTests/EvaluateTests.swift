import Foundation
import Testing
import _TestSupport

/// `sito evaluate` through the binary.
@Suite struct EvaluateTests {
  private static let gold = #"{"cls":"V","src":"own","a":0,"b":224,"tgt":"copy","c":10,"d":234}"#

  @Test func reusesAreScored() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", CompareTests.collection())
    try folder.write("gold.jsonl", Self.gold + "\n")
    let table = try await SitoProcess.run(
      ["evaluate", "reuse", "--gold", "gold.jsonl", "in.jsonl"], folder: folder.path)
    #expect(
      table.status == 0 && table.lines.contains("recall V     1.000  of 1: verbatim, white space aside"),
      "\(table.errors)")
    let json = try await SitoProcess.run(
      ["evaluate", "reuse", "--gold", "gold.jsonl", "in.jsonl", "--json"], folder: folder.path)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["recall"] as? Double == 1 && object["false"] as? Int == 0)
    #expect((object["recall_by_class"] as? [String: Double]) == ["V": 1])
  }

  @Test(arguments: [
    ("", "holds no reuse"), (#"{"cls":"V"}"#, "gold.jsonl:1: there is no text field src"),
    (gold.replacing("\"own\"", with: "\"elsewhere\""), "the document “elsewhere”, which is not among the inputs"),
  ])
  func goldThatDoesNotFit(_ gold: String, _ reason: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", CompareTests.collection())
    try folder.write("gold.jsonl", gold)
    let result = try await SitoProcess.run(
      ["evaluate", "reuse", "--gold", "gold.jsonl", "in.jsonl"], folder: folder.path)
    #expect(result.status == 2 && result.errors.contains(reason), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
