import Testing
import Text

@testable import Transliteration

@Suite struct TransliteratorTests {
  static func transliterator(_ id: String) throws -> Transliterator { try Transliterator(Scheme.find(id)) }

  struct Example: Sendable {
    var scheme: String
    var source: String
    var target: String
    init(_ scheme: String, _ source: String, _ target: String) {
      self.scheme = scheme
      self.source = source
      self.target = target
    }
  }

  static let examples: [Example] = [
    // Case: a capital among capitals is spelled in capitals, a capital before small letters as a title.
    Example("ru-bgn-1947", "Щука щука ЩУКА", "Shchuka shchuka SHCHUKA"),
    Example("ru-bgn-1947", "БОРЩ Щ", "BORSHCH Shch"),
    Example("ru-bgn-1947", "Я ЕЁ, ЮНЕСКО", "Ya YEYË, YUNESKO"),
    Example("uk-bgn-1965", "ОБ’ЄДНАННЯ", "OB”YEDNANNYA"),
    // Contexts.
    Example("ru-bgn-1947", "Ельцин, поезд, съезд, лес", "Yel’tsin, poyezd, s”yezd, les"),
    Example("ru-bgn-1947", "в Йошкар-Оле; Улан-Удэ", "v Yoshkar-Ole; Ulan-Ud·e"),
    Example("uk-national-2010", "Згурський з'їзд, 'єдність'", "Zghurskyi zizd, 'yednist'"),
    Example("be-bgn-1979", "Гезгалы, з’езд, ’так’", "Hyez·haly, z”yezd, ’tak’"),
    // What is not Cyrillic stays.
    Example("ru-bgn-1947", "C++ и Swift 6.3 — ok: 北京, ½ €", "C++ i Swift 6.3 — ok: 北京, ½ €"),
    // Letters the scheme does not know stay.
    Example("ru-bgn-1947", "Лаўроў", "Laўroў"),
    // Stress marks go, decomposed letters count as composed.
    Example("ru-bgn-1947", "Лавро\u{301}в и\u{300}ли за\u{301}мок", "Lavrov ili zamok"),
    Example("ru-bgn-1947", "ѝли", "ili"),
    Example("ru-bgn-1947", "е\u{308}лка, чаи\u{306}", "yëlka, chay"),
    Example("uk-bgn-1965", "Киі\u{308}в, ґанок", "Kyyiv, ganok"),
    Example("be-bgn-1979", "Лаўроў, Лау\u{306}роу\u{306}", "Lawrow, Lawrow"),
    Example("ru-bgn-1947", "cafe\u{301}", "cafe\u{301}"),
    Example("ru-bgn-1947", "\u{301}а", "\u{301}a"),
    Example("ru-bgn-1947", "", ""),
  ]

  @Test(arguments: examples)
  func example(_ example: Example) throws {
    let result = try Self.transliterator(example.scheme).transliterate(example.source)
    #expect(Array(result.utf8) == Array(example.target.utf8), "\(example.source): \(result)")
  }

  @Test func unknownLettersAreCounted() throws {
    var output: [UInt8] = []
    let count = try Self.transliterator("ru-bgn-1947").transliterate(
      Array("Лаўроў, Ґанна, Lavrov, Δ".utf8), into: &output)
    #expect(count == 3)
  }

  /// Letters, marks, signs and other scripts in random order: what the fast pass and the rules give must be the same.
  @Test(arguments: Scheme.all.map { $0.id })
  func passAgreesWithTheRules(_ id: String) throws {
    let scheme = try Scheme.find(id)
    let tables = try SchemeCompiler.compile(scheme, reverse: false)
    let transliterator = try Transliterator(scheme)
    let alphabet = Array("абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяАЕЖШЩЬЮЯЄЇЗГТС’'ʼ -.aZé北1".unicodeScalars)
    var random = SeededGenerator(seed: 20)
    for length in [1, 2, 3, 7, 40, 300] {
      for _ in 0..<200 {
        var string = String.UnicodeScalarView()
        for _ in 0..<length { string.append(alphabet[Int(random.next() % UInt64(alphabet.count))]) }
        let text = Array(String(string).utf8)
        let expected = text.withUnsafeBufferPointer { Self.byRules(tables, $0) }
        #expect(transliterator.transliterate(text) == expected, "\(String(string))")
      }
    }
  }

  /// The oracle: every place asked of the rules.
  static func byRules(_ tables: TransliterationTables, _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if tables.symbol(scalar) < SymbolTable.firstLetter {
        output.append(contentsOf: text[index..<index + length])
        index += length
        continue
      }
      let result = ContextMatching(tables: tables, text: text).match(at: index)
      for scalar in result.output { UTF8Decoding.append(scalar, to: &output) }
      index += result.length
    }
    return output
  }

  @Test(arguments: Scheme.all.map { $0.id })
  func anyBytesAreTaken(_ id: String) throws {
    let transliterator = try Self.transliterator(id)
    var random = SeededGenerator(seed: 7)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = transliterator.transliterate(bytes)
    }
    let letters = transliterator.transliterate(Array(repeating: Array("ё".utf8), count: 40_000).flatMap { $0 })
    #expect(letters.count >= 80_000)
  }

  /// A text longer than a block gives what its parts give.
  @Test func blocksDoNotShow() throws {
    let transliterator = try Self.transliterator("ru-bgn-1947")
    let unit = "Объезд ЩУКИ, ёлка и ОТСЕК. "
    let whole = transliterator.transliterate(String(repeating: unit, count: 3_000))
    #expect(Array(whole.utf8) == Array(String(repeating: transliterator.transliterate(unit), count: 3_000).utf8))
  }

  @Test(arguments: ["ru-bgn-1947", "uk-bgn-1965", "uk-national-2010", "be-bgn-1979"])
  func noLetterOfItsAlphabetIsLeft(_ id: String) throws {
    let scheme = try Scheme.find(id)
    let letters = scheme.rules.letters.flatMap { $0.letters }.compactMap { Unicode.Scalar($0) }
    var text = String.UnicodeScalarView()
    for first in letters {
      for second in letters { text.append(contentsOf: [first, second, " "]) }
    }
    let result = try Transliterator(scheme).transliterate(String(text))
    #expect(!result.unicodeScalars.contains { (0x400...0x52F).contains($0.value) })
  }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
