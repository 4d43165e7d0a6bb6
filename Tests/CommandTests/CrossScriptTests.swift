import Foundation
import Testing
import _TestSupport

/// Cyrillic and Latin writings of one text, through the binary.
@Suite struct CrossScriptTests {
  static let serbian = (
    "Министар је изјавио да ће Његошева улица у Београду бити затворена до понедељка, јер се на мосту изводе хитни радови, а џип.",
    "Ministar je izjavio da će Njegoševa ulica u Beogradu biti zatvorena do ponedeljka, jer se na mostu izvode hitni radovi, a džip."
  )

  @Test func bothWritingsAreDuplicates() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.serbian.0)
    try folder.write("b.txt", Self.serbian.1)
    let joined = try await SitoProcess.run(
      ["dedup", "a.txt", "b.txt", "--cross-script", "--pairs", "-", "-o", "o.jsonl"], folder: folder.path)
    #expect(
      joined.status == 0 && joined.lines.count == 1 && joined.lines[0].contains(#""relation":"copy""#),
      "\(joined.errors)")
    let apart = try await SitoProcess.run(
      ["dedup", "a.txt", "b.txt", "--pairs", "-", "-o", "o.jsonl"], folder: folder.path)
    #expect(apart.status == 0 && apart.output.isEmpty)
  }

  @Test func passagesKeepTheirPlaces() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Почетна\n" + Self.serbian.0)
    try folder.write("b.txt", Self.serbian.1)
    let result = try await SitoProcess.run(["compare", "a.txt", "b.txt", "--cross-script"], folder: folder.path)
    let record = try #require(try result.records().first)
    let (a, b) = (record["a"] as? [String: Any], record["b"] as? [String: Any])
    #expect(a?["start"] as? Int == 8 && b?["start"] as? Int == 0 && record["relation"] as? String != "formula")
  }

  @Test func sketchesHoldNoText() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.serbian.0)
    _ = try await SitoProcess.run(["sketch", "a.txt", "-o", "a.sito"], folder: folder.path)
    let result = try await SitoProcess.run(["dedup", "a.sito", "--cross-script", "--pairs", "-"], folder: folder.path)
    #expect(result.status == 64 && result.errors.contains("--cross-script goes with documents"))
  }

  /// The declaration of human rights.
  @Test(
    .enabled(if: SharedData.development("crossscript/udhr") != nil, "../shared/data/crossscript is absent"),
    arguments: ["srp_cyrl--srp_latn", "bos_cyrl--bos_latn", "uzn_cyrl--uzn_latn"])
  func declarations(_ pair: String) async throws {
    let folder = try #require(SharedData.development("crossscript/udhr"))
    let result = try await SitoProcess.run(
      ["dedup", pair, "--cross-script", "--pairs", "-", "-o", "/dev/null"], folder: folder.path)
    #expect(result.status == 0 && result.lines.count == 1, "\(result.errors)")
  }
}
