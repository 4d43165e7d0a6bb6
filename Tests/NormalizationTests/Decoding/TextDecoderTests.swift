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

  static let sentences = [
    "Министр иностранных дел заявил, что переговоры прошли в деловой обстановке и будут продолжены. Стороны обсудили торговлю.",
    "Міністр закордонних справ заявив, що переговори були корисними і їх буде продовжено. Сторони обговорили торгівлю.",
  ]

  /// ICU's detector knows neither ibm866 nor x-mac-cyrillic.
  @Test(arguments: ["windows-1251", "koi8-u", "ibm866", "x-mac-cyrillic", "iso-8859-5"])
  func cyrillicCharsetsAreTold(_ charset: String) throws {
    for sentence in Self.sentences {
      guard let bytes = try CharsetDamage(charset).encode(sentence) else { continue }
      let text = try TextDecoder.decode(bytes)
      #expect(text.bytes == Array(sentence.utf8), "\(text.encoding)")
      let isRussian = sentence == Self.sentences[0]
      #expect(text.encoding == (charset == "koi8-u" && isRussian ? "koi8-r" : charset))
    }
  }

  /// What is Latin text stays so.
  @Test(arguments: [
    (
      "windows-1252",
      "Le ministre a déclaré que les négociations étaient très utiles et qu’elles se poursuivraient à l’été."
    ),
    (
      "windows-1252",
      "Der Außenminister erklärte, die Gespräche seien nützlich gewesen und würden im Frühjahr fortgeführt."
    ),
    (
      "windows-1250",
      "Minister spraw zagranicznych oświadczył, że rozmowy były pożyteczne i będą kontynuowane w przyszłości."
    ),
  ])
  func latinCharsetsAreTold(_ charset: String, _ sentence: String) throws {
    let bytes = try #require(try CharsetDamage(charset).encode(sentence))
    #expect(try TextDecoder.decode(bytes).bytes == Array(sentence.utf8))
  }

  /// One U+FFFD for each maximal subpart of an ill-formed sequence (Unicode 15, table 3-8 and the rows around it).
  @Test(
    arguments: [
      ([0xE2, 0x82], 1), ([0xF0, 0x9F, 0x98], 1), ([0xF0, 0x9F], 1), ([0xC3], 1), ([0x80], 1), ([0xBF, 0x80], 2),
      ([0xC0, 0xAF], 2), ([0xE0, 0x80, 0xAF], 3), ([0xE0, 0xA0], 1), ([0xED, 0xA0, 0x80], 3), ([0xED, 0x9F], 1),
      ([0xF0, 0x80, 0x80, 0xAF], 4), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF5, 0x80, 0x80, 0x80], 4), ([0xFF], 1),
      ([0xF4, 0x8F, 0xBF, 0x41], 1), ([0xE2, 0x82, 0xE2, 0x82], 2), ([0xF0, 0x9F, 0x98, 0xC3], 2),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], 4),
    ] as [([UInt8], Int)])
  func replacementsAreCounted(_ damaged: [UInt8], _ count: Int) throws {
    let whole = Array(Self.russian.utf8)
    for bytes in [whole + damaged + [0x41] + whole, whole + damaged] {
      let text = try TextDecoder.decode(bytes)
      #expect(text.encoding == "utf-8")
      #expect(text.replacements == count)
      #expect(String(decoding: text.bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" } == count)
    }
  }

  @Test func replacementsOfRandomDamage() throws {
    var generator = SeededGenerator(seed: 15)
    for size in 1..<60 {
      let bytes =
        Array(String(repeating: Self.russian, count: 4).utf8) + RandomText.bytes(size, using: &generator)
      let text = try TextDecoder.decode(bytes)
      let inserted = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
      #expect(text.encoding == "utf-8" && text.replacements == inserted)
    }
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
