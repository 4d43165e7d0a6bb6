import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct TextFileDecodingTests {
  private func decode(_ bytes: [UInt8]) -> (text: [UInt8], isUTF8: Bool, encoding: String?, refusal: String?) {
    bytes.withUnsafeBufferPointer { buffer in
      do throws(TextFileDecoding.Refusal) {
        let decoded = try TextFileDecoding.decode(buffer)
        return (decoded.text, decoded.isUTF8, decoded.encoding, nil)
      } catch {
        return ([], false, nil, error.reason)
      }
    }
  }

  private static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  static let text = "Привет, мир! 😀 Hello\nline two\n"

  @Test func utf8WithAndWithoutMark() {
    for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
      let found = decode(mark + Array(Self.text.utf8))
      #expect(found.text == Array(Self.text.utf8))
      #expect(found.encoding == "utf-8")
      #expect(found.isUTF8)
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16WithAndWithoutMark(_ isLittleEndian: Bool, _ hasMark: Bool) {
    let mark: [UInt8] = !hasMark ? [] : isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let found = decode(mark + Self.utf16(Self.text, isLittleEndian: isLittleEndian))
    #expect(found.text == Array(Self.text.utf8))
    #expect(found.encoding == (isLittleEndian ? "utf-16le" : "utf-16be"))
    #expect(found.isUTF8)
  }

  @Test func damagedUTF16IsRepaired() {
    let found = decode([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00, 0x00, 0xDE, 0x42])
    #expect(found.text == Array("\u{FFFD}A\u{FFFD}\u{FFFD}".utf8))
  }

  @Test func theFilesOwnBytesAreKept() throws {
    let folder = try TemporaryFolder()
    for bytes in [
      Array("plain".utf8), [0xEF, 0xBB, 0xBF, 0x61], [0xFF, 0xFE] + Self.utf16("ab", isLittleEndian: true),
      [0xFE, 0xFF] + Self.utf16("аб", isLittleEndian: false),
      [0xCF, 0xF0, 0xE8],
    ] {
      guard case .record(let record) = try CorpusReader([folder.write("x.txt", bytes)]).next() else {
        Issue.record("no record")
        return
      }
      #expect(record.ownBytes == bytes)
    }
  }

  @Test func otherCharsetsAreHandedOutAsTheyAre() {
    let bytes: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
    let found = decode(bytes)
    #expect(found.text == bytes)
    #expect(!found.isUTF8)
    #expect(found.encoding == nil)
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(decode([]).refusal == "the file is empty")
    #expect(
      decode([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0, 0, 0, 0, 2]).refusal == "binary: 6 of 12 bytes are zero bytes")
    let long = [UInt8](repeating: 0x01, count: 100_000).enumerated().map { $0.offset % 3 == 0 ? 0 : $0.element }
    #expect(decode(long).refusal == "binary: 21846 of the first 65536 bytes are zero bytes")
    #expect(decode([0xFF, 0xFE, 0, 0, 65, 0, 0, 0]).refusal == "UTF-32 is not read: convert the file to UTF-8")
  }

  /// Sixteen-bit numbers have zeros on one side like UTF-16, but stand for control characters.
  @Test func smallNumbersAreNoUTF16() {
    let numbers = (0..<400).map { $0 % 2 == 1 ? 0 : UInt8($0 % 7 + 1) }
    #expect(decode(numbers).refusal == "binary: 200 of 400 bytes are zero bytes")
  }

  @Test func aStrayZeroIsNoBinary() {
    let bytes = Array(String(repeating: "text ", count: 300).utf8) + [0] + Array("more".utf8)
    #expect(decode(bytes).text == bytes)
    #expect(decode(bytes).isUTF8)
  }

  /// Also in texts so short that a few are many, and all on one side.
  @Test(arguments: ["Hi\0 there, one NUL in a short English text", "hello\0world\0foo\0bar.", "да\0нет"])
  func straysInShortTexts(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(decode(bytes).text == bytes)
    #expect(decode(bytes).encoding == "utf-8")
  }

  /// In a charset of single bytes too, in texts of even and odd length, wherever the zero stands.
  @Test(arguments: ["Привет, мир и все остальные люди", "да нет", "В Минске прошла встреча министров."], ["", "!"])
  func aStrayInALegacyText(_ text: String, _ end: String) throws {
    let bytes = try #require((text + end).data(using: .windowsCP1251))
    for place in 1..<bytes.count {
      let damaged = Array(bytes[..<place]) + [0] + Array(bytes[place...])
      let found = decode(damaged)
      #expect(found.text == damaged && !found.isUTF8, "\(place): \(found.refusal ?? found.encoding ?? "")")
    }
  }

  @Test(arguments: ["Hello there, and the like", "Привет, мир: как дела? Всё ли в порядке"], [true, false])
  func utf16CutWithinAPair(_ text: String, _ isLittleEndian: Bool) {
    let bytes = Self.utf16(text + "\n" + text, isLittleEndian: isLittleEndian).dropLast()
    #expect(decode(Array(bytes)).refusal?.hasPrefix("looks like UTF-16 without a byte order mark") == true)
  }

  @Test(arguments: ["Привет, мир: как дела?", "ok", "Γειά σου", "नमस्ते दुनिया", "漢字かな交じり文の例です", "שלום עולם", "مرحبا"])
  func utf16WithoutMark(_ text: String) {
    let spaced = text + "\n" + text + "  12"
    for isLittle in [true, false] {
      let bytes = spaced.utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      #expect(decode(bytes).text == Array(spaced.utf8), "\(text)")
      #expect(decode(bytes).encoding == (isLittle ? "utf-16le" : "utf-16be"))
    }
  }

  @Test(arguments: [" \n\t", "\u{FEFF}", "\u{3000}\u{A0}\u{200B}\n"])
  func whiteSpaceIsNoDocument(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.txt", text)
    #expect(summary(try events([path], in: folder)).first?.hasPrefix("!x.txt@0|the file ") == true)
  }

  @Test func aDocumentAboveTheCapIsAReject() throws {
    let folder = try TemporaryFolder()
    var options = ReadingOptions()
    options.maximumDocumentBytes = 10
    let paths = [try folder.write("a.txt", "1234567890"), try folder.write("b.txt", "12345678901")]
    for block in [1, 4, 1 << 20] {
      options.blockBytes = block
      let found = summary(try events(paths, in: folder, options: options))
      #expect(found.count == 2)
      #expect(found.last == "!b.txt@0|the document is longer than 10 bytes")
    }
  }
}
