import Testing
import Text

@testable import Comparison

@Suite struct DistinctTextsTests {
  private static func text(_ source: String, _ hashes: [UInt64]) -> ComparableText {
    var words = Words()
    for (index, hash) in hashes.enumerated() { words.append(hash: hash, flags: [], start: index, end: index + 1) }
    return ComparableText(id: "", source: source, words: words, text: [UInt8](repeating: 0x61, count: hashes.count))
  }

  @Test func groupsAreInOrderOfTheirFirst() {
    let (a, b): ([UInt64], [UInt64]) = ([1, 2, 3], [3, 2, 1])
    let texts = [b, a, [9], a, b, b].map { Self.text("x", $0) }
    let distinct = DistinctTexts(texts, minimumWords: 2)
    #expect(distinct.groups == [[0, 4, 5], [1, 3]])
    #expect(distinct.tooShort == 1)
  }

  /// Comparing each with each would take minutes.
  @Test(.timeLimit(.minutes(30))) func fiftyThousandCopiesAreOneGroup() {
    let texts = [ComparableText](repeating: Self.text("x", [1, 2, 3, 4]), count: 50_000)
    let distinct = DistinctTexts(texts + [Self.text("y", [5, 6])], minimumWords: 1)
    #expect(distinct.groups == [Array(0..<50_000), [50_000]])
    for _ in 0..<50_000 where distinct.pair(0, 1, scope: .source) == nil { Issue.record("not allowed") }
  }

  /// The pair is what trying all documents in order finds.
  @Test(
    arguments: [
      (["x", "x"], ["x"], nil), (["x"], ["y"], (0, 0)), (["x", "y"], ["x"], (1, 0)), (["x"], ["x", "x", "y"], (0, 2)),
      (["x", "z"], ["x", "y"], (0, 1)), (["y", "x"], ["x", "x"], (0, 0)),
    ] as [([String], [String], (Int, Int)?)])
  func pairsAreOfDifferentSources(_ x: [String], _ y: [String], _ expected: (Int, Int)?) {
    let texts = x.map { Self.text($0, [1, 2]) } + y.map { Self.text($0, [3, 4]) }
    let distinct = DistinctTexts(texts, minimumWords: 1)
    let pair = distinct.pair(0, 1, scope: .source).map { [$0.0, $0.1 - x.count] }
    #expect(pair == expected.map { [$0.0, $0.1] })
    let all = distinct.pair(0, 1, scope: .documents).map { [$0.0, $0.1] }
    #expect(all == [0, x.count])
    #expect((distinct.comparableTexts(scope: .source) == 0) == (expected == nil))
  }
}
