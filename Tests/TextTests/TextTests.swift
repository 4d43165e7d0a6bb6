import Testing
import Text
import _TestSupport

@Suite struct TextLinesTests {
  static let cases: [(String, [String])] = [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\n", ["", ""]),
    ("a\rb\u{2028}c\u{0C}d", ["a\rb\u{2028}c\u{0C}d"]), ("\r\n", [""]),
  ]

  @Test(arguments: cases)
  func lines(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(TextLines(bytes).ranges.map { Array(bytes[$0]) } == expected.map { Array($0.utf8) })
  }
}

@Suite struct ScalarOffsetsTests {
  @Test func agreesWithCounting() {
    var generator = SeededGenerator(seed: 2)
    for size in [0, 1, 255, 256, 257, 1000] {
      let text = RandomText.unicode(size, using: &generator)
      let offsets = ScalarOffsets(text)
      var count = 0
      for (index, byte) in text.enumerated() {
        if byte & 0xC0 != 0x80 {
          #expect(offsets.scalarOffset(ofByte: index) == count)
          count += 1
        }
      }
      #expect(offsets.scalarOffset(ofByte: text.count) == count)
      #expect(UTF8Decoding.scalarCount(text) == count)
    }
  }
}

@Suite struct OffsetMapTests {
  @Test func emptyIsTheIdentity() {
    #expect(OffsetMap().input(ofOutput: 7) == 7)
  }

  @Test func composedIsOneAfterTheOther() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let (first, firstEnd) = random(&generator)
      var second = OffsetMap()
      var (output, input) = (0, 0)
      while input < firstEnd {
        let step = Int.random(in: 1...5, using: &generator)
        input = min(firstEnd, input + step)
        output += Int.random(in: 0...5, using: &generator)
        second.add(output: output, input: input)
      }
      let composed = first.composed(with: second)
      var cursor = OffsetCursor()
      // Exact where either map has a point; in between monotone, and the cursor agrees.
      for entry in second.entries {
        let offset = Int(entry.output)
        #expect(composed.input(ofOutput: offset) == first.input(ofOutput: second.input(ofOutput: offset)))
      }
      var last = 0
      for offset in 0...output {
        let found = composed.input(ofOutput: offset)
        #expect(found >= last)
        #expect(cursor.input(ofOutput: offset, in: composed) == found)
        last = found
      }
      #expect(composed.input(ofOutput: output) == first.input(ofOutput: second.input(ofOutput: output)))
    }
  }

  private func random(_ generator: inout SeededGenerator) -> (OffsetMap, Int) {
    var map = OffsetMap()
    var (output, input) = (0, 0)
    for _ in 0..<Int.random(in: 0...10, using: &generator) {
      output += Int.random(in: 0...5, using: &generator)
      input += Int.random(in: 1...5, using: &generator)
      map.add(output: output, input: input)
    }
    return (map, output)
  }
}

@Suite struct LanguageTagTests {
  static let cases: [(String, String?)] = [
    ("RU", "ru"), ("sr_latn", "sr-Latn"), ("sr-Latn-RS", "sr-Latn-rs"), ("", nil), ("a", nil), ("ru--x", nil),
    ("ру", nil),
  ]

  @Test(arguments: cases)
  func parse(_ text: String, _ expected: String?) {
    #expect(LanguageTag(text)?.description == expected)
  }
}

@Suite struct TableRowsTests {
  @Test func sectionsCommentsAndFields() {
    let rows = TableRows(Array("\u{FEFF}# note\n[a]\nx\t y \r\n\n[b]\nz".utf8)).rows
    #expect(rows.map(\.section) == ["a", "b"])
    #expect(rows.map(\.fields) == [["x", "y"], ["z"]])
    #expect(rows.map(\.line) == [3, 6])
  }
}

@Suite struct WordHashTests {
  /// Tables of words are looked up letter by letter: order and every letter count.
  @Test func combineTellsSequencesApart() {
    let sequences: [[UInt32]] = [[], [1], [2], [1, 2], [2, 1], [1, 1], [1, 1, 1], [0x10FFFF]]
    let hashes = sequences.map { $0.reduce(7) { WordHash.combine($0, $1) } }
    #expect(Set(hashes).count == sequences.count)
    #expect(WordHash.combine(7, 1) == WordHash.mix(7 ^ 1, 0xE703_7ED1_A0B4_28DB))
  }

  /// Golden: files on disk depend on these.
  @Test func golden() {
    func hash(_ text: String) -> UInt64 {
      Array(text.utf8).withUnsafeBufferPointer { WordHash.hash($0, 0..<$0.count) }
    }
    #expect(hash("") == WordHash.mix(0x9E37_79B9_7F4A_7C15 ^ 0, 0x9E37_79B9_7F4A_7C15))
    #expect(Set(["a", "b", "ab", "ba", "министр", "министра", "aaaaaaaa", "aaaaaaaaa"].map(hash)).count == 8)
  }
}
