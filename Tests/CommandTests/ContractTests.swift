import Foundation
import Testing
import _TestSupport

/// The command-line contract: what scripts rely on.
@Suite struct ContractTests {
  @Test func version() async throws {
    let result = try await SitoProcess.run(["--version"])
    #expect(result.status == 0)
    #expect(result.lines[0].wholeMatch(of: /sito \d+\.\d+\.\d+ \(ICU [\d.]+, Unicode [\d.]+\)/) != nil)
  }

  @Test(arguments: [
    "clean", "normalize", "sketch", "dedup", "explain", "compare", "transliterate", "identify", "benchmark",
  ])
  func helpHasExamples(_ command: String) async throws {
    let result = try await SitoProcess.run([command, "--help"])
    #expect(result.status == 0)
    #expect(String(decoding: result.output, as: UTF8.self).contains("EXAMPLES"))
  }

  static func collection(_ folder: TemporaryFolder, _ count: Int) throws {
    var generator = SeededGenerator(seed: 40)
    let words = (0..<500).map { "word\($0)" }
    var lines: [String] = []
    for index in 0..<count {
      let text = (0..<Int.random(in: 30...90, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      let joined =
        index % 5 == 4
        ? lines[index - 1].components(separatedBy: "\"text\":\"")[1].dropLast(2) + " more."
        : text.joined(separator: " ")[...]
      lines.append("{\"id\":\"d\(index)\",\"price\":1.50,\"text\":\"\(joined)\"}")
    }
    try folder.write("in.jsonl", lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [["clean", "--explain"], ["dedup", "--pairs", "-"], ["dedup", "-o", "-"], ["compare"]])
  func threadsChangeNothing(_ command: [String]) async throws {
    let folder = try TemporaryFolder()
    try Self.collection(folder, 300)
    let one = try await SitoProcess.run(command + ["in.jsonl", "--threads", "1"], folder: folder.path)
    let four = try await SitoProcess.run(command + ["in.jsonl", "--threads", "4"], folder: folder.path)
    #expect(one.status == 0 && !one.output.isEmpty)
    #expect(one.output == four.output)
  }

  /// Damage is undone before lines are judged; what was removed is shown as it stood.
  @Test func cleanRepairs() async throws {
    let text =
      "Главная | Новости\nÐ¡ÐµÐºÑ€ÐµÑ‚Ð°Ñ€ÑŒ рассказал о встрече в Минске, которая прошла в понедельник &amp; во вторник.&#10;Конец.\n"
      + "Ð—Ð°Ð¼ÐµÑ‚Ð¸Ð»Ð¸ Ð¾ÑˆÐ¸Ð±ÐºÑƒ? ÐŸÐ¾Ð¶Ð°Ð»ÑƒÐ¹ÑÑ‚Ð°, Ð²Ñ‹Ð´ÐµÐ»Ð¸Ñ‚Ðµ ÐµÑ‘ Ð¸ Ð½Ð°Ð¶Ð¼Ð¸Ñ‚Ðµ Ctrl+Enter\n"
    let result = try await SitoProcess.run(["clean", "--explain"], input: Array(text.utf8))
    for part in [
      "Секретарь рассказал о встрече в Минске, которая прошла в понедельник & во вторник.",
      #""reason":"error-report""#, #""line":3,"text":"Ð—Ð°Ð¼ÐµÑ‚Ð¸Ð»Ð¸"#,
    ] {
      #expect(result.output.contains(Array(part.utf8)), "\(part)")
    }
  }

  @Test func unknownFieldsPassThroughUntouched() async throws {
    let line =
      #"{"id":"x","n":1.50,"big":12345678901234567890,"nested":{"a":[1, 2]},"text":"Home | News\nThe ministers met in Minsk on Monday and agreed on a plan.","z":null,"#
      + "\"e\u{301}\":\"i\u{306} \u{439}\"}"
    let result = try await SitoProcess.run(["clean"], input: Array((line + "\n").utf8))
    for part in [
      #""n":1.50"#, #""big":12345678901234567890"#, #""nested":{"a":[1, 2]}"#, #""z":null"#,
      "\"e\u{301}\":\"i\u{306} \u{439}\"",
    ] {
      #expect(result.output.contains(Array(part.utf8)), "\(part)")
    }
    #expect(!result.output.contains(Array("Home".utf8)))
  }

  @Test func repeatedIdsAreNumbered() async throws {
    let line = "{\"id\":\"x\",\"text\":\"Something was said about it yesterday.\"}\n"
    let result = try await SitoProcess.run(["clean"], input: Array((line + line + line).utf8))
    #expect(try result.records().compactMap { $0["id"] as? String } == ["x", "x#2", "x#3"])
  }

  @Test func everyRequestedOutputIsMade() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Only one document, and no other one like it.")
    let dedup = try await SitoProcess.run(
      ["dedup", "a.txt", "--pairs", "p.jsonl", "--clusters", "c.jsonl", "-o", "u.jsonl.gz", "--rejects", "r.jsonl"],
      folder: folder.path)
    #expect(dedup.status == 0)
    let compare = try await SitoProcess.run(
      ["compare", "a.txt", "--passages", "s.jsonl", "--report", "r.html"], folder: folder.path)
    #expect(compare.status == 0)
    #expect(compare.errors.contains("fewer than two documents"))
    #expect(try folder.names() == ["a.txt", "c.jsonl", "p.jsonl", "r.html", "r.jsonl", "s.jsonl", "u.jsonl.gz"])
    #expect(try folder.read("u.jsonl.gz").prefix(2) == [0x1F, 0x8B])
  }

  @Test func dedupKeepsTheInputsOwnBytes() async throws {
    let folder = try TemporaryFolder()
    try Self.collection(folder, 50)
    let fromFile = try await SitoProcess.run(["dedup", "in.jsonl", "-o", "out.jsonl"], folder: folder.path)
    #expect(fromFile.status == 0)
    let fromPipe = try await SitoProcess.run(["dedup", "-o", "-"], input: try folder.read("in.jsonl"))
    #expect(fromPipe.output == (try folder.read("out.jsonl")))
    let input = Set(try folder.read("in.jsonl").split(separator: 0x0A))
    let output = fromPipe.output.split(separator: 0x0A)
    #expect(output.allSatisfy { input.contains($0) })
    #expect(output.count == 40)
  }

  @Test func clustersHoldTheirRepresentative() async throws {
    let folder = try TemporaryFolder()
    try Self.collection(folder, 50)
    let clusters = try await SitoProcess.run(["dedup", "in.jsonl", "--clusters", "-"], folder: folder.path).records()
    #expect(clusters.count == 10)
    for cluster in clusters {
      let members = try #require(cluster["members"] as? [[String: Any]])
      #expect(members.count == 2)
      #expect(members.contains { $0["id"] as? String == cluster["representative"] as? String })
    }
  }

  @Test func sketchesGiveTheSamePairs() async throws {
    let folder = try TemporaryFolder()
    try Self.collection(folder, 100)
    #expect(try await SitoProcess.run(["sketch", "in.jsonl", "-o", "s.sito"], folder: folder.path).status == 0)
    let direct = try await SitoProcess.run(["dedup", "in.jsonl"], folder: folder.path)
    let sketched = try await SitoProcess.run(["dedup", "s.sito"], folder: folder.path)
    #expect(direct.output == sketched.output && !direct.output.isEmpty)

    var bytes = try folder.read("s.sito")
    bytes[bytes.count / 2] ^= 4
    try folder.write("flipped.sito", bytes)
    try folder.write("cut.sito", Array(bytes.prefix(bytes.count - 7)))
    for name in ["flipped.sito", "cut.sito"] {
      let result = try await SitoProcess.run(["dedup", name], folder: folder.path)
      #expect(result.status == 2)
      #expect(result.errors.contains(name))
      #expect(result.output.isEmpty)
    }
  }

  @Test func textFolderKeepsItsStructure() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in/one/a.txt", "Home | News\n\nThe ministers met in Minsk on Monday and agreed on a plan.")
    try folder.write("in/two/b.txt", "The presidents will meet again in Astana next week to discuss the plan.")
    let result = try await SitoProcess.run(["clean", "in", "--format", "text", "-o", "out/"], folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.names("out/one") == ["a.txt"])
    #expect(try folder.names("out/two") == ["b.txt"])
    #expect(
      try folder.read("out/one/a.txt") == Array("The ministers met in Minsk on Monday and agreed on a plan.\n".utf8))
  }

