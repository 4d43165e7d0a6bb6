import Testing
import _TestSupport

@testable import Boilerplate

@Suite struct LineKeyTests {
  static let folded: [(line: String, text: String)] = [
    ("Comments (12)", "comments (0)"), ("  14:49 ", "0:0"), ("1 2", "0 0"), ("a\u{A0}\u{A0}b\tc", "a b c"),
    ("٢٠٢٤ العربية", "0 العربية"), ("१२ समाचार", "0 समाचार"), ("２０２４年", "0年"), ("Ж\u{3000}я", "Ж я"), ("", ""),
    (" \u{2003}\u{A0}", ""),
    ("© 2024", "© 0"), ("„а“ – б", "„а“ – б"), ("x\u{2009}1\u{202F}000", "x 0 0"),
  ]

  @Test(arguments: folded)
  func foldsAsSaid(_ line: String, _ text: String) {
    #expect(String(decoding: LineKey.text(line.utf8), as: UTF8.self) == text)
    #expect(LineKey.hash(line.utf8) == LineKey.hash(text.utf8))
    #expect((LineKey.hash(line.utf8) == 0) == text.isEmpty)
  }

  /// Sentences that differ in a number are two.
  @Test func longLinesKeepTheirDigits() {
    let sentence = "The ministers of both countries met in the capital on Friday and signed 12 agreements on trade."
    let other = sentence.replacing("12", with: "14")
    #expect(LineKey.hash(sentence.utf8) != LineKey.hash(other.utf8))
    #expect(LineKey.text(sentence.utf8) == Array(sentence.lowercased().utf8))
    let arabic = sentence.replacing("12", with: "١٢")
    #expect(LineKey.hash(sentence.utf8) == LineKey.hash(arabic.utf8))
  }

  /// The fast path, the slow one and the text agree, whatever the bytes.
  @Test func allWaysAgreeOnRandomBytes() {
    var generator = SeededGenerator(seed: 11)
    let bytes: [UInt8] = [
      0x20, 0x31, 0x39, 0x41, 0x7A, 0xC2, 0xA0, 0xD9, 0xA3, 0xE0, 0xA5, 0xA7, 0xE2, 0x80, 0x83, 0xE3, 0xEF, 0xBC, 0x91,
      0xD0, 0xB6,
    ]
    for _ in 0..<2000 {
      let line = (0..<Int.random(in: 0...120, using: &generator)).map { _ in bytes.randomElement(using: &generator) ?? 0
      }
      let hash = LineKey.hash(line)
      // Not contiguous: the slow path.
      #expect(LineKey.hash(line.lazy.map { $0 }) == hash)
      #expect(LineKey.hash(LineKey.text(line)) == hash)
    }
  }
}
