import Foundation
import Testing
import _TestSupport

/// `sito dedup` and `sito sketch`: what is refused, what is recognised, what the help says.
@Suite struct DedupTests {
  static let refused: [(arguments: [String], status: Int32, message: String)] = [
    (["dedup", "in.jsonl", "--jaccard", "0.5", "--edits", "0.1"], 64, "leave out --edits"),
    (["dedup", "in.jsonl", "--edits", "1", "--jaccard", "0.5"], 64, "--jaccard replaces --edits"),
    (["dedup", "in.jsonl", "--jaccard", "0.5", "--containment", "0.9"], 64, "leave out --containment"),
    (["explain", "a", "b", "in.jsonl", "--jaccard", "0.5", "--edits", "0.1"], 64, "leave out --edits"),
    (["dedup", "in.jsonl", "--edits", "1"], 64, "--edits 1"),
    (["dedup", "in.jsonl", "--jaccard", "0"], 64, "--jaccard"),
    (["dedup", "in.jsonl", "--edits", "0", "--containment", "0"], 64, "leave nothing"),
    (["dedup", "--dry-run", "missing.jsonl"], 2, "no such file or folder: missing.jsonl"),
    (["dedup", "--dry-run", "in.jsonl", "missing"], 2, "missing"),
    (["dedup", "--dry-run", "missing.sito"], 2, "no such file or folder: missing.sito"),
    (["dedup", "missing.sito"], 2, "no such file or folder: missing.sito"),
    (["dedup", "--dry-run", "in.jsonl", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["dedup", "in.jsonl", "-o", "u.jsonl", "--scratch", "nowhere"], 2, "make the folder first"),
    (["dedup", "in.jsonl", "--scratch", "in.jsonl"], 2, "--scratch in.jsonl"),
    (["dedup", "in.jsonl", "--scratch", ""], 2, "--scratch"),
    (["sketch", "in.jsonl", "-o", "x.sito", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["clean", "in.jsonl", "-o", "x.jsonl", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["clean", "in.jsonl", "--resume", "-o", "x.jsonl", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["compare", "in.jsonl", "--report", "r.html", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["normalize", "in.jsonl", "--rejects", "r.jsonl", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["transliterate", "--scheme", "ru-bgn-1947", "in.jsonl", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["benchmark", "in.jsonl", "--scratch", "nowhere"], 2, "--scratch nowhere"),
    (["dedup", "s.bin", "in.jsonl"], 64, "not both"), (["dedup", "s.bin", "--clean"], 64, "--clean"),
    (["compare", "s.bin", "in.jsonl"], 2, "a sketch file of Sito"),
    (["sketch", "s.bin", "-o", "t.sito"], 2, "sketch file"),
    (["dedup", "EMPTY.SITO"], 2, "EMPTY.SITO is not a sketch file"),
  ]

  @Test(arguments: refused)
  func isRefusedBeforeAnyWork(_ arguments: [String], _ status: Int32, _ message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", "{\"id\":\"a\",\"text\":\"Something was said about it.\"}\n")
    try folder.write("EMPTY.SITO", "")
    #expect(try await SitoProcess.run(["sketch", "in.jsonl", "-o", "s.bin"], folder: folder.path).status == 0)
    let result = try await SitoProcess.run(arguments, folder: folder.path)
    #expect(result.status == status, "\(arguments): \(result.errors)")
    #expect(result.errors.contains(message), "\(arguments): \(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try folder.names() == ["EMPTY.SITO", "in.jsonl", "s.bin"])
  }

  /// What is turned off contradicts nothing.
  @Test(arguments: [["--edits", "0"], ["--containment", "0"], ["--edits", "0", "--containment", "0"]])
  func jaccardWithTheOthersOff(_ options: [String]) async throws {
    let folder = try TemporaryFolder()
    try ContractTests.collection(folder, 30)
    let alone = try await SitoProcess.run(["dedup", "in.jsonl", "--jaccard", "0.7"], folder: folder.path)
    let result = try await SitoProcess.run(["dedup", "in.jsonl", "--jaccard", "0.7"] + options, folder: folder.path)
    #expect(result.status == 0 && result.output == alone.output && !alone.output.isEmpty)
  }

  @Test(arguments: ["s.sito", "S.SITO", "sketch", "s.jsonl"])
  func sketchesAreKnownByTheirContent(_ name: String) async throws {
    let folder = try TemporaryFolder()
    try ContractTests.collection(folder, 30)
    #expect(try await SitoProcess.run(["sketch", "in.jsonl", "-o", name], folder: folder.path).status == 0)
    let direct = try await SitoProcess.run(["dedup", "in.jsonl"], folder: folder.path)
    let sketched = try await SitoProcess.run(["dedup", name], folder: folder.path)
    #expect(sketched.status == 0 && direct.output == sketched.output, "\(sketched.errors)")
  }

  /// A folder may be called like one.
  @Test func aFolderIsNoSketch() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.sito/a.txt", BadInputTests.good)
    #expect(try await SitoProcess.run(["dedup", "in.sito", "-o", "-"], folder: folder.path).records().count == 1)
  }

  @Test func sketchesOfDifferentPreparationDoNotMix() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", "{\"id\":\"a\",\"text\":\"\(BadInputTests.good)\"}\n")
    let sketches: [(name: String, options: [String])] = [
      ("plain", []), ("clean", ["--clean"]), ("cleaned", ["--clean", "--shingle", "4"]),
    ]
    for (name, options) in sketches {
      let sketch = ["sketch", "in.jsonl", "-o", name] + options
      #expect(try await SitoProcess.run(sketch, folder: folder.path).status == 0)
    }
    let refused = try await SitoProcess.run(["dedup", "plain", "clean"], folder: folder.path)
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("clean was made with --clean, plain without"), "\(refused.errors)")
    #expect(try await SitoProcess.run(["dedup", "clean", "cleaned"], folder: folder.path).records().count == 1)
  }

  /// Cleaning finds dates, and the keep rules go by them, whether a sketch lies between or not.
  @Test func sketchesHaveTheDatesThatCleaningFinds() async throws {
    let folder = try TemporaryFolder()
    for (name, date) in [("a", "19 June 2018"), ("b", "19 June 2017")] {
      try folder.write("in/\(name).txt", "\(date)\n\n\(BadInputTests.good)\n\n\(BadInputTests.good) It was late.\n")
    }
    let options = ["--keep", "earliest", "--clusters", "-"]
    let direct = try await SitoProcess.run(["dedup", "in", "--clean"] + options, folder: folder.path)
    #expect(try await SitoProcess.run(["sketch", "in", "--clean", "-o", "s.sito"], folder: folder.path).status == 0)
    let sketched = try await SitoProcess.run(["dedup", "s.sito"] + options, folder: folder.path)
    #expect(direct.output == sketched.output)
    #expect(try direct.records().map { $0["representative"] as? String } == ["in/b.txt"])
  }

  /// The second reading of the input waits until the pairs, more than a pipe holds, are taken.
  @Test func anInputThatChangesIsRefused() async throws {
    let folder = try TemporaryFolder()
    let words = (0..<60).map { "word\($0)" }
    let lines = (0..<80).map { number in
      "{\"id\":\"d\(number)\",\"text\":\"\(words.joined(separator: " ")) number\(number)\"}\n"
    }
    try folder.write("in.jsonl", lines.joined())
    try folder.write("changed.jsonl", lines.joined().replacing("number0", with: "numbers"))
    let script = """
      mkfifo pairs
      "$SITO" dedup in.jsonl -o out.jsonl --pairs pairs --quiet &
      child=$!
      exec 3< pairs
      read -r line <&3
      cat changed.jsonl > in.jsonl
      cat <&3 > /dev/null
      wait $child
      """
    let result = try await SitoProcess.run(
      ["-c", script], folder: folder.path, environment: ["SITO": SitoProcess.binary], program: "/bin/bash")
    #expect(result.status == 2)
    #expect(result.errors.contains("the input changed while it was read ('d0' is not what it was)"), "\(result.errors)")
    #expect(try folder.names() == ["changed.jsonl", "in.jsonl", "pairs"])
  }

  /// Pages and texts in a folder, one of them with a copy, packed, in an old charset.
  private static func pages(_ folder: TemporaryFolder) throws -> [String: [UInt8]] {
    let text = "The library opens at nine and closes at noon on every day of the week but Sunday.\n"
    let page = "<!DOCTYPE html>\r\n<title>News</title><p>\(BadInputTests.good)</p>"
    let legacy = try #require(
      "<meta charset=windows-1251><p>В Минске прошла встреча министров, они договорились о плане работ.</p>".data(
        using: .windowsCP1251))
    let files: [String: [UInt8]] = [
      "a.html": [0xEF, 0xBB, 0xBF] + Array(page.utf8), "sub/b.htm": Array(legacy), "sub/c.txt": Array(text.utf8),
    ]
    for (name, bytes) in files { try folder.write("in/" + name, bytes) }
    try folder.write("in/copy.html", page)
    return files
  }

  /// What is kept lies in the folder as it lay in the input, and is read again as what it was.
  @Test func aFolderGetsPagesAsTheyAre() async throws {
    let folder = try TemporaryFolder()
    let files = try Self.pages(folder)
    let run = try await SitoProcess.run(["dedup", "in", "-o", "out/", "--clusters", "c.jsonl"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.names("out") == ["a.html", "sub"] && folder.names("out/sub") == ["b.htm", "c.txt"])
    for (name, bytes) in files { #expect(try folder.read("out/" + name) == bytes, "\(name)") }
    let again = try await SitoProcess.run(["dedup", "out", "-o", "twice/"], folder: folder.path)
    #expect(again.status == 0, "\(again.errors)")
    for (name, bytes) in files { #expect(try folder.read("twice/" + name) == bytes, "\(name)") }
  }

  /// Records of pages too: their page, by the name of their id.
  @Test func aFolderGetsThePagesOfRecords() async throws {
    let folder = try TemporaryFolder()
    let page = "<title>News</title><p>\(BadInputTests.good)</p>"
    try folder.write("in.jsonl", "{\"id\":\"a/1\",\"html\":\"\(page)\"}\n{\"id\":\"2\",\"text\":\"It rains.\"}\n")
    let run = try await SitoProcess.run(["dedup", "in.jsonl", "-o", "out/"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.read("out/a/1.html") == Array(page.utf8))
    #expect(try folder.read("out/2.txt") == Array("It rains.".utf8))
  }

  /// In a file of records a page is one with its markup, so that cleaning it gives what cleaning the page gives.
  @Test(arguments: [false, true])
  func aFileGetsPagesWithTheirMarkup(_ isPiped: Bool) async throws {
    let folder = try TemporaryFolder()
    let files = try Self.pages(folder)
    let run =
      isPiped
      ? try await SitoProcess.run(
        ["dedup", "-", "--from", "html", "-o", "out.jsonl"], input: try #require(files["a.html"]), folder: folder.path)
      : try await SitoProcess.run(["dedup", "in", "-o", "out.jsonl"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let records = try JSONLines.parse(try folder.read("out.jsonl"))
    #expect(records.count == (isPiped ? 1 : 3))
    let page = try #require(records.first?["html"] as? String)
    #expect(page.hasPrefix("<!DOCTYPE html>\r\n<title>") && records.first?["text"] == nil)
    if isPiped { return }
    #expect((records[1]["html"] as? String)?.contains("В Минске прошла встреча") == true)
    #expect((records[2]["text"] as? String)?.hasPrefix("The library") == true)
    let cleaned = try await SitoProcess.run(["clean", "out.jsonl", "--alone"], folder: folder.path).records()
    let pages = try await SitoProcess.run(
      ["clean", "in/a.html", "in/sub", "--alone"], folder: folder.path
    ).records()
    #expect(cleaned.map { $0["text"] as? String } == pages.map { $0["text"] as? String })
    #expect(cleaned.map { $0["title"] as? String } == pages.map { $0["title"] as? String })
  }

  static let helps: [(command: String, parts: [String])] = [
    (
      "dedup",
      [
        "20 unless told otherwise", "more than 128 documents", "more than 1,024", "not all pairs are listed",
        "(values: text, html, jsonl, warc, wet)", "0.9",
      ]
    ),
    ("sketch", ["128 or 256 slots", "3-grams", "--dry-run"]),
    ("explain", ["two alone"]),
  ]

  @Test(arguments: helps)
  func helpSays(_ command: String, _ parts: [String]) async throws {
    let result = try await SitoProcess.run([command, "--help"], environment: ["COLUMNS": "400"])
    let text = result.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    for part in parts { #expect(text.contains(part), "\(part) in \(text)") }
  }
}
