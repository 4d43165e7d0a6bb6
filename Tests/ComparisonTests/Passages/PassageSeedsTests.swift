import Storage
import Testing
import Text
import _TestSupport

@testable import Comparison

@Suite struct PassageSeedsTests {
  /// All hits, and the content words of the texts.
  ///
  /// - Parameters:
  ///   - leaders: of each text; every text leads itself where none are given.
  ///   - memory: bytes: little of it puts all on disk.
  private static func hits(
    _ texts: [ComparableText], leaders: [Int]? = nil, sources: [Int]? = nil, memory: Int = 1 << 20,
    mayCompare: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> (hits: [SeedHit], words: Int, isCommon: [[Bool]]) {
    let vocabulary = PassageVocabulary(texts.map(\.words), bytes: texts.map(\.text))
    let isUnspaced = [Bool](repeating: false, count: vocabulary.weights.count)
    let own = Array(texts.indices)
    var seeds = PassageSeeds(
      vocabulary, isUnspaced: isUnspaced, leaders: leaders ?? own, sources: sources ?? own, options: PassageOptions())
    let folder = try TemporaryFolder()
    var sorted = try seeds.hits(scratch: FilePath(folder.path), memory: memory, mayCompare: mayCompare)
    var hits: [SeedHit] = []
    while let record = try sorted.next() { hits.append(SeedHit(record)) }
    return (hits, vocabulary.numbers.joined().count { vocabulary.isContent[Int($0)] }, seeds.isCommon)
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
    let hits = try Self.hits((0..<2).map { Self.text($0, times: times) }).hits
    let key = try #require(hits.first)
    // The seed that starts at the first word; its turns (2 3 1, 3 1 2) are others.
    #expect(
      hits.count { $0.textA == key.textA && $0.textB == key.textB && $0.placeA % 3 == 0 && $0.placeB % 3 == 0 }
        == expected)
  }

  @Test(arguments: [2, 7, 12])
  func hitsStayBelowTheirBound(_ count: Int) throws {
    let (hits, words, _) = try Self.hits((0..<count).map { Self.text($0, times: 4) })
    #expect(!hits.isEmpty)
    #expect(hits.count < 2 * PassageOptions().seedTexts * words)
    #expect(hits.count <= 3 * 8 * count * (count - 1))
  }

  /// What is on disk comes back as what stays in memory does.
  @Test func spilledSeedsAreTheSame() throws {
    let texts = (0..<9).map { Self.text($0, times: $0 % 3 + 1) }
    func facts(_ memory: Int) throws -> [[Int]] {
      try Self.hits(texts, memory: memory).hits.map { [$0.textA, $0.textB, $0.placeA, $0.placeB, $0.isRare ? 1 : 0] }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
    let whole = try facts(1 << 24)
    #expect(!whole.isEmpty)
    #expect(try facts(1 << 12) == whole)
  }

  @Test func hitsSurviveTheirRecord() {
    for hit in [
      SeedHit(textA: 0, textB: 1, placeA: 0, placeB: 0, isRare: false),
      SeedHit(textA: 4_000_000_000, textB: 4_294_967_295, placeA: 2_147_483_647, placeB: 2_147_483_647, isRare: true),
    ] {
      let back = SeedHit(hit.record)
      #expect(back.textA == hit.textA && back.textB == hit.textB && back.isRare == hit.isRare)
      #expect(back.placeA == hit.placeA && back.placeB == hit.placeB)
    }
  }

  /// Near copies are compared with their first; others with that one, and count as one text.
  @Test func nearCopiesHaveOneThatStandsForThem() throws {
    let texts = (0..<30).map { Self.text($0, times: 1) }
    // 0…24 are near copies of 0; 25…29 are others.
    let leaders = (0..<30).map { $0 < 25 ? 0 : $0 }
    let (hits, _, isCommon) = try Self.hits(texts, leaders: leaders)
    let pairs = Set(hits.map { [$0.textA, $0.textB] })
    var expected = Set((1..<30).map { [0, $0] })
    for a in 25..<30 { for b in a + 1..<30 { expected.insert([a, b]) } }
    #expect(pairs == expected)
    #expect(hits.allSatisfy { $0.isRare })
    #expect(!isCommon.joined().contains(true))
    // Without that they are thirty texts, and what all have in common is a formula.
    let apart = try Self.hits(texts).isCommon
    #expect(apart.allSatisfy { $0.contains(true) })
  }

  /// The first of a group may be of a source that is not to be compared: then another stands for it.
  @Test func anotherStandsForAGroupOfTheSameSource() throws {
    let texts = (0..<4).map { Self.text($0, times: 1) }
    let sources = [0, 1, 0, 2]
    let hits = try Self.hits(texts, leaders: [0, 0, 2, 3], sources: sources) { sources[$0] != sources[$1] }.hits
    #expect(Set(hits.map { [$0.textA, $0.textB] }) == [[0, 1], [1, 2], [0, 3], [2, 3]])
    #expect(hits.allSatisfy { $0.isRare })
  }

  /// Of twenty sources and more, what stands at more than half of them is common.
  @Test(arguments: [(20, 11, true), (20, 10, false), (19, 15, false)])
  func commonAmongSources(_ sources: Int, _ having: Int, _ isCommon: Bool) throws {
    let texts = (0..<sources).map { Self.text($0, times: $0 < having ? 1 : 0) }
    let found = try Self.hits(texts).isCommon
    #expect(found.joined().contains(true) == isCommon)
    // Many texts of one source are one source.
    let ofOne = try Self.hits(texts, sources: texts.indices.map { max(0, $0 - having) }).isCommon
    #expect(!ofOne.joined().contains(true))
  }
}
