import Testing
import Text
import _TestSupport

@testable import Boilerplate

@Suite struct HTMLBlocksTests {
  /// `Data/blocks.json`.
  @Test func casesGiveTheirBlocks() throws {
    let cases = try BlockCases.read("blocks.json")
    #expect(cases.count > 60)
    for test in cases {
      let page = HTMLBlocks(Array(test.page.utf8))
      #expect(BlockCases.described(page) == test.blocks, "\(test.description)")
      Self.check(page)
    }
  }

  /// What holds for every page's blocks.
  static func check(_ page: HTMLBlocks, source: SourceLocation = #_sourceLocation) {
    #expect(UTF8Validation.firstInvalidByte(page.text) == nil, sourceLocation: source)
    let lines = page.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(page.blocks.map(\.range) == (page.blocks.isEmpty ? [] : lines.map(\.indices)), sourceLocation: source)
    for block in page.blocks {
      let text = page.text[block.range]
      let isTrimmed = text.first.map { !$0.isHTMLSpace } ?? false && text.last.map { !$0.isHTMLSpace } ?? false
      let isCounted =
        block.linkBytes <= text.count && block.boldBytes <= text.count && (block.links > 0 || block.linkBytes == 0)
      let isPlaced = page.containers.indices.contains(Int(block.container))
      if !(isTrimmed && isCounted && isPlaced && block.nearHints.isSuperset(of: block.ownHints)
        && block.anyHints.isSuperset(of: block.nearHints))
      {
        Issue.record("\(block) \(String(decoding: text, as: UTF8.self))", sourceLocation: source)
        return
      }
    }
    let starts = page.blocks.map(\.sourceStart)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, sourceLocation: source)
    #expect(page.containers.first?.parent == -1, sourceLocation: source)
    #expect(
      page.containers.indices.dropFirst().allSatisfy { 0..<$0 ~= Int(page.containers[$0].parent) },
      sourceLocation: source)
  }

  @Test func randomMarkup() {
    var generator = SeededGenerator(seed: 23)
    var builder = HTMLBlockBuilder()
    for _ in 0..<4000 {
      let page = RandomMarkup.page(pieces: 40, using: &generator)
      let blocks = builder.blocks(of: page)
      Self.check(blocks)
      // Nothing stays from the page before.
      #expect(blocks == HTMLBlocks(page))
    }
  }

  @Test func randomBytes() {
    var generator = SeededGenerator(seed: 29)
    var builder = HTMLBlockBuilder()
    for round in 0..<300 {
      Self.check(builder.blocks(of: RandomText.bytes(round, using: &generator)))
      // Markup with bytes that are no UTF-8.
      var page = RandomMarkup.page(pieces: 40, using: &generator)
      for _ in 0..<4 where !page.isEmpty {
        page[Int.random(in: page.indices, using: &generator)] = UInt8.random(in: 0x80...0xFF, using: &generator)
      }
      Self.check(builder.blocks(of: page))
    }
  }

  @Test func invalidUTF8IsReplaced() {
    let page = HTMLBlocks(Array("<p title='x".utf8) + [0xFF] + Array("'>a".utf8) + [0xD0] + Array("</p><p>b".utf8))
    #expect(BlockCases.described(page) == ["p paragraph: a\u{FFFD}", "p paragraph: b"])
  }

  /// The text of blocks, put together a byte at a time.
  @Test func textIsThatOfAScalarReading() {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<2000 {
      let pieces = [
        "a", "bc", " ", "  ", "\n", "\t", "&amp;", "&", "слово", "字", "defghijkl", "\0", "\r\n", "&#32;", "\u{1}",
        "&nGt;",
      ]
      let text = (0..<round % 60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let decoded = bytes.withUnsafeBufferPointer {
        HTMLText.decode(0..<bytes.count, in: $0, references: true, inAttribute: false, keepsNUL: true)
      }
      let expected = HTMLText.collapsed(decoded.filter { $0 != 0 })
      let page = HTMLBlocks(bytes)
      #expect(String(decoding: page.text, as: UTF8.self).utf8.elementsEqual(expected.utf8), "\(text.debugDescription)")
      #expect(page.blocks.count == (expected.isEmpty ? 0 : 1))
    }
  }
}
