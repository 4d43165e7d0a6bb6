import Foundation
import ICU
import Normalization
import Testing
import Text
import _TestSupport

@Suite struct SentenceSegmenterTests {
  static func sentences(_ text: [UInt8], _ language: String?) throws -> [Range<Int>] {
    var segmenter = try SentenceSegmenter()
    return try segmenter.sentences(of: text, language: language.flatMap { LanguageTag($0) })
  }

  /// `marked` without its boundaries, cut again, with boundaries.
  static func cut(_ marked: String, _ language: String) throws -> (found: [[UInt8]], expected: [[UInt8]]) {
    let expected = marked.components(separatedBy: "¦").map { Array($0.trimmingCharacters(in: .whitespaces).utf8) }
    let text = Array(marked.replacingOccurrences(of: " ¦ ", with: " ").replacingOccurrences(of: "¦", with: "").utf8)
    return (try Self.sentences(text, language).map { Array(text[$0]) }, expected)
  }

  static func shown(_ sentences: [[UInt8]]) -> String {
    sentences.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ¦ ")
  }

  @Test(arguments: SentenceExamples.all)
  func example(_ language: String, _ marked: String) throws {
    let (found, expected) = try Self.cut(marked, language)
    #expect(found == expected, "\(language): \(Self.shown(found))")
  }

  /// Letters and their marks apart: `é` as `e` and U+0301.
  @Test(arguments: SentenceExamples.all)
  func exampleDecomposed(_ language: String, _ marked: String) throws {
    let (found, expected) = try Self.cut(marked.decomposedStringWithCanonicalMapping, language)
    #expect(found == expected, "\(language): \(Self.shown(found))")
  }

  @Test(arguments: [
    "de Am\u{A0}12. Oktober kam er. ¦ Er blieb.", "de Am 12.\u{A0}Oktober kam er. ¦ Er blieb.",
    "de Am\u{A0}3.\u{A0}Oktober\u{A0}1990 war Ruhe. ¦ Es war\u{A0}Nr.\u{A0}5. ¦ Er ging.",
    "cs Dne\u{A0}3. května přišel. ¦ Bylo mu\u{A0}12. ¦ Potom odešel.",
    "pl Dnia\u{202F}3.\u{A0}maja wrócił. ¦ Potem spał.",
    "sr Рођен је\u{A0}12. маја\u{A0}1950.\u{A0}године. ¦ Био је писац.",
    "ru В\u{A0}1820\u{A0}г. Пушкин был сослан. ¦ Он уехал.",
    "ru Это\u{A0}5\u{A0}млн\u{A0}долл.\u{A0}США. ¦ Дорого. ¦ Встреча в\u{A0}18.30. ¦ Вход свободный.",
    "fr Voir p.\u{A0}5, art.\u{A0}3 et fig.\u{A0}2. ¦ C’est à\u{A0}12. ¦ Il part.",
    "en It was No.\u{A0}5 of\u{A0}12. ¦ She left at 5\u{A0}p.m. ¦ He slept.",
  ])
  func numbersAfterNoBreakSpaces(_ example: String) throws {
    let parts = example.split(separator: " ", maxSplits: 1)
    for marked in [String(parts[1]), parts[1].replacingOccurrences(of: "\u{A0}", with: " ")] {
      let (found, expected) = try Self.cut(marked, String(parts[0]))
      #expect(found == expected, "\(Self.shown(found))")
    }
  }

  @Test func stressTellsNoWordsApart() throws {
    let (found, expected) = try Self.cut("Он умер в 1837 г. ¦ О\u{301}н был поэтом, т. е\u{301}. писал. ¦ Да.", "ru")
    #expect(found == expected, "\(Self.shown(found))")
    let glued = try Self.cut("Il est mort.¦E\u{301}tienne est parti.", "fr")
    #expect(glued.found == glued.expected)
  }

  @Test func nextLineEndsQuotes() throws {
    let text = Array("Er sagte: „Ja\u{85}Das war es. Er ging.“".utf8)
    let found = try Self.sentences(text, "de").map { Array(text[$0]) }
    #expect(found.map { $0.count } == [15, 11, 11], "\(Self.shown(found))")
  }

  /// Every language is measured by plain words that end sentences as well as by its abbreviations.
  @Test func examplesAreMany() {
    let counts = Dictionary(grouping: SentenceExamples.all, by: { $0.language }).mapValues(\.count)
    for language in ["en", "ru", "uk", "pl", "sr", "de", "fr", "es", "it", "pt", "cs", "sk", "bg", "mk", "be", "kk"] {
      #expect(counts[language, default: 0] >= 12, "\(language)")
    }
  }

