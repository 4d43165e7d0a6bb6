import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct CompressionTests {
  private func read(_ bytes: [UInt8], _ name: String = "x.jsonl") throws -> [String] {
    let folder = try TemporaryFolder()
    return summary(try events([try folder.write(name, bytes)], in: folder)).map {
      $0.replacingOccurrences(of: folder.url.lastPathComponent, with: "F")
    }
  }

  private static func line(_ id: String) -> [UInt8] { Array("{\"id\":\"\(id)\",\"text\":\"t\"}\n".utf8) }

  @Test(arguments: [".gz", ".zst"])
  func membersAndFramesFollowOneAnother(_ fileExtension: String) throws {
    var bytes: [UInt8] = []
    for id in ["a", "b", "c"] { bytes += try packed(Self.line(id), fileExtension) }
    #expect(try read(bytes) == ["a|F|t", "b|F|t", "c|F|t"])
  }

  @Test func aMemberMayEndWithinALineAndEmptyOnesDoNoHarm() throws {
    let line = Self.line("a")
    let bytes = try packed(Array(line[..<7]), ".gz") + packed([], ".gz") + packed(Array(line[7...]), ".gz")
    #expect(try read(bytes) == ["a|F|t"])
    #expect(try read(bytes + [0, 0, 0, 0]) == ["a|F|t"])
    let garbage = try read(bytes + Array("junk".utf8))
    #expect(garbage == ["a|F|t", "!x.jsonl@\(bytes.count)|what follows the last gzip member is no gzip"])
  }

  @Test func skippableFramesAreSkipped() throws {
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    #expect(try read(skippable + packed(Self.line("a"), ".zst")) == ["a|F|t"])
  }

  @Test(arguments: [".gz", ".zst"])
  func aFileCutShortGivesWhatIsWholeAndAReject(_ fileExtension: String) throws {
    var generator = SeededGenerator(seed: 11)
    var lines: [UInt8] = []
    for number in 0..<2000 {
      var builder = JSONObjectBuilder()
      builder.add("id", number)
      builder.add("text", utf8: Array("t".utf8) + RandomText.unicode(100, using: &generator))
      lines += builder.finish() + [0x0A]
    }
    let bytes = try packed(lines, fileExtension)
    let found = try read(Array(bytes[..<(bytes.count * 2 / 3)]))
    #expect(found.count > 500 && found.count < 2000)
    #expect(found.dropLast().allSatisfy { !$0.hasPrefix("!") })
    #expect(found.last == "!x.jsonl@\(bytes.count * 2 / 3)|the compressed file is cut short: fetch it again")
    var damaged = bytes
    for place in (bytes.count / 2)..<(bytes.count / 2 + 20) { damaged[place] ^= 0x55 }
    let rest = try read(damaged)
    #expect(rest.count < 2001)
    #expect(rest.contains { $0.contains("|damaged ") })
  }

  @Test func aTextCutShortIsAReject() throws {
    let bytes = try packed(Array(String(repeating: "some text of many words ", count: 500).utf8), ".gz")
    let cut = Array(bytes.dropLast(9))
    #expect(try read(cut, "x.txt") == ["!x.txt@\(cut.count)|the compressed file is cut short: fetch it again"])
  }

  @Test func theContentDecidesNotTheName() throws {
    #expect(try read(Self.line("a"), "x.jsonl.gz") == ["a|F|t"])
    #expect(try read(packed(Self.line("a"), ".zst"), "x.jsonl.gz") == ["a|F|t"])
    #expect(try read(packed(Array("text".utf8), ".gz"), "x.txt") == ["x.txt|F|text"])
    #expect(try read([], "x.jsonl.gz") == [])
    #expect(try read([], "x.txt.gz") == ["!x.txt.gz@0|the file is empty"])
  }

  /// 64 MiB of one letter in some 64 KiB: one line above the cap, and the memory stays that of the cap.
  @Test func aBombIsAReject() throws {
    let folder = try TemporaryFolder()
    let file = try OutputFile(folder.path("x.jsonl.gz"))
    let block = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<64 { try file.write(block) }
    try file.write(Array("\n".utf8) + Self.line("a"))
    try file.commit()
    var options = ReadingOptions()
    options.maximumDocumentBytes = 1 << 20
    let found = summary(try events([folder.path("x.jsonl.gz")], in: folder, options: options))
    #expect(found.first == "!x.jsonl.gz:1|the line is longer than 1048576 bytes")
    #expect(found.count == 2)
  }

  /// The same bytes whatever the cuts, and what other tools read.
  @Test(arguments: [".gz", ".zst", ""])
  func packingIsDeterministicAndReversible(_ fileExtension: String) throws {
    var generator = SeededGenerator(seed: 12)
    let bytes = RandomText.unicode(30_000, using: &generator)
    let whole = try packed(bytes, fileExtension)
    let folder = try TemporaryFolder()
    let file = try OutputFile(folder.path("y" + fileExtension))
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + .random(in: 1..<5000, using: &generator))
      try file.write(Array(bytes[start..<end]))
      start = end
    }
    try file.commit()
    let cut = try folder.read("y" + fileExtension)
    #expect(cut == whole)
    if fileExtension == ".gz" { #expect(Array(whole[4..<8]) == [0, 0, 0, 0]) }
    try folder.write("x.txt", whole)
    guard case .record(let record) = try CorpusReader([folder.path("x.txt")]).next() else {
      Issue.record("not read back")
      return
    }
    #expect(record.text == bytes)
  }
}
