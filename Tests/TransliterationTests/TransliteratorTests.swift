import Testing
import Text
import _TestSupport

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
    Example("ru-bgn-1947", "\n\n", "\n\n"),
    // Two scripts in one word: the foreign letters stand, and count as letters.
    Example("ru-bgn-1947", "Бaбушкин, Eлец, еllипс", "Babushkin, Elets, yellips"),
    // A capital spelled with several letters, of which the standard wants all in capitals.
    Example("ru-alalc-2012", "Юля, ЮЛЯ, юля; Цой", "I͡Uli͡a, I͡ULI͡A, i͡uli͡a; T͡Soĭ"),
    Example("kk-latin-2021", "Индия, ИНДИЯ, Ірі, ІРІ", "İndiia, İNDİİA, Irı, IRI"),
    // Endings, and whole words.
    Example("ru-wikipedia", "Новый Синий бий БИЙСКИЙ", "Novy Siny by BIYSKY"),
    Example("bg-bgn-2013", "България, БЪЛГАРИЯ, българия; София-град", "Bulgaria, BULGARIA, bulgaria; Sofia-grad"),
    Example("uz-latin-1995", "Ўзбекистон, эълон, Европа, поезд", "Oʻzbekiston, eʼlon, Yevropa, poyezd"),
    Example(
      "az-latin-1992", "Азәрбајҹан, ҺҮГУГЛАРЫ, һүгуглары, ИНСАН, Ҝөјчај, чиј",
      "Azərbaycan, HÜQUQLARI, hüquqları, İNSAN, Göyçay, çiy"),
    Example("be-lacinka", "Лявон, ліпа, лёд, воля, Вільня, калі, лак", "Lavon, lipa, lod, vola, Vilnia, kali, łak"),
    Example("tg-bgn-1994", "цирк, РАМЗҲО", "sirk, RAMZ·HO"),
    Example("mk-un-1977", "Ѓорѓи, Ќе, ЌЕ, Ќостендил", "Đorgi, Ke, KE, Ćostendil"),
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

  @Test(arguments: Scheme.all.map { $0.id })
  func anyBytesAreTaken(_ id: String) throws {
    let transliterator = try Self.transliterator(id)
    var random = SeededGenerator(seed: 7)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = transliterator.transliterate(bytes)
    }
    let letters = transliterator.transliterate(Array(repeating: Array("да".utf8), count: 40_000).flatMap { $0 })
    #expect(letters.count == 80_000)
  }

  /// A text longer than a block gives what its parts give.
  @Test func blocksDoNotShow() throws {
    let transliterator = try Self.transliterator("ru-bgn-1947")
    let unit = "Объезд ЩУКИ, ёлка и ОТСЕК. "
    let whole = transliterator.transliterate(String(repeating: unit, count: 3_000))
    #expect(Array(whole.utf8) == Array(String(repeating: transliterator.transliterate(unit), count: 3_000).utf8))
  }

  /// A line of 100 MB is read like any other, and no slower a byte than a short one would be.
  @Test func hugeLine() throws {
    let transliterator = try Self.transliterator("ru-bgn-1947")
    let unit = Array("Объезд ЩУКИ, ёлка и ОТСЕК; ".utf8)
    let expected = transliterator.transliterate(unit)
    let count = 100_000_000 / unit.count + 1
    var text: [UInt8] = []
    text.reserveCapacity(count * unit.count)
    for _ in 0..<count { text += unit }
    let result = transliterator.transliterate(text)
    #expect(result.count == count * expected.count)
    for place in [0, count / 3, count - 1] {
      #expect(Array(result[(place * expected.count)..<((place + 1) * expected.count)]) == expected)
    }
  }

  /// Many threads, one value.
  @Test func threadsShareOneValue() async throws {
    let transliterator = try Self.transliterator("uk-national-2010")
    let text = Array(String(repeating: "Згурський з’їзд, ЩУКА і Єва. ", count: 200).utf8)
    let expected = transliterator.transliterate(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (0..<20).allSatisfy { _ in transliterator.transliterate(text) == expected } } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
