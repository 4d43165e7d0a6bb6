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
        "id", "source", "published", "language", "script", "start", "end", "relation", "share_of_origin",
        "share_of_witness", "edits", "substantive_edits", "passages",
      ])
    let sentences = try #require(statement["sentences"] as? [[String: Any]])
    #expect(
      sentences.map { ($0["witnesses"] as? [[String: Any]])?.map { $0["state"] as? String } } == [["same"], ["same"]])
    // A sentence has its full stop, which the origin's last word has not.
    #expect(sentences[0]["start"] as? Int == 0 && sentences[1]["end"] as? Int == Self.body.unicodeScalars.count)
    let passage = try #require(try JSONSerialization.jsonObject(with: Data(folder.read("p.jsonl"))) as? [String: Any])
    #expect((witnesses[0]["passages"] as? [String])?.first == passage["passage"] as? String)
    let rare = try #require(passage["rare"] as? [[String: Any]])
    #expect(!rare.isEmpty && rare.allSatisfy { $0["documents"] as? Int == 2 })
    let id = try #require(statement["statement"] as? String)
    let report = String(decoding: try folder.read("r.html"), as: UTF8.self)
    #expect(report.contains("id=\"\(id)\"") && report.contains("id=\"\(passage["passage"] ?? "")\""))
    #expect(report.contains(/in\.jsonl<\/bdi>.*<code>[0-9a-f]{64}<\/code>/))
  }

  /// The record of the run says what the report's head says, and stands before the statements that are there without it.
  @Test func recordOfTheRun() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in/in.jsonl", Self.collection() + "\nno record\n")
    try folder.write("in/left.bin", "?")
    let arguments = ["compare", "in", "-q", "--between", "source"]
    let without = try await SitoProcess.run(arguments + ["--statements", "-"], folder: folder.path)
    let result = try await SitoProcess.run(
      arguments + ["--statements", "s.jsonl", "--run-record", "--report", "r.html"], folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let lines = String(decoding: try folder.read("s.jsonl"), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.dropFirst().elementsEqual(without.lines) && without.lines.count == 1)
    let run = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(
      run["statement"] == nil && Set((run["run"] as? [String: String] ?? [:]).keys) == ["sito", "ICU", "Unicode"])
    #expect(run["documents"] as? Int == 3 && run["records"] as? Int == 4 && run["statements"] as? Int == 1)
    let rejected = try #require(run["rejected"] as? [[String: Any]])
    #expect(rejected.map { $0["count"] as? Int } == [1])
    let reason = try #require(rejected.first?["reason"] as? String)
    #expect((run["not_read"] as? [String])?.first?.contains("1 file of unknown extension") == true)
    let settings = try #require(run["settings"] as? [String: String])
    #expect(settings["inputs"] == "in" && settings["compared"] == "documents of different sources")
    #expect(
      run["published"] as? [String: Any] as NSDictionary? == [
        "first": "2024-05-01", "last": "2024-05-03", "undated": 0,
      ])
    let unshared = try #require(run["without_passages"] as? [[String: Any]])
    #expect(unshared.map { $0["reason"] as? String } == ["nothing shared"])
    let file = try #require((run["files"] as? [[String: Any]])?.first)
    let report = String(decoding: try folder.read("r.html"), as: UTF8.self)
    for part in [reason, file["sha256"] as? String ?? "?"] + settings.values {
      #expect(report.contains(part), "\(part)")
    }
    let alone = try await SitoProcess.run(["compare", "in", "--run-record"], folder: folder.path)
    #expect(alone.status == 64 && alone.errors.contains("--run-record goes with --statements"))
  }

  /// A heading, then the origin and its witness; the same names as in the records.
  @Test func spreadsheet() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", Self.collection())
    let result = try await SitoProcess.run(
      ["compare", "in.jsonl", "--csv", "s.csv", "--statements", "s.jsonl", "-q"], folder: folder.path)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    let lines = String(decoding: try folder.read("s.csv"), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[0].hasPrefix("statement,role,id,source,"))
    let statement = try JSONSerialization.jsonObject(with: Data(folder.read("s.jsonl"))) as? [String: Any]
    let id = try #require(statement?["statement"] as? String)
    #expect(
      lines[1].hasPrefix("\(id),origin,own,ministry.example,")
        && lines[2].hasPrefix("\(id),witness,copy,mirror.example,"))
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

  @Test func possibleTranslations() async throws {
    let english = """
      President Zelenskyy met Emmanuel Macron in Kharkiv on 12 May 2023. They spoke of Bakhmut, of Kherson and of 350 schools in Odesa that \
      will be rebuilt, and thanked Ursula von der Leyen and Jens Stoltenberg for their help in Brussels and in Warsaw.
      """
    let ukrainian = """
      Президент Зеленський зустрівся з Емманюелем Макроном у Харкові 12 травня 2023 року. Вони говорили про Бахмут, про Херсон і про 350 \
      шкіл в Одесі, які буде відбудовано, і подякували Урсулі фон дер Ляєн та Єнсу Столтенбергу за допомогу у Брюсселі та у Варшаві.
      """
    let folder = try TemporaryFolder()
    try folder.write(
      "in.jsonl",
      [
        Self.record("en", "a.example", "2023-05-12", english), Self.record("uk", "b.example", "2023-05-12", ukrainian),
        Self.record("other", "c.example", "2024-05-01", Self.body),
      ].joined(separator: "\n"))
    let result = try await SitoProcess.run(
      ["compare", "in.jsonl", "--report", "r.html", "--passages", "p.jsonl"], folder: folder.path)
    #expect(result.status == 0 && result.errors.contains("1 possible translation"), "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(folder.read("p.jsonl")))
    let record = try #require(object as? [String: Any])
    #expect(record["relation"] as? String == "possible-translation")
    let (a, b) = (record["a"] as? [String: Any], record["b"] as? [String: Any])
    #expect(a?["id"] as? String == "en" && a?["language"] as? String == "en")
    #expect(b?["id"] as? String == "uk" && b?["language"] as? String == "uk")
    let anchors = try #require(record["anchors"] as? [[String: Any]])
    #expect(anchors.contains { ($0["b"] as? [String: Any])?["text"] as? String == "Харкові" })
    #expect(anchors.contains { $0["kind"] as? String == "number" })
    let report = String(decoding: try folder.read("r.html"), as: UTF8.self)
    #expect(report.contains("id=\"translations\"") && report.contains("Харкові"))
    let without = try await SitoProcess.run(["compare", "in.jsonl", "--no-translations"], folder: folder.path)
    #expect(without.status == 0 && without.output.isEmpty)
  }
}
