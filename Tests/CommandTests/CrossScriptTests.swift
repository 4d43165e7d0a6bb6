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
    arguments: ["srp_cyrl--srp_latn", "bos_cyrl--bos_latn", "uzn_cyrl--uzn_latn", "azj_cyrl--azj_latn"])
  func declarations(_ pair: String) async throws {
    let folder = try #require(SharedData.development("crossscript/udhr"))
    let result = try await SitoProcess.run(
      ["dedup", pair, "--cross-script", "--pairs", "-", "-o", "/dev/null"], folder: folder.path)
    #expect(result.status == 0 && result.lines.count == 1, "\(result.errors)")
    let compared = try await SitoProcess.run(["compare", pair, "--cross-script"], folder: folder.path)
    let whole = try compared.records().filter { record in
      ["a", "b"].allSatisfy { ((record[$0] as? [String: Any])?["share"] as? Double ?? 0) > 0.99 }
    }
    #expect(compared.status == 0 && whole.count == 1, "\(compared.errors)")
  }

  /// И is İ, and и is i: each stands for its own, in whatever order they come.
  @Test func lettersWhoseCapitalsAreTwo() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      "ИНСАН ҺҮГУГЛАРЫ ҺАГГЫНДА: һәр бир инсан өз һүгуглары һаггында мәлумат ҹәм етмәлидир, вә бу һүгуглар һамы үчүн бәрабәрдир."
    )
    try folder.write(
      "b.txt",
      "İNSAN HÜQUQLARI HAQQINDA: hər bir insan öz hüquqları haqqında məlumat cəm etməlidir, və bu hüquqlar hamı üçün bərabərdir."
    )
    let result = try await SitoProcess.run(["dedup", "a.txt", "b.txt", "--cross-script"], folder: folder.path)
    #expect(try result.records().first?["edits"] as? Double == 0, "\(result.errors)")
  }

  /// Each paragraph of the Serbian declaration, on its own, finds its Latin counterpart before all others.
  @Test(.enabled(if: SharedData.development("crossscript/udhr") != nil, "../shared/data/crossscript is absent"))
  func paragraphs() async throws {
    let folder = try #require(SharedData.development("crossscript/udhr/srp_cyrl--srp_latn"))
    let sides = try ["cyrl", "latn"].map { script in
      try String(contentsOf: folder.appendingPathComponent("srp_\(script).txt"), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    try #require(sides[0].count == sides[1].count)
    // Without the numbers of the articles, and headings of five words.
    let numbers = sides[0].indices.filter { sides[0][$0].split(separator: " ").count >= 6 }
    #expect(numbers.count == 57)
    var records: [String] = []
    for (script, side) in zip(["cyrl", "latn"], sides) {
      for number in numbers {
        let object = ["id": "\(script)-\(number)", "text": String(side[number])]
        records.append(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
      }
    }
    let scratch = try TemporaryFolder()
    try scratch.write("in.jsonl", records.joined(separator: "\n") + "\n")
    let result = try await SitoProcess.run(
      ["dedup", "in.jsonl", "--cross-script", "--edits", "0.4", "--containment", "0", "--pairs", "-"],
      folder: scratch.path)
    var best: [String: (id: String, edits: Double)] = [:]
    for record in try result.records() {
      let (a, b) = (try #require(record["a"] as? String), try #require(record["b"] as? String))
      guard a.hasPrefix("cyrl-"), b.hasPrefix("latn-") else { continue }
      let edits = try #require(record["edits"] as? Double)
      if edits < best[a]?.edits ?? 2 { best[a] = (b, edits) }
    }
    let right = numbers.filter { best["cyrl-\($0)"]?.id == "latn-\($0)" }
    #expect(right.count == 57, "\(right.count) of \(numbers.count)")
  }
}