  @Test func transliteration() async throws {
    let result = try await SitoProcess.run(
      ["transliterate", "--scheme", "ru-bgn-1947"], input: Array("Щукин\nМосква\n\nEnd".utf8))
    #expect(String(decoding: result.output, as: UTF8.self) == "Shchukin\nMoskva\n\nEnd\n")
    let list = try await SitoProcess.run(["transliterate", "--list", "--json"])
    let schemes = try JSONSerialization.jsonObject(with: Data(list.output)) as? [[String: Any]] ?? []
    #expect(schemes.contains { $0["id"] as? String == "be-bgn-1979" })
    for scheme in schemes {
      #expect(
        Set(scheme.keys).isSuperset(of: ["id", "language", "script", "authority", "year", "reversible", "aliases"]))
    }
  }

  @Test func namesHaveOffsetsInTheCleanedText() async throws {
    let line =
      "{\"text\":\"Министр иностранных дел Сергей Викторович Лавров встретился в Минске с президентом А. Г. Лукашенко.\"}\n"
    let records = try await SitoProcess.run(["clean", "--names"], input: Array(line.utf8)).records()
    let text = Array(try #require(records.first?["text"] as? String).unicodeScalars)
    let names = try #require(records.first?["names"] as? [[String: Any]])
    #expect(names.compactMap { $0["latin"] as? String }.contains { $0.hasSuffix("Lavrov") })
    for name in names {
      let (start, end) = (try #require(name["start"] as? Int), try #require(name["end"] as? Int))
      #expect(Array(text[start..<end]) == Array((name["text"] as? String ?? "").unicodeScalars))
    }
  }

  @Test func benchmarkAsJSON() async throws {
    let result = try await SitoProcess.run(["benchmark", "--json", "--rounds", "1", "--megabytes", "1"])
    let record = try #require(try result.records().first)
    #expect(record["corpus"] as? String == "generated")
    let stages = try #require(record["stages"] as? [[String: Any]])
    #expect(stages.count >= 7)
    for stage in stages {
      #expect(
        Set(stage.keys).isSuperset(of: ["stage", "threads", "mb_per_s", "documents_per_s", "cpu_s", "peak_mb"]))
      #expect((stage["mb_per_s"] as? Double ?? 0) > 0)
    }
  }

  @Test func benchmarkOfOneStage() async throws {
    let result = try await SitoProcess.run(
      ["benchmark", "--json", "--rounds", "1", "--megabytes", "1", "--stage", "boilerplate", "--stage", "fold"])
    let stages = try #require(try result.records().first?["stages"] as? [[String: Any]])
    #expect(stages.map { $0["stage"] as? String } == ["fold", "boilerplate"])
    let unknown = try await SitoProcess.run(["benchmark", "--stage", "fald"])
    #expect(unknown.status == 64 && unknown.errors.contains("fold+words"))
  }

  @Test func dedupToAFolderKeepsTheFilesBytes() async throws {
    let folder = try TemporaryFolder()
    let texts = ["a.txt": "One text without a line feed at its end.", "b.txt": "\u{FEFF}Another, of other words.\r\n"]
    for (name, text) in texts { try folder.write("in/" + name, text) }
    let result = try await SitoProcess.run(["dedup", "in", "-o", "out/"], folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    for (name, text) in texts { #expect(try folder.read("out/" + name) == Array(text.utf8)) }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: ["", "--json"])
  func aBenchmarkThatCannotBeWrittenFails(_ option: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "exec \"$SITO\" benchmark --rounds 1 --megabytes 1 \(option) > /dev/full 2> /dev/null"]
    process.environment = ProcessInfo.processInfo.environment.merging(["SITO": SitoProcess.binary]) { $1 }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func interruptedRunsLeaveNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("keep.jsonl", "former content\n")
    // A run that cannot finish, since its input never ends, and that is told to stop.
    let script = """
      "$SITO" clean -o keep.jsonl --rejects r.jsonl < <(yes '{"text":"The ministers met in Minsk and agreed on it."}') &
      child=$!
      sleep 1
      kill -TERM $child
      wait $child
      exit $?
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(["SITO": SitoProcess.binary]) { $1 }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 143)
    #expect(try folder.names() == ["keep.jsonl"])
    #expect(try folder.read("keep.jsonl") == Array("former content\n".utf8))
  }
}
