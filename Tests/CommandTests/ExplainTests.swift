import Foundation
import Testing
import _TestSupport

/// `sito explain`, and what `sito dedup` says beside its pairs.
@Suite struct ExplainTests {
  static let text =
    "Die Minister trafen sich am Montag in Wien. Sie sprachen über Straßen, Schulen und den Haushalt für das nächste Jahr."

  @Test func twoFiles() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    try folder.write("b.txt", "Alt:\n" + Self.text.replacingOccurrences(of: "Schulen", with: "Spitäler"))
    let result = try await SitoProcess.run(["explain", "a.txt", "b.txt", "--json"], folder: folder.path)
    #expect(result.status == 0)
    let record = try #require(try result.records().first)
    #expect(record["duplicate"] as? Bool == true)
    #expect(record["rule"] as? String == "edits")
    #expect(record["words_a"] as? Int == 20)
    #expect(record["words_b"] as? Int == 21)
    let difference = try #require(record["first_difference"] as? [String: [String: Any]])
    #expect(difference["b"]?["text"] as? String == "Alt")
    #expect(difference["b"]?["start"] as? Int == 0)
    #expect(difference["a"]?["text"] as? String == "")
    let people = try await SitoProcess.run(
      ["explain", "a.txt", "b.txt", "--edits", "0.01", "--containment", "0"], folder: folder.path)
    #expect(people.lines.contains { $0.hasPrefix("no duplicates") })
    #expect(people.lines.contains { $0.contains("2 of the 21 words") })
  }

  @Test func idsInACollection() async throws {
    let folder = try TemporaryFolder()
    let lines = ["x", "y"].map { "{\"id\":\"\($0)\",\"text\":\"\(Self.text)\"}" }
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    let found = try await SitoProcess.run(["explain", "y", "x", "in.jsonl", "--json"], folder: folder.path)
    #expect(try found.records().first?["rule"] as? String == "identical")
    #expect(try found.records().first?["first_difference"] is NSNull)
    let missing = try await SitoProcess.run(["explain", "y", "z", "in.jsonl"], folder: folder.path)
    #expect(missing.status == 2 && missing.errors.contains("'z'"))
    let several = try await SitoProcess.run(["explain", "in.jsonl", "in.jsonl"], folder: folder.path)
    #expect(several.status == 2 && several.errors.contains("several documents"))
  }

  /// Composed and decomposed, two ids look the same, and Swift's strings would call them equal.
  @Test func idsAreBytes() async throws {
    let folder = try TemporaryFolder()
    let ids = ["caf\u{E9}", "cafe\u{301}"]
    try folder.write("in.jsonl", ids.map { "{\"id\":\"\($0)\",\"text\":\"\($0.utf8.count)\"}" }.joined(separator: "\n"))
    let found = try await SitoProcess.run(["explain", ids[1], ids[0], "in.jsonl", "--json"], folder: folder.path)
    let record = try #require(try found.records().first)
    #expect(record["duplicate"] as? Bool == false)
    #expect((record["a"] as? String)?.utf8.count == 6 && (record["b"] as? String)?.utf8.count == 5)
  }

  /// A name, and what the message says; the first record has text, the others not.
  static let rejected: [(id: String, messages: [String])] = [
    ("empty", ["'empty' was rejected", "in.jsonl:2:", "empty"]),
    ("null", ["'null' was rejected", "in.jsonl:3:", "null"]),
    ("in.jsonl:4", ["'in.jsonl:4' was rejected", "in.jsonl:4:", "not closed"]),
    ("blank.txt", ["'blank.txt' was rejected", "blank.txt: ", "no text"]),
    ("nobody", ["no document with the id 'nobody'"]),
  ]

  @Test(arguments: rejected)
  func aRejectedRecordIsNamedWithItsReason(_ id: String, _ messages: [String]) async throws {
    let folder = try TemporaryFolder()
    let lines = [
      "{\"id\":\"x\",\"text\":\"\(Self.text)\"}", "{\"text\":\" \",\"id\":\"empty\"}",
      "{\"id\":\"null\",\"text\":null}",
      "{\"text\":\"unclosed",
    ]
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    try folder.write("blank.txt", " \n ")
    for arguments in [["x", id], [id, "x"]] {
      let result = try await SitoProcess.run(["explain"] + arguments + ["in.jsonl", "blank.txt"], folder: folder.path)
      #expect(result.status == 2 && result.output.isEmpty)
      for message in messages { #expect(result.errors.contains(message), "\(result.errors)") }
    }
  }

  /// The same text under an id whose first bearer was rejected is found all the same.
  @Test func aLaterRecordOfTheNameIsFound() async throws {
    let folder = try TemporaryFolder()
    let lines = ["{\"id\":\"x\",\"text\":\"\"}"] + ["x", "y"].map { "{\"id\":\"\($0)\",\"text\":\"\(Self.text)\"}" }
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    #expect(try await SitoProcess.run(["explain", "x", "y", "in.jsonl"], folder: folder.path).status == 0)
  }

  static let options: [[String]] = [
    [], ["--edits", "0"], ["--containment", "0"], ["--jaccard", "0.8"], ["--edits", "0", "--min-contained", "500"],
  ]

  /// Texts with the same words are copies in all that is said of them.
  @Test(arguments: options)
  func identicalTextsAreCopiesEverywhere(_ options: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    try folder.write("b.txt", Self.text.uppercased())
    let explained = try await SitoProcess.run(["explain", "a.txt", "b.txt", "--json"] + options, folder: folder.path)
    let record = try #require(try explained.records().first)
    #expect(record["relation"] as? String == "copy" && record["rule"] as? String == "identical")
    #expect(record["found_by"] as? [String] == ["identical"])
    let pairs = try await SitoProcess.run(["dedup", "a.txt", "b.txt"] + options, folder: folder.path).records()
    #expect(pairs.map { $0["relation"] as? String } == ["copy"])
    let clusters = try await SitoProcess.run(
      ["dedup", "a.txt", "b.txt", "--clusters", "-"] + options, folder: folder.path
    ).records()
    let members = try #require(clusters.first?["members"] as? [[String: Any]])
    #expect(members.map { $0["relation"] as? String } == ["copy", "copy"])
    #expect(members.map { $0["containment"] as? Double } == [1, 1])
  }

  @Test func saysByWhatThePairIsFound() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    try folder.write("b.txt", Self.text + " " + (0..<80).map { "wort\($0)" }.joined(separator: " "))
    let people = try await SitoProcess.run(["explain", "a.txt", "b.txt"], folder: folder.path)
    #expect(people.lines.contains("  a search finds them by: keys of word 3-grams"), "\(people.lines)")
    let json = try await SitoProcess.run(
      ["explain", "a.txt", "b.txt", "--json", "--jaccard", "0.9"], folder: folder.path)
    #expect(try json.records().first?["found_by"] as? [String] == [])
  }

  @Test func componentsHaveSizeAndDiameter() async throws {
    let folder = try TemporaryFolder()
    // Each shares nine tenths of its words with the next one.
    let words = (0..<60).map { "wort\($0)" }
    let lines = (0..<4).map { number in
      "{\"id\":\"d\(number)\",\"text\":\"\(words[number * 4..<number * 4 + 40].joined(separator: " "))\"}"
    }
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    let arguments = ["dedup", "in.jsonl", "--clusters", "-", "--edits", "0.2", "--containment", "0"]
    let component = try #require(
      try await SitoProcess.run(arguments + ["--components"], folder: folder.path).records().first)
    #expect(component["size"] as? Int == 4)
    #expect((component["diameter"] as? Int ?? 0) >= 2)
    let stars = try await SitoProcess.run(arguments, folder: folder.path).records()
    #expect(!stars.isEmpty && stars.allSatisfy { $0["size"] == nil && $0["diameter"] == nil })
  }

  @Test func dryRunSaysThePlan() async throws {
    let plan = try await SitoProcess.run(["dedup", "--dry-run", "--edits", "0.2"])
    #expect(plan.status == 0)
    let text = plan.lines.joined(separator: "\n")
    #expect(text.contains("word 2-grams") && text.contains("bands: ") && text.contains("recall"))
  }
}
