import Foundation
import Testing
import _TestSupport

/// `sito compare` through the binary: passages, statements and the report of one run.
@Suite struct CompareTests {
  static let body = """
    The two governments have agreed that the new bridge across the river will be open to freight from September. Work on the \
    approach roads was finished in early spring, three months before the date that was set in the contract.
    """

  static func record(_ id: String, _ source: String, _ published: String, _ text: String) throws -> String {
    let object = ["id": id, "source": source, "published": published, "text": text]
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  static func collection() throws -> String {
    try [
      record("copy", "mirror.example", "2024-05-02", "Home\nNews\n" + body + "\nContact"),
      record("own", "ministry.example", "2024-05-01", body),
      record(
        "other", "third.example", "2024-05-03", "Seldom has a crossing been so overdue, and the locals are sceptical."),
    ].joined(separator: "\n")
  }

  @Test func statements() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", Self.collection())
    let result = try await SitoProcess.run(
      ["compare", "in.jsonl", "--statements", "s.jsonl", "--passages", "p.jsonl", "--report", "r.html"],
      folder: folder.path)
    #expect(result.status == 0 && result.errors.contains("1 statement"), "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(folder.read("s.jsonl")))
    let statement = try #require(object as? [String: Any])
    let origin = try #require(statement["origin"] as? [String: Any])
    #expect(origin["id"] as? String == "own" && origin["why"] as? String == "earliest date: 2024-05-01")
    #expect(origin["start"] as? Int == 0)
    let witnesses = try #require(statement["witnesses"] as? [[String: Any]])
    #expect(witnesses.map { $0["id"] as? String } == ["copy"])
    #expect(witnesses[0]["relation"] as? String == "whole" && witnesses[0]["share_of_origin"] as? Double == 1)
    #expect(
      Set(witnesses[0].keys) == [
        "id", "source", "published", "start", "end", "relation", "share_of_origin", "share_of_witness", "edits",
        "substantive_edits",
      ])
    let id = try #require(statement["statement"] as? String)
    let report = String(decoding: try folder.read("r.html"), as: UTF8.self)
    #expect(report.contains("id=\"\(id)\""))
  }

  /// What is asked for is written, and to standard output only what nothing else is named for.
  @Test func statementsAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", Self.collection())
    let result = try await SitoProcess.run(["compare", "in.jsonl", "--statements", "-", "-q"], folder: folder.path)
    #expect(result.status == 0)
    #expect(try result.records().count == 1)
    let both = try await SitoProcess.run(
      ["compare", "in.jsonl", "--statements", "-", "--passages", "-"], folder: folder.path)
    #expect(both.status == 64)
  }

  /// A copy that says September for October is whole by its words; that a date differs is said, in the language of the text.
  @Test func editsThatMatter() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.body)
    try folder.write("b.txt", Self.body.replacing("September", with: "October"))
    let result = try await SitoProcess.run(["compare", "a.txt", "b.txt", "-q"], folder: folder.path)
    let passage = try #require(try result.records().first)
    #expect(passage["substantive_edits"] as? Int == 1)
    let edits = try #require(passage["edits"] as? [[String: Any]])
    #expect(edits.map { $0["class"] as? String } == ["date"])
    #expect(edits.map { $0["substantive"] as? Bool } == [true])
    #expect(edits.allSatisfy { Set($0.keys) == ["kind", "class", "substantive", "a", "b"] })
  }
}
