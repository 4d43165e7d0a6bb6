import Corpus
import Foundation
import ICU
import Normalization
import Testing
import Text
import _TestSupport

/// Folding and words on real text in fifty languages, against ICU's own: every 150th document of the throughput corpus,
/// or all of them with `SITO_FULL=1` (to be run in release: `swift test -c release`).
@Suite(.enabled(if: corpus != nil, "../shared/data/corpus is absent"), .enabled(if: isSameUnicode))
struct CorpusConformanceTests {
  private let step = ProcessInfo.processInfo.environment["SITO_FULL"] == "1" ? 1 : 150
  private static let mostFailures = 10

  /// What is compared of one text.
  private struct Check: ~Copyable {
    var folder = Folder()
    var segmenter: WordSegmenter
    var words: ReferenceWords
    let folds: ReferenceFolder

    init() throws {
      let segmenter = try WordSegmenter()
      let words = try ReferenceWords()
      folds = try ReferenceFolder()
      self.segmenter = segmenter
      self.words = words
    }

    /// What differs; nil when nothing does.
    mutating func difference(_ text: [UInt8]) throws -> String? {
      let folded = folder.fold(text).bytes
      if folded != (try folds.fold(text)) { return "folding" }
      if try segmenter.words(of: text) != words.words(of: text) { return "words" }
      let shingling = folder.words(of: folded)
      let expected = try words.shinglingWords(of: folded)
      return (0..<shingling.count).map({ shingling.range($0) }) == expected ? nil : "words for shingling"
    }
  }

  @Test func everyLine() throws {
    let path = try #require(corpus).path
    var check = try Check()
    var (number, lines, failures) = (0, 0, 0)
    for event in try CorpusReader([path]) where failures < Self.mostFailures {
      guard case .record(let record) = event else { continue }
      defer { number += 1 }
      guard number % step == 0 else { continue }
      for line in record.text.split(separator: 0x0A) {
        lines += 1
        if let difference = try check.difference(Array(line)) {
          failures += 1
          Issue.record("\(difference) of \(record.id): \(String(decoding: line.prefix(300), as: UTF8.self))")
        }
      }
    }
    print("corpus: \(lines) lines as ICU has them, of \((number + step - 1) / step) documents")
    #expect(lines > 1000)
  }
}

private let corpus = SharedData.development("corpus/mix.jsonl.zst")
private let isSameUnicode = ICUVersion.unicode == Folder.unicodeVersion
