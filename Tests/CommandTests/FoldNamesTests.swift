import Foundation
import Testing
import _TestSupport

/// `--fold-names`, through the binary.
@Suite struct FoldNamesTests {
  static let english = """
    At the talks in Minsk Sergey Lavrov thanked Vladimir Makei for the invitation and handed him the draft of a treaty on transit. \
    Lavrov said that the text had been ready since early spring, and that Makei knew every article of it by heart.
    """
  /// The same in other spellings, and one word that differs.
  static let other = """
    At the talks in Minsk Sergej Lawrow thanked Wladimir Makey for the invitation and handed him the outline of a treaty on transit. \
    Lawrow said that the text had been ready since early spring, and that Makey knew every article of it by heart.
    """

  @Test func spellingsAreNoEdits() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.english)
    try folder.write("b.txt", Self.english.replacingOccurrences(of: "Sergey Lavrov", with: "Sergei V. Lavrov"))
    let folded = try await SitoProcess.run(["dedup", "a.txt", "b.txt", "--fold-names"], folder: folder.path)
    #expect(try folded.records().map { $0["relation"] as? String } == ["copy"], "\(folded.errors)")
    let plain = try await SitoProcess.run(["dedup", "a.txt", "b.txt"], folder: folder.path)
    #expect(try plain.records().map { $0["relation"] as? String } == ["near-copy"])
  }

  /// Offsets are those of the text, and the name that is spelled otherwise is no edit of substance.
  @Test func passages() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Новости\n" + Self.english)
    try folder.write("b.txt", Self.other)
    let result = try await SitoProcess.run(["compare", "a.txt", "b.txt", "--fold-names"], folder: folder.path)
    let record = try #require(try result.records().first, "\(result.errors)")
    let (a, b) = (record["a"] as? [String: Any], record["b"] as? [String: Any])
    #expect(a?["start"] as? Int == 8 && b?["start"] as? Int == 0)
    // With or without the full stop.
    #expect((a?["end"] as? Int ?? 0) >= 7 + Self.english.unicodeScalars.count)
    #expect((b?["end"] as? Int ?? 0) >= Self.other.unicodeScalars.count - 1)
    let edits = try #require(record["edits"] as? [[String: Any]])
    func kinds(_ edits: [[String: Any]]) -> [String] { edits.compactMap { $0["kind"] as? String } }
    #expect(kinds(edits).filter { $0 != "typography" } == ["substitution"])
    let plain = try await SitoProcess.run(["compare", "a.txt", "b.txt"], folder: folder.path)
    let all = try #require(try plain.records().first?["edits"] as? [[String: Any]])
    #expect(kinds(all).filter { $0 != "typography" }.count > 2)
  }

  @Test func threadsChangeNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.english)
    try folder.write("b.txt", Self.other)
    var outputs: Set<[UInt8]> = []
    for threads in ["1", "2"] {
      let result = try await SitoProcess.run(
        ["dedup", "a.txt", "b.txt", "--fold-names", "--threads", threads], folder: folder.path)
      #expect(result.status == 0 && !result.output.isEmpty)
      outputs.insert(result.output)
    }
    #expect(outputs.count == 1)
  }

  @Test func sketchesHoldNoText() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.english)
    _ = try await SitoProcess.run(["sketch", "a.txt", "-o", "a.sito"], folder: folder.path)
    let result = try await SitoProcess.run(["dedup", "a.sito", "--fold-names", "--pairs", "-"], folder: folder.path)
    #expect(result.status == 64 && result.errors.contains("--fold-names goes with documents"))
  }
}
