import Foundation
import Testing
import _TestSupport

/// Pipes, FIFOs and standard output by any of its names get the bytes that a file would.
@Suite struct OutputTargetTests {
  /// `OUT` stands for the target.
  static let commands: [[String]] = [
    ["dedup", "in.jsonl", "-o", "OUT"], ["dedup", "in.jsonl", "--pairs", "OUT"],
    ["dedup", "in.jsonl", "--clusters", "OUT"],
    ["dedup", "in.jsonl", "--report", "OUT"], ["clean", "in.jsonl", "-o", "OUT"],
    ["normalize", "in.jsonl", "-o", "OUT"], ["identify", "in.jsonl", "-o", "OUT"],
    ["transliterate", "--scheme", "ru-bgn-1947", "in.jsonl", "-o", "OUT"],
    ["compare", "in.jsonl", "--passages", "OUT"],
    ["sketch", "in.jsonl", "-o", "OUT"], ["clean", "in.jsonl", "-o", "/dev/null", "--rejects", "OUT"],
  ]

  private func run(_ command: [String], _ target: String, _ end: String, _ folder: TemporaryFolder) async throws
    -> SitoProcess
  {
    let words = ([SitoProcess.binary] + command.map { $0 == "OUT" ? target : $0 } + ["--quiet"]).map { "'\($0)'" }
    return try await SitoProcess.run(
      ["-c", words.joined(separator: " ") + end], folder: folder.path, program: "/bin/sh")
  }

  @Test(arguments: commands)
  func getsTheSameBytes(_ command: [String]) async throws {
    let folder = try TemporaryFolder()
    try ContractTests.collection(folder, 30)
    try folder.write("in.jsonl", try folder.read("in.jsonl") + Array("{\"text\":\"\"}\n".utf8))
    let made = try await run(command, "file", "", folder)
    #expect(made.status == 0, "\(made.errors)")
    let expected = try folder.read("file")
    #expect(!expected.isEmpty)
    for (target, end) in [
      ("-", ""), ("/dev/stdout", ""), ("/dev/stdout", " | cat"), ("/dev/fd/1", " | cat"), ("-", " | cat"),
    ] {
      let result = try await run(command, target, end, folder)
      #expect(result.status == 0 && result.output == expected, "\(target)\(end): \(result.errors)")
    }
    // A file that the shell opened, and one that has something already.
    _ = try await run(command, "/dev/stdout", " > redirected", folder)
    #expect(try folder.read("redirected") == expected)
    try folder.write("appended", "before\n")
    _ = try await run(command, "/dev/stdout", " >> appended", folder)
    #expect(try folder.read("appended") == Array("before\n".utf8) + expected)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let piped = try await run(command, "pipe", " & cat pipe; wait", folder)
    #expect(piped.output == expected)
    #expect(try folder.names() == ["appended", "file", "in.jsonl", "pipe", "redirected"])
  }

  static let refused: [(arguments: [String], message: String)] = [
    (["dedup", "in.jsonl", "-o", "-", "--pairs", "/dev/stdout"], "both go to standard output"),
    (["compare", "in.jsonl", "--passages", "/dev/fd/1", "--report", "/dev/stdout"], "both go to standard output"),
    (["clean", "in.jsonl", "--rejects", "-"], "-o and --rejects both go to standard output"),
    (["normalize", "in.jsonl", "--rejects", "/dev/stdout"], "-o and --rejects both go to standard output"),
    (["clean", "in.jsonl", "--resume", "-o", "/dev/stdout"], "--resume needs -o FILE"),
  ]

  @Test(arguments: refused)
  func oneStandardOutputForOneOutput(_ arguments: [String], _ message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", "{\"text\":\"x\"}\n")
    let result = try await SitoProcess.run(arguments, folder: folder.path)
    #expect(result.status == 64 && result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  /// A run that was killed has left its half of an output behind; the next one of the name removes it.
  @Test func whatAKilledRunLeftGoes() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", BadInputTests.good)
    let script = """
      "$SITO" clean --alone -o out.jsonl --rejects r.jsonl < <(yes '{"text":"The ministers met in Minsk and agreed on it."}') &
      child=$!
      while ! ls .out.jsonl.sito-* > /dev/null 2>&1; do sleep .05; done
      kill -KILL $child
      wait $child
      touch ".kept.jsonl.sito-$child-1.tmp"
      mkdir texts
      touch "texts/.a.txt.sito-$child-1.tmp" "texts/.b.txt.sito-$child-2.tmp"
      """
    _ = try await SitoProcess.run(
      ["-c", script], folder: folder.path, environment: ["SITO": SitoProcess.binary], program: "/bin/bash")
    let left = try folder.names()
    #expect(left.contains { $0.hasPrefix(".out.jsonl.sito-") } && left.contains { $0.hasPrefix(".r.jsonl.sito-") })
    let again = ["clean", "in", "-o", "out.jsonl", "--rejects", "r.jsonl"]
    #expect(try await SitoProcess.run(again, folder: folder.path).status == 0)
    #expect(try folder.names().filter { !$0.hasPrefix(".kept") } == ["in", "out.jsonl", "r.jsonl", "texts"])
    #expect(try folder.names().count == 5)
    let texts = ["clean", "in", "--format", "text", "-o", "texts"]
    #expect(try await SitoProcess.run(texts, folder: folder.path).status == 0)
    #expect(try folder.names("texts").map { $0.prefix(3) } == [".b.", "a.t"])
  }
}
