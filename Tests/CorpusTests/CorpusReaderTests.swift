import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct CorpusReaderTests {
  @Test func aFolderIsWalkedInOrderAndTheRestCounted() throws {
    let folder = try TemporaryFolder()
    try folder.write("b/2.txt", "two")
    try folder.write("a.jsonl", "{\"text\":\"one\"}")
    try folder.write("b/1.TXT", "first")
    try folder.write("b/page.html", "<p>x</p>")
    try folder.write("b/old.warc", "x")
    try folder.write("notes.md", "x")
    try folder.write("c.txt.gz", try packed(Array("packed".utf8), ".gz"))
    try folder.write("d.ndjson.zst", try packed(Array("{\"text\":\"last\"}\n".utf8), ".zst"))
    try folder.link("e", to: "b")
    try folder.link("f.txt", to: "nowhere")
    #expect(mkfifo(folder.path("pipe.txt"), 0o600) == 0)
    let name = folder.url.lastPathComponent
    let reader = try CorpusReader([folder.path])
    let found = summary(Array(reader)).map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
    #expect(
      found == [
        "a.jsonl:1|\(name)|one", "b/1.TXT|b|first", "b/2.txt|b|two", "!b/old.warc@0|no WARC record starts here",
        "b/page.html|b|<p>x</p>", "c.txt.gz|\(name)|packed",
        "d.ndjson.zst:1|\(name)|last",
        "!f.txt@0|cannot open f.txt: No such file or directory",
      ])
    let counts = reader.counts
    #expect(counts.files == 7)
    #expect(counts.records == 6)
    #expect(counts.rejects == 2)
    #expect(counts.unknownFiles == 1)
    #expect(counts.specialFiles == 1)
    #expect(counts.repeatedFolders == 1)
    #expect(counts.bytes == 14 + 5 + 3 + 6 + 16 + 8)
    #expect(counts.remarks.count == 3)
    #expect(counts.remarks.first == "1 file of unknown extension left aside")
    #expect(ReadCounts().remarks.isEmpty)
  }

  @Test func relativePathsAreBelowTheNamedFolder() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a/b/c.txt", "x")
    func relative(_ input: String) throws -> String? {
      guard case .record(let record) = try CorpusReader([input]).next() else { return nil }
      return record.relativePath
    }
    #expect(try relative(folder.path) == "a/b/c.txt")
    #expect(try relative(folder.path("a") + "/") == "b/c.txt")
    #expect(try relative(file) == "c.txt")
  }

  @Test func allMissingPathsAreNamedBeforeAnyWork() throws {
    let folder = try TemporaryFolder()
    let there = try folder.write("x.txt", "x")
    let (one, two) = (folder.path("none.txt"), folder.path("nor/this"))
    #expect(throws: CorpusError.missing([one, two])) { try CorpusReader([one, there, two]) }
    #expect(throws: CorpusError.missing(["'' (an empty name)"])) { try CorpusReader([""]) }
    let sketch = try folder.write("sketch.txt", Array("SITOsketch\0\0\u{2}\0\0\0".utf8))
    #expect(throws: CorpusError.binaryFiles([sketch], kind: "sketch")) { try CorpusReader([there, sketch]) }
    #expect(throws: CorpusError.repeatedStandardInput) { try CorpusReader(["-", there, "-"]) }
  }

  @Test func aFormatNamedCountsMoreThanTheExtension() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("page.html", "<p>x")
    for (format, isHTML) in [(nil, true), (InputFormat.text, false), (.html, true)] {
      var options = ReadingOptions()
      options.format = format
      guard case .record(let record) = try CorpusReader([page], options: options).next() else {
        Issue.record("no record")
        continue
      }
      #expect(record.isHTML == isHTML)
      #expect(record.text == Array("<p>x".utf8))
    }
  }

  /// A file without a known extension: its start, and the format it is read as.
  @Test(arguments: [
    ("{\"text\":\"a\"}\n", InputFormat.jsonl), ("\n {}", .jsonl), ("{ not json", .text), ("plain", .text), ("", .text),
    ("<!DOCTYPE html><p>", .html), ("\u{FEFF}<HTML>", .html),
    ("WARC/1.0\r\nWARC-Type: conversion\r\n", .wet), ("WARC/1.0\r\nWARC-Type: response\r\n", .warc),
    ("WARC/1.0\r\nwarc-date: x\r\nwarc-type:conversion\r\n\r\n", .wet),
    (
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nwet!\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\n\r\n",
      .wet
    ),
    (
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nwet!\r\n\r\nWARC/1.0\r\nWARC-Type: request\r\n\r\n",
      .warc
    ),
    ("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n\r\ntext/plain", .warc),
    ("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 9000000000\r\n\r\nconversion", .warc),
  ])
  func theContentTellsWhereTheNameDoesNot(_ start: String, _ format: InputFormat) {
    #expect(Array(start.utf8).withUnsafeBufferPointer { FormatSniffing.format($0) } == format)
  }

  @Test func fileNamesTellTheFormat() {
    let expected: [(String, InputFormat?)] = [
      ("a.txt", .text), ("a.TXT.GZ", .text), ("a.htm.zst", .html), ("a.ndjson", .jsonl), ("a.warc.wet.gz", .wet),
      ("a.warc.gz", .warc), ("a.gz", nil), ("a", nil), (".txt", .text), ("a.txt.bz2", nil), ("txt", nil), ("", nil),
    ]
    for (name, format) in expected { #expect(InputFormat(fileName: name) == format, "\(name)") }
  }

  @Test func aNamedPipeIsRead() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      try? Data("{\"id\":\"p\",\"text\":\"from a pipe\"}\n".utf8).write(to: URL(fileURLWithPath: path), options: [])
    }
    writer.start()
    #expect(try summary(events([path], in: folder)) == ["p|\(folder.url.lastPathComponent)|from a pipe"])
  }

  @Test func standardInputIsReadByItsContent() async throws {
    let folder = try TemporaryFolder()
    let lines = try folder.write("x", "{\"text\":\"a\"}\n{\"id\":\"i\",\"text\":\"b\"}\n")
    let text = try folder.write("y", "words")
    await #expect(processExitsWith: .success) { [lines = lines as String, text = text as String] in
      dup2(open(lines, O_RDONLY), 0)
      let found = try summary(events([]))
      dup2(open(text, O_RDONLY), 0)
      let words = try summary(events(["-"]))
      exit(found == ["-:1|-|a", "i|-|b"] && words == ["-|-|words"] ? 0 : 1)
    }
  }

  @Test func manyBadFilesNeverCrash() throws {
    var generator = SeededGenerator(seed: 10)
    let folder = try TemporaryFolder()
    let starts: [[UInt8]] = [
      [], [0x1F, 0x8B], [0x1F, 0x8B, 8, 0], [0x28, 0xB5, 0x2F, 0xFD], [0x50, 0x2A, 0x4D, 0x18],
      Array("WARC/1.0\r\n".utf8),
      [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF],
    ]
    for number in 0..<300 {
      let fileExtension = ["txt", "jsonl", "wet"][number % 3]
      let bytes =
        starts[number % starts.count] + RandomText.bytes(.random(in: 0..<400, using: &generator), using: &generator)
      try folder.write("\(number).\(fileExtension)", bytes)
    }
    let reader = try CorpusReader([folder.path])
    for _ in reader {}
    #expect(reader.counts.files == 300)
    #expect(reader.counts.records + reader.counts.rejects >= 200)
  }
}
