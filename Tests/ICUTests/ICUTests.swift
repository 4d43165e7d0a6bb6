import ICU
import Testing

@Suite struct NormalizerTests {
  static let cases: [(Normalizer.Form, String, String)] = [
    (.nfc, "e\u{301}", "\u{E9}"), (.nfc, "\u{FB01}", "\u{FB01}"), (.nfkc, "\u{FB01}", "fi"),
    (.nfkcCasefold, "STRASSE Straße", "strasse strasse"), (.nfkcCasefold, "co\u{AD}op", "coop"), (.nfc, "", ""),
  ]

  @Test(arguments: cases)
  func form(_ form: Normalizer.Form, _ input: String, _ expected: String) throws {
    var normalizer = try Normalizer(form)
    let output = try Array(input.utf8).withUnsafeBufferPointer { try normalizer.withNormalized($0) { Array($0) } }
    #expect(output == Array(expected.utf8))
  }

  @Test func offsetsStandWhereLengthsDiffer() throws {
    var normalizer = try Normalizer(.nfkcCasefold)
    var points: [[Int]] = []
    try Array("aﬁb".utf8).withUnsafeBufferPointer { text in
      try normalizer.withNormalized(text, offset: { points.append([$0, $1]) }) { _ in }
    }
    #expect(points == [[1, 1], [3, 4]])
  }
}

@Suite struct BreakIteratorTests {
  @Test func wordsCoverTheText() throws {
    var iterator = try BreakIterator(.words)
    let text = Array("Добрий день, п'ять 3,14.".utf8)
    var words: [String] = []
    var end = 0
    try text.withUnsafeBufferPointer { buffer in
      try iterator.forEachSegment(in: buffer) { segment in
        #expect(segment.range.lowerBound == end)
        end = segment.range.upperBound
        if segment.isWord { words.append(String(decoding: text[segment.range], as: UTF8.self)) }
      }
    }
    #expect(words == ["Добрий", "день", "п'ять", "3,14"])
    #expect(end == text.count)
  }

  @Test func sentences() throws {
    var iterator = try BreakIterator(.sentences, locale: "ru")
    var count = 0
    try Array("Первое. Второе! Третье?".utf8).withUnsafeBufferPointer {
      try iterator.forEachSegment(in: $0) { _ in count += 1 }
    }
    #expect(count == 3)
  }
}

@Suite struct CharsetConverterTests {
  @Test func windows1251() throws {
    let bytes: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
    #expect(
      try bytes.withUnsafeBufferPointer { try CharsetConverter.decode($0, charset: "windows-1251") }
        == Array("Привет".utf8))
  }

  @Test func longTextPassesTheBuffer() throws {
    let bytes = [UInt8](repeating: 0xE9, count: 100_001)
    let text = try bytes.withUnsafeBufferPointer { try CharsetConverter.decode($0, charset: "iso-8859-1") }
    #expect(text == Array(String(repeating: "é", count: 100_001).utf8))
  }

  @Test func unknownCharsetIsAnError() {
    #expect(throws: ICUError.self) {
      try [UInt8]([1]).withUnsafeBufferPointer { try CharsetConverter.decode($0, charset: "no-such-charset") }
    }
  }

  @Test func detects() throws {
    let text = String(repeating: "Министерство иностранных дел сообщает о встрече. ", count: 20)
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      (0x410...0x44F).contains(scalar.value) ? UInt8(scalar.value - 0x410 + 0xC0) : UInt8(scalar.value)
    }
    let guess = try bytes.withUnsafeBufferPointer { try CharsetConverter.detect($0) }
    #expect(guess?.charset == "windows-1251")
  }
}

@Suite struct CharacterPropertiesTests {
  private func scalarClass(_ scalar: UInt32) -> ScalarClass {
    ScalarClass(rawValue: CharacterProperties.scalarClasses(scalar..<scalar + 1)[0])
  }

  static let cases: [(Unicode.Scalar, ScalarClass.WordBreak)] = [
    ("a", .letter), ("Ж", .letter), ("9", .numeric), ("_", .extendNumLet), (":", .other), ("·", .midLetter),
    (",", .midNum),
    ("'", .singleQuote), ("’", .midNumLet), ("@", .letter), ("\u{301}", .extend), ("漢", .unspaced), ("か", .unspaced),
    ("カ", .unspaced), ("ก", .unspaced),
    ("한", .hangul), ("ー", .unspaced), ("א", .hebrewLetter), (" ", .other), ("\n", .lineEnd), ("\u{20000}", .unspaced),
  ]

  @Test(arguments: cases)
  func wordBreak(_ scalar: Unicode.Scalar, _ expected: ScalarClass.WordBreak) {
    #expect(scalarClass(scalar.value).wordBreak == expected)
  }

  @Test func flags() {
    #expect(scalarClass(0x416).isUppercase)
    #expect(!scalarClass(0x436).isUppercase)
    #expect(scalarClass(0x3002).isSentenceTerminal)
    #expect(scalarClass(0x0663).isDigit)
    #expect(CharacterProperties.digitValue(0x0663) == 3)
    #expect(CharacterProperties.script(0x416) == "Cyrl")
  }
}
