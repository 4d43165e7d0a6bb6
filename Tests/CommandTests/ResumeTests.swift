import Foundation
import Testing
import _TestSupport

/// A run that was killed goes on, and ends with the bytes of one that was not.
@Suite struct ResumeTests {
  @Test func goesOnWhereItWas() async throws {
    let folder = try TemporaryFolder()
    var lines = ""
    for index in 0..<16_000 {
      // A line that stands in the first texts alone. Numbers would not make them different ones.
      let line = index < 9 ? "Archive of the first days\\n" : ""
      let town = String(index, radix: 2).replacing("0", with: "o").replacing("1", with: "i")
      lines +=
        "{\"id\":\"d\(index)\",\"text\":\"Home | News\\n\(line)The ministers met in \(town) and agreed on a plan.\"}\n"
    }
    try folder.write("in.jsonl", lines)
    let whole = try await SitoProcess.run(
      ["clean", "in.jsonl", "-o", "whole.jsonl", "--templates", "whole.tsv", "--quiet"], folder: folder.path)
    #expect(whole.status == 0)
    #expect(String(decoding: try folder.read("whole.tsv"), as: UTF8.self).contains("\n9\tarchive of the first days\n"))

    let process = Process()
    process.executableURL = URL(fileURLWithPath: SitoProcess.binary)
    process.arguments = ["clean", "in.jsonl", "-o", "out.jsonl", "--templates", "t.tsv", "--resume", "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    let part = folder.path + "/.out.jsonl.sito-resume/part-1"
    while process.isRunning, !FileManager.default.fileExists(atPath: part) {
      try await Task.sleep(for: .milliseconds(5))
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(FileManager.default.fileExists(atPath: part))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out.jsonl"))

    // A damaged part is made again.
    try folder.write(".out.jsonl.sito-resume/part-1", "damaged")
    for _ in 0..<2 {
      let resumed = try await SitoProcess.run(
        ["clean", "in.jsonl", "-o", "out.jsonl", "--templates", "t.tsv", "--resume"], folder: folder.path)
      #expect(resumed.status == 0)
      #expect(resumed.errors.contains("16,000 documents"))
      #expect(try folder.read("out.jsonl") == (try folder.read("whole.jsonl")))
      #expect(try folder.read("t.tsv") == (try folder.read("whole.tsv")))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/.out.jsonl.sito-resume"))
      // A further run would add its texts once more.
      try FileManager.default.removeItem(atPath: folder.path("t.tsv"))
    }
  }

  /// What stands in files that the options name is part of the run, and so is which they are.
  @Test(arguments: [["--phrases", "p.tsv"], ["--templates", "t.tsv"]])
  func otherFilesAreAnotherRun(_ option: [String]) async throws {
    let folder = try TemporaryFolder()
    let birds = "The blue birds of the lake came back in spring, and the people of the village were glad."
    let lines = (0..<9000).map {
      "{\"source\":\"s\",\"text\":\"\(birds)\\nThe ministers met in Minsk on day \($0) and agreed on a plan.\"}\n"
    }
    try folder.write("in.jsonl", lines.joined())
    try folder.write("p.tsv", "[other]\nno such phrase\n")
    try folder.write("t.tsv", "# Sito site templates 1\n")
    // The parts fit under this size of a file, all of them together do not.
    let script = "ulimit -f 1200; exec \"$SITO\" clean in.jsonl -o out.jsonl --resume --quiet \"$@\""
    let interrupted = try await SitoProcess.run(
      ["-c", script, "bash"] + option, folder: folder.path, environment: ["SITO": SitoProcess.binary],
      program: "/bin/bash")
    #expect(interrupted.status != 0)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/.out.jsonl.sito-resume/part-0"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out.jsonl"))
    try folder.write("p.tsv", "[related]\nThe blue birds of the lake…\n")
    try folder.write("t.tsv", "# Sito site templates 1\n[s\t3]\ndrop\t\(birds)\n")
    let resumed = try await SitoProcess.run(
      ["clean", "in.jsonl", "-o", "out.jsonl", "--resume"] + option, folder: folder.path)
    #expect(resumed.status == 0)
    #expect(!String(decoding: try folder.read("out.jsonl"), as: UTF8.self).contains("blue birds"))
  }

  @Test func otherOptionsAreAnotherRun() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", "{\"text\":\"The ministers met in Minsk and agreed on a plan.\"}\n")
    let refused = try await SitoProcess.run(["clean", "in.jsonl", "--resume"], folder: folder.path)
    #expect(refused.status == 64)
    let started = try await SitoProcess.run(["clean", "in.jsonl", "--resume", "-o", "o.jsonl"], folder: folder.path)
    #expect(started.status == 0)
    #expect(try folder.names() == ["in.jsonl", "o.jsonl"])
  }
}
