import Foundation
import Testing
import _TestSupport

/// `sito evaluate boilerplate` through the binary.
@Suite struct EvaluateBoilerplateTests {
  private static let record = #"{"id":"a","text":"The ministers met in Minsk and agreed on a plan.","labels":"K"}"#

  private static func evaluate(_ arguments: [String], input: String = "", _ folder: TemporaryFolder) async throws
    -> SitoProcess
  {
    try await SitoProcess.run(
      ["evaluate", "boilerplate"] + arguments, input: Array(input.utf8), folder: folder.path)
  }

  private static func all(_ result: SitoProcess) throws -> [String: Double]? {
    try JSONLines.parse(result.output).first?["all"] as? [String: Double]
  }

  @Test(arguments: [
    ["--records", "gold.jsonl"], ["--rejects", "./gold.jsonl"], ["--records", "r", "--rejects", "r"],
  ])
  func outputsDestroyNothing(_ outputs: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write("gold.jsonl", Self.record + "\n")
    let result = try await Self.evaluate(["--gold", "gold.jsonl"] + outputs, folder)
    #expect(result.status == 64, "\(result.errors)")
    #expect(try folder.names() == ["gold.jsonl"])
    #expect(try folder.read("gold.jsonl") == Array((Self.record + "\n").utf8))
  }

  @Test func aBadRecordEndsNoRun() async throws {
    let folder = try TemporaryFolder()
    let records = [#"{"text":"a\nb","labels":"K"}"#, Self.record, #"{"id":"x","text":"a","labels":"?"}"#]
    try folder.write("gold.jsonl", records.joined(separator: "\n"))
    let result = try await Self.evaluate(["--gold", "gold.jsonl", "--json", "--rejects", "r.jsonl"], folder)
    #expect(result.status == 0 && result.errors.contains("gold.jsonl:1: there are 1 labels for 2 lines"))
    #expect(result.errors.contains("gold.jsonl:3: the label of line 1 is byte 63"), "\(result.errors)")
    #expect(try Self.all(result)?["records"] == 1)
    #expect(try JSONLines.parse(folder.read("r.jsonl")).map { $0["line"] as? Int } == [1, 3])
    try folder.write("gold.jsonl", records[0])
    let none = try await Self.evaluate(["--gold", "gold.jsonl"], folder)
    #expect(none.status == 2 && none.errors.contains("gold.jsonl:1: there are"), "\(none.errors)")
  }

  /// What learns reads twice.
  @Test func goldFromAPipe() async throws {
    let folder = try TemporaryFolder()
    for options in [[], ["--together"]] {
      let result = try await Self.evaluate(["--gold", "-", "--json"] + options, input: Self.record + "\n", folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try Self.all(result)?["f"] == 1)
    }
    #expect(try folder.names() == [])
  }

  /// A tool that found nothing on a page has lost all of its text.
  @Test func nothingExtractedCounts() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "gold.jsonl",
      #"{"text":"One two three","gold":"One two three"}"# + "\n" + #"{"text":"","gold":"One two three"}"# + "\n")
    let result = try await Self.evaluate(["--gold", "gold.jsonl", "--extracted", "--json"], folder)
    #expect(result.status == 0, "\(result.errors)")
    let all = try #require(try Self.all(result))
    #expect(all["records"] == 2 && all["f"] == 0.5 && all["recall"] == 0.5 && all["losing"] == 0.5, "\(all)")
  }
}
