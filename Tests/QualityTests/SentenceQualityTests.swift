import Foundation
import Sito
import Testing
import Text
import _TestSupport

/// Boundaries between sentences, against texts whose sentences are known.
@Suite struct SentenceQualityTests {
  /// The sentences of one paragraph.
  typealias Paragraph = [String]

  static func scores(_ paragraphs: [Paragraph], language: LanguageTag) throws -> SentenceScores {
    var segmenter = try SentenceSegmenter()
    var scores = SentenceScores()
    for paragraph in paragraphs {
      let text = Array(paragraph.joined(separator: " ").utf8)
      var expected: Set<Int> = []
      var end = 0
      for sentence in paragraph.dropLast() {
        end += sentence.utf8.count
        expected.insert(end)
        end += 1
      }
      let found = try segmenter.sentences(of: text, language: language)
      scores.add(found: Set(found.dropLast().map(\.upperBound)), expected: expected)
      if QualityFloors.isFull { report(text, Set(found.dropLast().map(\.upperBound)), expected) }
    }
    return scores
  }

  /// Prints every wrong boundary with its surroundings, for the analysis of errors.
  private static func report(_ text: [UInt8], _ found: Set<Int>, _ expected: Set<Int>) {
    for offset in found.symmetricDifference(expected).sorted() {
      let before = String(decoding: text[max(0, offset - 70)..<offset], as: UTF8.self)
      let after = String(decoding: text[offset..<min(text.count, offset + 50)], as: UTF8.self)
      print(found.contains(offset) ? "too many:" : "missing: ", before, "|", after)
    }
  }

  static let pud = SharedData.development("crossscript/pud/ru.tsv")

  @Test(.enabled(if: pud != nil, "../shared/data/crossscript/pud is absent"))
  func russianTreebank() throws {
    let table = try String(contentsOf: try #require(Self.pud), encoding: .utf8)
    let sentences = table.split(separator: "\n").compactMap { $0.split(separator: "\t").last.map(String.init) }
    #expect(sentences.count == 1000)
    let russian = try #require(LanguageTag("ru"))
    let tens = stride(from: 0, to: sentences.count, by: 10).map { Array(sentences[$0..<min($0 + 10, sentences.count)]) }
    let joined = try Self.scores([sentences], language: russian)
    let inTens = try Self.scores(tens, language: russian)
    print("sentences of PUD ru in one line: \(joined); in tens: \(inTens)")
    try QualityFloors.check(["sentences.pud.ru.f": min(joined.f, inTens.f)])
  }

  /// Samples by the first part of their floors' names: those that rules were mended by, and those that were written and
  /// measured without, and are not to be tuned to.
  static let samples = ["sentences": "sentences", "sentences.unseen": "sentences-unseen"]
  /// A folder of further samples, not committed: `SITO_SENTENCES=folder SITO_FULL=1 swift test --filter SentenceQuality`.
  static let furtherSamples = ProcessInfo.processInfo.environment["SITO_SENTENCES"]

  @Test(.enabled(if: furtherSamples != nil, "SITO_SENTENCES names no folder"))
  func furtherSamplesByLanguage() throws {
    for (name, scores) in try Self.scores(ofSamples: URL(fileURLWithPath: try #require(Self.furtherSamples))) {
      #expect(scores.expected > 0, "\(name)")
    }
  }

  @Test(arguments: samples) func samplesByLanguage(_ name: String, _ folder: String) throws {
    let path = SharedData.root.appendingPathComponent("Tests/QualityTests/Data/" + folder)
    let found = try Self.scores(ofSamples: path)
    #expect(found.count == 4)
    for (language, scores) in found { #expect(scores.expected > 0, "\(language)") }
    let figures = found.map { ("\(name).\($0.name).f", $0.scores.f) }
    try QualityFloors.check(Dictionary(figures, uniquingKeysWith: min))
  }

  /// One sentence a line, an empty line between paragraphs, `#` before comments; the file's name is the language.
  static func scores(ofSamples folder: URL) throws -> [(name: String, scores: SentenceScores)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      let name = String(file.dropLast(4))
      let language = try #require(LanguageTag(name))
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      var paragraphs: [Paragraph] = [[]]
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
        let sentence = line.trimmingCharacters(in: .whitespaces)
        if sentence.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(sentence) }
      }
      let scores = try Self.scores(paragraphs.filter { !$0.isEmpty }, language: language)
      print("sentences of \(file): \(scores)")
      return (name, scores)
    }
  }
}
