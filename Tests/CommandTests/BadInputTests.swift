import Foundation
import Testing
import _TestSupport

/// Bad input gets a clear message or a reject with its place, and loses nothing else.
@Suite struct BadInputTests {
  static let good = "The ministers met in Minsk on Monday and agreed on a plan of joint action for the next two years."

  /// A folder with one good document and a bad one: `clean` gives the good one and one reject.
  static func clean(_ name: String, _ bytes: [UInt8], _ options: [String] = []) async throws -> (
    SitoProcess, [[String: Any]]
  ) {
    let folder = try TemporaryFolder()
    try folder.write("in/a-good.txt", good)
    try folder.write("in/" + name, bytes)
    let result = try await SitoProcess.run(
      ["clean", "in", "--rejects", "rejects.jsonl"] + options, folder: folder.path)
    return (result, try JSONLines.parse(try folder.read("rejects.jsonl")))
  }

  static let rejected: [(name: String, bytes: [UInt8], reason: String)] = [
    ("empty.txt", [], "empty"),
    ("blank.txt", Array(" \n\n \t\n".utf8), "no text"),
    ("nul.txt", [UInt8](repeating: 0, count: 500), "zero bytes"),
    ("broken.jsonl", Array("{\"text\": \"unclosed\n".utf8), "not closed"),
    ("notobject.jsonl", Array("[1,2]\n".utf8), "object"),
    ("notext.jsonl", Array("{\"title\":\"x\"}\n".utf8), "text"),
    ("cut.txt.gz", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3], "cut short"),
    ("cut.jsonl.zst", [0x28, 0xB5, 0x2F, 0xFD, 0x24], "cut short"),
  ]

  @Test(arguments: rejected)
  func isRejectedWithItsPlace(_ name: String, _ bytes: [UInt8], _ reason: String) async throws {
    let (result, rejects) = try await Self.clean(name, bytes)
    #expect(result.status == 0)
    #expect(try result.records().count == 1)
    #expect(rejects.count == 1, "\(name): \(rejects)")
    let reject = try #require(rejects.first)
    #expect((reject["source"] as? String)?.hasSuffix(name) == true)
    #expect(reject["line"] != nil || reject["offset"] != nil)
    #expect((reject["reason"] as? String)?.contains(reason) == true, "\(reject)")
    #expect(result.errors.contains("1 record rejected"))
  }

  /// One zero byte is no reason to lose a document.
  @Test(arguments: ["a.txt", "a.html"], [String.Encoding.utf8, .windowsCP1251])
  func aStrayZeroByteIsRead(_ name: String, _ encoding: String.Encoding) async throws {
    let text = "В Минске прошла встреча министров, \0они договорились о плане совместных работ на два года."
    let page = name.hasSuffix("html") ? "<p>\(text)</p>" : text
    let (result, rejects) = try await Self.clean(name, Array(try #require(page.data(using: encoding))), ["--alone"])
    #expect(rejects.isEmpty, "\(rejects)")
    let record = try #require(try result.records().last)
    #expect((record["text"] as? String)?.contains("договорились о плане") == true, "\(record)")
  }

  @Test func strictMakesARejectAnExitCode() async throws {
    #expect(try await Self.clean("empty.txt", [], ["--strict"]).0.status == 1)
    #expect(try await Self.clean("fine.txt", Array(Self.good.utf8), ["--strict"]).0.status == 0)
  }

  @Test func latin1IsDecoded() async throws {
    let bytes =
      Array("Le ministre a d".utf8) + [0xE9] + Array("clar".utf8) + [0xE9] + Array(" que la r".utf8) + [0xE9]
      + Array("union s'est bien pass".utf8) + [0xE9, 0x65] + Array(" et que les travaux vont continuer demain.".utf8)
    let (result, rejects) = try await Self.clean("latin.txt", bytes)
    #expect(rejects.isEmpty)
    let record = try #require(try result.records().last)
    #expect((record["text"] as? String)?.contains("déclaré que la réunion") == true)
    #expect(["iso-8859-1", "windows-1252"].contains(record["encoding"] as? String ?? ""))
  }

  /// A shell's `<&-`: nothing of ours may take the place of standard input.
  @Test(arguments: [["normalize"], ["clean", "-o", "x.jsonl"], ["dedup", "-", "--rejects", "r.jsonl"]])
  func aClosedStandardInput(_ command: [String]) async throws {
    let folder = try TemporaryFolder()
    let line = ([SitoProcess.binary] + command).map { "'\($0)'" }.joined(separator: " ")
    let result = try await SitoProcess.run(["-c", line + " <&-"], folder: folder.path, program: "/bin/sh")
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot read standard input"), "\(result.errors)")
    #expect(try folder.names() == [])
  }

  @Test func aBrokenLineLosesNoOther() async throws {
    let folder = try TemporaryFolder()
    let lines = [
      "{\"id\":\"a\",\"text\":\"\(Self.good)\"}", "{\"id\":\"b\",\"text\":", "{\"id\":\"c\",\"text\":\"\(Self.good)\"}",
    ]
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
    let result = try await SitoProcess.run(["clean", "in.jsonl", "--rejects", "r.jsonl"], folder: folder.path)
    #expect(try result.records().compactMap { $0["id"] as? String } == ["a", "c"])
    let rejects = try JSONLines.parse(try folder.read("r.jsonl"))
    #expect(rejects.compactMap { $0["line"] as? Int } == [2])
  }

  static let refused: [(arguments: [String], status: Int32, message: String)] = [
    (["clean", "no-such-file.txt"], 2, "no such file or folder: no-such-file.txt"),
    (["clean", ""], 2, "an empty name"),
    (["clean", "a.txt", "-o", ""], 64, "-o takes the path of a file"),
    (["dedup", "a.txt", "missing-1", "missing-2"], 2, "missing-1, missing-2"),
    (["compare", "missing"], 2, "missing"),
    (["clean", "a.txt", "--alone", "--templates", "t.tsv"], 64, "--alone"),
    (["clean", "a.txt", "--templates", "broken.sito"], 2, "no file of site templates"),
    (["clean", "a.txt", "-o", "no-such-folder/out.jsonl"], 2, "no-such-folder"),
    (["clean", "a.txt", "--keep", "everything"], 64, "everything"),
    (["clean", "a.txt", "--no-such-flag"], 64, "no-such-flag"),
    (["clean", "a.txt", "--threads", "0"], 64, "--threads"),
    (["dedup", "a.txt", "--edits", "1.5"], 64, "1.5"),
    (["dedup", "a.txt", "--edits", "0", "--containment", "0"], 64, "nothing"),
    (["dedup", "a.txt", "--keep", "best"], 64, "best"), (["dedup", "a.txt", "--keep", ","], 64, "--keep takes"),
    (["transliterate", "a.txt"], 64, "--scheme"),
    (["transliterate", "a.txt", "--scheme", "ru-bgn-1974"], 2, "did you mean"),
    (["clean", "a.txt", "--names=ru-bgn-1974"], 2, "did you mean"),
    (["frobnicate"], 64, "frobnicate"),
    (["clean", "a.txt", "-o", "z.jsonl", "--rejects", "./z.jsonl"], 64, "same file"),
    (["clean", "a.txt", "-o", "./a.txt"], 64, "overwrite"),
    (["dedup", "a.txt", "--pairs", "p", "--clusters", "p"], 64, "same file"),
    (["compare", "a.txt", "--report", "a.txt"], 64, "overwrite"),
    (["dedup", "broken.sito"], 2, "broken.sito"),
  ]

  @Test(arguments: refused)
  func isRefusedBeforeAnyWork(_ arguments: [String], _ status: Int32, _ message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.good)
    try folder.write("broken.sito", "SITOsketch")
    let result = try await SitoProcess.run(arguments, folder: folder.path)
    #expect(result.status == status, "\(arguments): \(result.errors)")
    #expect(result.errors.contains(message), "\(arguments): \(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try folder.names() == ["a.txt", "broken.sito"])
  }

  @Test func symlinkLoopsAndUnreadableFolders() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", Self.good)
    try folder.write("in/locked/b.txt", Self.good)
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/in/loop", withDestinationPath: folder.path + "/in")
    try manager.createSymbolicLink(atPath: folder.path + "/in/nowhere.txt", withDestinationPath: "gone")
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/in/locked")
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/in/locked") }
    let result = try await SitoProcess.run(["clean", "in", "--rejects", "r.jsonl"], folder: folder.path)
    #expect(result.status == 0)
    let rejects = try JSONLines.parse(try folder.read("r.jsonl")).compactMap { $0["source"] as? String }
    #expect(rejects.contains { $0.hasSuffix("nowhere.txt") })
    // Root reads what it likes.
    let locked = geteuid() != 0
    #expect(try result.records().count == (locked ? 1 : 2))
    #expect(rejects.contains { $0.hasSuffix("locked") } == locked)
  }

  @Test func aLineOfMegabytes() async throws {
    let folder = try TemporaryFolder()
    let sentence = Array((Self.good + " ").utf8)
    var line: [UInt8] = []
    while line.count < 2_000_000 { line += sentence }
    try folder.write("long.txt", line)
    try folder.write("short.txt", Self.good)
    for arguments in [
      ["clean", "long.txt", "short.txt"], ["dedup", "long.txt", "short.txt", "--clusters", "-"],
      ["compare", "long.txt", "short.txt"],
    ] {
      let result = try await SitoProcess.run(arguments + ["--quiet"], folder: folder.path)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      if arguments[0] == "clean" { #expect(try result.records().count == 2) }
    }
  }

  @Test func randomBytesNeverCrash() async throws {
    var generator = SeededGenerator(seed: 30)
    let folder = try TemporaryFolder()
    for index in 0..<40 {
      let size = Int.random(in: 0...3000, using: &generator)
      let bytes =
        index % 2 == 0 ? RandomText.bytes(size, using: &generator) : RandomText.unicode(size, using: &generator)
      try folder.write("in/\(index).\(index % 3 == 0 ? "jsonl" : index % 3 == 1 ? "txt" : "txt.gz")", bytes)
    }
    for command in [
      ["clean", "in", "--explain", "--names"], ["dedup", "in", "--pairs", "-"], ["compare", "in", "--clean"],
    ] {
      let result = try await SitoProcess.run(command, folder: folder.path)
      #expect(result.status == 0, "\(command): \(result.errors)")
      _ = try result.records()
    }
  }
}