  @Test func lineFeedsEndSentences() throws {
    let text = Array("Mr.\nSmith\r\n\r\n и т. д.\u{2029}А. \n 5\n".utf8)
    let found = try Self.sentences(text, "en").map { String(decoding: text[$0], as: UTF8.self) }
    #expect(found.map { Array($0.utf8) } == ["Mr.", "Smith", "и т. д.", "А.", "5"].map { Array($0.utf8) })
  }

  @Test func noBreakSpacesAreSpaces() throws {
    let text = Array("А.\u{A0}С.\u{A0}Пушкин, т.\u{202F}е. поэт.\u{A0}Он".utf8)
    let found = try Self.sentences(text, "ru").map { Array(text[$0]) }
    #expect(found == [Array("А.\u{A0}С.\u{A0}Пушкин, т.\u{202F}е. поэт.".utf8), Array("Он".utf8)])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{A0}\u{3000} \n"])
  func nothing(_ text: String) throws { #expect(try Self.sentences(Array(text.utf8), "ru").isEmpty) }

  @Test func oneSegmenterForManyLanguages() throws {
    var segmenter = try SentenceSegmenter()
    for example in SentenceExamples.all {
      let text = Array(example.text.utf8)
      let again = try segmenter.sentences(of: text, language: LanguageTag(example.language))
      #expect(again == (try Self.sentences(text, example.language)))
    }
  }

  @Test func languagesWithData() {
    let expected = [
      "be", "bg", "bs", "cs", "de", "en", "es", "fr", "hr", "it", "kk", "mk", "pl", "pt", "ru", "sk", "sr", "uk",
    ]
    #expect(Set(expected).isSubset(of: SentenceSegmenter.languages))
  }

  /// Ascending, on scalar borders, inside the text, and nothing but white space between them.
  static func check(_ ranges: [Range<Int>], of text: [UInt8]) {
    var end = 0
    func isWhite(_ range: Range<Int>) -> Bool {
      String(decoding: text[range], as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
    for range in ranges {
      #expect(range.lowerBound >= end && range.upperBound <= text.count && !range.isEmpty)
      guard range.lowerBound >= end, range.upperBound <= text.count else { return }
      #expect(text[range.lowerBound] & 0xC0 != 0x80)
      #expect(range.upperBound == text.count || text[range.upperBound] & 0xC0 != 0x80)
      #expect(isWhite(end..<range.lowerBound))
      let sentence = String(decoding: text[range], as: UTF8.self).unicodeScalars
      #expect(sentence.first?.properties.isWhitespace == false && sentence.last?.properties.isWhitespace == false)
      end = range.upperBound
    }
    #expect(isWhite(end..<text.count))
  }

  @Test func randomTexts() throws {
    var generator = SeededGenerator(seed: 41)
    var segmenter = try SentenceSegmenter()
    let pieces = [
      ".", ". ", "! ", "?", "…", "...", " ", "\n", "\u{A0}", "А", "Mr", "т", "е", "5", "12", "слово", "Word", "»", "«",
      "\"",
      "(", ")", "—", "-", ",", "[1]", "ü", "好", "。", "\u{301}", "🙂", "г", "II", "/", "@", "'", "“", "”",
    ]
    for round in 0..<600 {
      let text =
        round % 2 == 0
        ? RandomText.unicode(round % 200, using: &generator)
        : Array((0..<round % 120).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().utf8)
      for language in ["ru", "de", "el", "xx"] {
        Self.check(try segmenter.sentences(of: text, language: LanguageTag(language)), of: text)
      }
    }
  }

  /// Inputs on which a look back or ahead without bound would take hours.
  @Test(arguments: [
    ".", "A. ", "ab.Cd", ".\"( ", "((((. ", "г. ", "а.\u{301}", "a-b-", "1. ", "1.", "т. е. ", "?! ", "слово ",
    "x.\u{A0}", "( . ", ".)", "a.\n", "a\u{301}", "\u{301}", "'a", "a'.", ". . г. ",
  ])
  func longTexts(_ piece: String) throws {
    let text = Array(repeatElement(Array(piece.utf8), count: 300_000).joined())
    Self.check(try Self.sentences(text, "ru"), of: text)
  }

  @Test func lineOfTenMegabytes() throws {
    let text = Array(repeatElement(Array("Без конца, ".utf8), count: 600_000).joined())
    #expect(try Self.sentences(text, "ru").count == 1)
  }
}
