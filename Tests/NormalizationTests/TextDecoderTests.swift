import Normalization
import Testing
import _TestSupport

@Suite struct TextDecoderTests {
  static let russian = String(repeating: "Министерство иностранных дел сообщает о встрече министров. ", count: 10)

  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { (0x410...0x44F).contains($0.value) ? UInt8($0.value - 0x350) : UInt8($0.value) }
  }

  @Test func utf8IsItself() throws {
    let text = try TextDecoder.decode(Array(Self.russian.utf8))
    #expect(text.bytes == Array(Self.russian.utf8))
    #expect(text.encoding == "utf-8")
    #expect(text.replacements == 0)
  }

  @Test func damagedUTF8StaysUTF8() throws {
    var bytes = Array(Self.russian.utf8)
    bytes[40] = 0xFF
    bytes.removeLast(3)
    let text = try TextDecoder.decode(bytes)
    #expect(text.encoding == "utf-8")
    #expect(text.replacements >= 1)
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
  }

  @Test func legacyEncodings() throws {
    let text = try TextDecoder.decode(Self.windows1251(Self.russian))
    #expect(text.encoding == "windows-1251")
    #expect(text.bytes == Array(Self.russian.utf8))
    let latin =
      Array("Le ministre a d".utf8) + [0xE9] + Array("clar".utf8) + [0xE9] + Array(" que la r".utf8) + [0xE9]
      + Array("union est close.".utf8)
    #expect(try TextDecoder.decode(latin).bytes == Array("Le ministre a déclaré que la réunion est close.".utf8))
  }

  /// ICU calls KOI8-U text KOI8-R; the Ukrainian letters tell them apart.
  @Test func koi8u() throws {
    let text = String(repeating: "Міністерство закордонних справ України повідомило про зустріч міністрів. ", count: 8)
    let table: [Character: UInt8] = Dictionary(
      uniqueKeysWithValues: zip(
        "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
        UInt8(0xC0)...0xFF)
    ).merging(["є": 0xA4, "і": 0xA6, "ї": 0xA7, "ґ": 0xAD, "Є": 0xB4, "І": 0xB6, "Ї": 0xB7, "Ґ": 0xBD]) { $1 }
    let bytes = text.map { table[$0] ?? $0.asciiValue ?? 0x3F }
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.encoding == "koi8-u")
    #expect(decoded.bytes == Array(text.utf8))
  }

  @Test func declaredCharset() throws {
    #expect(try TextDecoder.decode([0xC1], declared: "koi8-r").bytes == Array("а".utf8))
    #expect(throws: DecodingError.self) { try TextDecoder.decode([0xC1], declared: "no-such-charset") }
  }

  @Test func randomBytesNeverCrash() {
    var generator = SeededGenerator(seed: 14)
    for size in 0..<300 {
      let bytes = RandomText.bytes(size, using: &generator)
      if let text = try? TextDecoder.decode(bytes) { #expect(String(validating: text.bytes, as: UTF8.self) != nil) }
    }
  }
}