/// What a first reading by others found.
@Suite struct RegressionTests {
  /// A batch of nothing but rejects was taken for the end of the input.
  @Test func manyBadFilesDoNotHideAGoodOne() async throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 31)
    let noise = (0..<9_000_000).map { _ in UInt8.random(in: 0x80...0x9F, using: &generator) }
    try folder.write("in/a.txt", noise)
    try folder.write("in/b.txt", BadInputTests.good)
    let result = try await SitoProcess.run(["clean", "in", "--quiet"], folder: folder.path)
    #expect(try result.records().compactMap { $0["id"] as? String } == ["in/b.txt"])
  }

  /// What the record says of itself is not replaced, and a heading that becomes no field stays.
  @Test func fieldsOfTheRecordWin() async throws {
    let body =
      "The president signed the decree on Monday in the presence of journalists and ministers of both countries."
    let line =
      "{\"title\":\"Another title altogether\",\"byline\":\"Someone Else\",\"number\":17,\"text\":\"President signs the decree on pensions\\nBy John Smith\\n1206-25-06-2024\\n\\n\(body)\\n\\n\(body)\"}\n"
    let record = try #require(try await SitoProcess.run(["clean"], input: Array(line.utf8)).records().first)
    #expect(record["title"] as? String == "Another title altogether")
    #expect(record["byline"] as? String == "Someone Else")
    #expect(record["number"] as? Int == 17)
    #expect((record["text"] as? String)?.hasPrefix("President signs the decree") == true)
  }

  /// A Ukrainian name in a Russian text has letters that the Russian scheme lacks.
  @Test func namesOfNeighboursAreLatinThroughout() async throws {
    let line =
      "{\"text\":\"Вице-премьер Ірина Верещук и депутат Дмитрий Ільїн выступили вчера на заседании в Москве.\"}\n"
    let record = try await SitoProcess.run(["clean", "--names"], input: Array(line.utf8)).records().first
    let names = try #require(record?["names"] as? [[String: Any]])
    for name in names {
      let latin = try #require(name["latin"] as? String)
      #expect(!latin.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }, "\(latin)")
    }
    #expect(names.count == 2)
  }

  @Test func pipesGivenByPathAreReadOnce() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", "{\"id\":\"a\",\"text\":\"Something was said about it.\"}\n")
    let result = try await SitoProcess.run(
      ["dedup", "/dev/stdin", "-o", "-"], input: try folder.read("in.jsonl"), folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == (try folder.read("in.jsonl")))
  }

  /// Signs that fold to several letters: offsets and texts of edits are on the borders of scalars.
  @Test func signsThatBecomeSeveralLetters() async throws {
    let folder = try TemporaryFolder()
    let text = { (sign: String) in
      "The commission met in Vienna and adopted point \(sign) of its long agenda after a short debate on it."
    }
    let a = try folder.write("a.txt", text("⑴"))
    let b = try folder.write("b.txt", text("㋿"))
    let result = try await SitoProcess.run(["compare", a, b])
    #expect(result.status == 0, "\(result.errors)")
    #expect(String(validating: result.output, as: UTF8.self) != nil)
    #expect(try result.records().count == 1)
  }
}
