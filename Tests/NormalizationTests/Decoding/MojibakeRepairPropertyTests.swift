import Normalization
import Testing
import Text
import _TestSupport

@Suite struct MojibakeRepairPropertyTests {
  static let repair = MojibakeRepair()

  /// What holds of every repair.
  static func check(_ text: [UInt8]) {
    let result = repair.repair(text)
    #expect(UTF8Validation.firstInvalidByte(result.bytes) == nil)
    #expect(result.isUnchanged == (result.bytes == text))
    #expect(repair.repair(result.bytes).bytes == result.bytes)
    #expect(result.bytes.count { $0 == 0x0A } == text.count { $0 == 0x0A })
    var last = 0
    for output in 0...result.bytes.count {
      let input = result.map.input(ofOutput: output)
      #expect(input >= last && input <= text.count)
      last = input
    }
    #expect(last == text.count)
    #expect(result.map.input(ofOutput: 0) == 0)
    var start = 0
    for found in result.repairs {
      #expect(found.range.lowerBound >= start && found.range.upperBound <= text.count)
      start = found.range.lowerBound
    }
  }

  @Test func randomUnicode() {
    var generator = SeededGenerator(seed: 21)
    for size in 0..<250 { Self.check(RandomText.unicode(size, using: &generator)) }
  }

  @Test(arguments: ["windows-1252", "windows-1251", "koi8-u", "ibm866", "x-mac-cyrillic", "iso-8859-5", "ibm437"])
  func randomBytesAndMisreadUnicode(_ charset: String) throws {
    let damage = try CharsetDamage(charset)
    var generator = SeededGenerator(seed: 22)
    for size in 0..<60 {
      Self.check(Array(damage.decode(RandomText.bytes(size, using: &generator)).utf8))
      let text = RandomText.unicode(size, using: &generator)
      let once = Array(damage.decode(text).utf8)
      Self.check(once)
      Self.check(text + once + text)
    }
  }

  /// Random pieces of damaged, good and escaped text.
  @Test func mixtures() throws {
    let pieces = [
      "Ã", "Â", "©", "Р", "С", "Рї", "вЂ", "™", "тА", "Щ", "привет", "ОПХБЕР", "Ñåêðåò", "и", "\u{A0}", " ", " ", "\n",
      "&", "&amp;", "&#38;", "#38;", "amp;", ";", "&lt;", "lt;", "é", "€", "\u{9D}", "\u{FFFD}", "х", "я", "Я", "│",
      "╨", "Ё",
    ]
    var generator = SeededGenerator(seed: 23)
    for size in 0..<400 {
      let text = (0..<size % 40).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      Self.check(Array(text.utf8))
    }
  }

  @Test func nestedTenTimes() throws {
    let damage = try CharsetDamage("windows-1252")
    var text = "né"
    for _ in 0..<10 { text = damage.decode(text.utf8) }
    Self.check(Array(text.utf8))
    #expect(Self.repair.repair(Array(text.utf8)).bytes == Array("né".utf8))
  }

  /// Hostile input ends, and what is no damage stays.
  @Test(arguments: ["Ã", "Ñ", "Рѓ", "Â\u{A0}", "&amp;", "&", "&#38;", "amp;", "тА", "Ãƒ", "╨", "\u{80}", "аА"])
  func longRepetitions(_ piece: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    let result = Self.repair.repair(text)
    #expect(UTF8Validation.firstInvalidByte(result.bytes) == nil)
    #expect(Self.repair.repair(result.bytes).bytes == result.bytes)
  }
}
