import Sito
import Testing
import _TestSupport

/// `dedup -o` reads its input twice; what it decided must be of what it writes.
@Suite struct SecondReadingTests {
  static let lines = ["a", "b", "c"].map { "{\"id\":\"\($0)\",\"n\":1,\"text\":\"Something was said by \($0).\"}" }

  static func read(_ folder: TemporaryFolder) throws -> DocumentSource {
    try DocumentSource([folder.path("in.jsonl")], rejects: RejectLog(), keepsOriginals: true)
  }

  /// The ids of the second reading, when the file then holds other lines.
  static func reread(_ second: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    let collection = try DedupPipeline().collect(read(folder))
    try folder.write("in.jsonl", second.joined(separator: "\n"))
    var ids: [String] = []
    try collection.reread(read(folder)) { place, document in
      ids.append("\(place)\(document.document.id)")
    }
    return ids
  }

  @Test func theSameIsTheSame() throws { #expect(try Self.reread(Self.lines) == ["0a", "1b", "2c"]) }

  struct Change: CustomTestStringConvertible {
    var testDescription: String
    var lines: [String]
    /// The document that is named.
    var id: String?
  }

  static let changes = [
    Change(testDescription: "a record is gone", lines: Array(lines.dropLast()), id: "c"),
    Change(testDescription: "the first is gone", lines: Array(lines.dropFirst()), id: "a"),
    Change(testDescription: "one more", lines: lines + ["{\"id\":\"d\",\"text\":\"More.\"}"], id: nil),
    Change(testDescription: "other order", lines: lines.reversed(), id: "a"),
    Change(
      testDescription: "another text of the same length",
      lines: [lines[0], lines[1].replacing("said", with: "sung"), lines[2]], id: "b"),
    Change(
      testDescription: "another field", lines: [lines[0].replacing(":1", with: ":2"), lines[1], lines[2]], id: "a"),
    Change(
      testDescription: "another id", lines: [lines[0].replacing("\"a\"", with: "\"x\""), lines[1], lines[2]], id: "a"),
    Change(testDescription: "no more text", lines: [lines[0], "{\"id\":\"b\",\"text\":\"\"}", lines[2]], id: "b"),
    Change(testDescription: "nothing at all", lines: [], id: "a"),
  ]

  @Test(arguments: changes)
  func aChangeIsNoticed(_ change: Change) {
    #expect(throws: InputChanged(id: change.id)) { _ = try Self.reread(change.lines) }
    let message = InputChanged(id: change.id).description
    #expect(message.contains("changed") && message.contains(change.id ?? "more documents"))
  }

  @Test func textFilesToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "One text of some words.")
    let source = { try DocumentSource([path], rejects: RejectLog(), keepsOriginals: true) }
    let collection = try DedupPipeline().collect(source())
    try collection.reread(source()) { _, _ in }
    try folder.write("a.txt", "One text of more words.")
    #expect(throws: InputChanged(id: path)) { try collection.reread(source()) { _, _ in } }
  }
}
