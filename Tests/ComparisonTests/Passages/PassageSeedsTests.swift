import Testing
import Text

@testable import Comparison

@Suite struct PassageSeedsTests {
  private static func hits(_ texts: [ComparableText]) -> (hits: [SeedHit], words: Int) {
    let vocabulary = PassageVocabulary(texts.map(\.words), bytes: texts.map(\.text))
    let isUnspaced = [Bool](repeating: false, count: vocabulary.weights.count)
    var seeds = PassageSeeds(vocabulary, isUnspaced: isUnspaced, options: PassageOptions())
    let hits = seeds.hits { _, _ in true }
    return (hits, vocabulary.numbers.joined().count { vocabulary.isContent[Int($0)] })
  }

  /// Three shared words `times` times, then so many words of the text's own that the shared ones stay rare.
  private static func text(_ index: Int, times: Int) -> ComparableText {
    var words = Words()
    let own = (0..<1_500).map { UInt64(index + 1) << 32 | $0 }
    let shared = (0..<times).flatMap { _ in [1, 2, 3] as [UInt64] }
    for (place, hash) in (shared + own).enumerated() {
      words.append(hash: hash, flags: [], start: place * 8, end: place * 8 + 8)
    }
    return ComparableText(
      id: "\(index)", words: words, text: [UInt8](repeating: 0x61, count: words.count * 8))
  }

  /// Four places of a text are used for a seed, however often it stands there.
  @Test(arguments: [(1, 1), (2, 4), (4, 16), (9, 16)])
  func repeatedSeedsAreCapped(_ times: Int, _ expected: Int) throws {
    let hits = Self.hits((0..<2).map { Self.text($0, times: times) }).hits
    let key = try #require(hits.first)
    // The seed that starts at the first word; its turns (2 3 1, 3 1 2) are others.
    #expect(hits.count { $0.texts == key.texts && $0.placeA % 3 == 0 && $0.placeB % 3 == 0 } == expected)
  }

  @Test(arguments: [2, 7, 12])
  func hitsStayBelowTheirBound(_ count: Int) {
    let (hits, words) = Self.hits((0..<count).map { Self.text($0, times: 4) })
    #expect(!hits.isEmpty)
    #expect(hits.count < 2 * PassageOptions().seedTexts * words)
    #expect(hits.count <= 3 * 8 * count * (count - 1))
  }
}
