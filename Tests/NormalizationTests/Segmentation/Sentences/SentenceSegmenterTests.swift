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

  @Test(arguments: SentenceExamples.all)
  func example(_ language: String, _ marked: String) throws {
    let expected = marked.components(separatedBy: "¦").map { Array($0.trimmingCharacters(in: .whitespaces).utf8) }
    let text = Array(marked.replacingOccurrences(of: " ¦ ", with: " ").replacingOccurrences(of: "¦", with: "").utf8)
    let found = try Self.sentences(text, language).map { Array(text[$0]) }
    let shown = found.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ¦ ")
    #expect(found == expected, "\(language): \(shown)")
  }

  @Test func examplesAreMany() { #expect(SentenceExamples.all.count >= 150) }

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

  static let tables = SharedData.root.appendingPathComponent("Sources/Normalization/Segmentation/Data")

  /// `фаx` with a Latin x looks right and is never found.
  @Test func noEntryMixesScripts() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.tables.path)
      .filter { $0.hasPrefix("abbreviations-") }
    #expect(files.count >= 17)
    for file in files {
      let text = try String(contentsOf: Self.tables.appendingPathComponent(file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        for word in line.split(whereSeparator: { !$0.isLetter }) {
          let scalars = word.unicodeScalars
          let latin = scalars.contains { $0.value < 0x250 }
          let cyrillic = scalars.contains { 0x400..<0x530 ~= $0.value }
          #expect(!(latin && cyrillic), "\(file): \(word)")
        }
      }
    }
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
  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      ".", "A. ", "ab.Cd", ".\"( ", "((((. ", "г. ", "а.\u{301}", "a-b-", "1. ", "1.", "т. е. ", "?! ", "слово ",
      "x.\u{A0}",
      "( . ", ".)", "a.\n",
    ])
  func longTexts(_ piece: String) throws {
    let text = Array(repeatElement(Array(piece.utf8), count: 300_000).joined())
    Self.check(try Self.sentences(text, "ru"), of: text)
  }

  @Test(.timeLimit(.minutes(30))) func lineOfTenMegabytes() throws {
    let text = Array(repeatElement(Array("Без конца, ".utf8), count: 600_000).joined())
    #expect(try Self.sentences(text, "ru").count == 1)
  }
}
