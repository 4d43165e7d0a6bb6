import Testing
import Text
import _TestSupport

@testable import Comparison

@Suite struct TranslationFinderTests {
  /// A text whose anchors are these names, a name each ten bytes.
  static func text(_ language: String, _ names: [Int], source: String = "") -> AnchoredText {
    let anchors = names.enumerated().map { place, name in
      TranslationAnchor(
        kind: .name, key: UInt64(name), bytes: place * 10..<place * 10 + 5, usualInterval: 33)
    }
    return AnchoredText(language: language, source: source, anchors: anchors)
  }

  @Test func whatIsInOrderIsFound() throws {
    let texts = [
      Self.text("en", [1, 2, 3, 4, 5, 6]), Self.text("uk", [7, 8, 9, 1, 10, 11]), Self.text("uk", [1, 2, 20, 3, 4, 5]),
    ]
    let found = TranslationFinder().translations(among: texts)
    let pair = try #require(found.first)
    #expect(found.count == 1 && pair.a == 0 && pair.b == 2 && pair.languages == ["en", "uk"])
    #expect(pair.anchors.map(\.a.lowerBound) == [0, 10, 20, 30, 40])
    #expect(pair.anchors.map(\.b.lowerBound) == [0, 10, 30, 40, 50])
    #expect(pair.similarity > 0.5 && pair.similarity <= 1 && pair.score > 12)
  }

  @Test func noPairOfOneLanguageNorOfTheOrderReversed() {
    #expect(
      TranslationFinder().translations(among: [Self.text("uk", [1, 2, 3, 4]), Self.text("uk", [1, 2, 3, 4])]).isEmpty)
    let turned = [Self.text("en", [1, 2, 3, 4, 5, 6]), Self.text("uk", [6, 5, 4, 3, 2, 1])]
    #expect(TranslationFinder().translations(among: turned).isEmpty)
  }

  @Test func eachIsNearestToTheOther() {
    // The first is nearest to the second, which is nearer to the third.
    let texts = [
      Self.text("en", [1, 2, 3, 4, 30, 31]), Self.text("uk", [1, 2, 3, 4, 5]), Self.text("en", [1, 2, 3, 4, 5]),
    ]
    #expect(TranslationFinder().translations(among: texts).map { [$0.a, $0.b] } == [[1, 2]])
  }

  @Test func sourcesMayBeKeptApart() {
    var finder = TranslationFinder()
    let texts = [
      Self.text("en", [1, 2, 3, 4, 5], source: "x"), Self.text("uk", [1, 2, 3, 4, 5], source: "x"),
      Self.text("uk", [1, 2, 3, 4, 6], source: "y"),
    ]
    #expect(finder.translations(among: texts).map { [$0.a, $0.b] } == [[0, 1]])
    finder.isBetweenSources = true
    #expect(finder.translations(among: texts).map { [$0.a, $0.b] } == [[0, 2]])
  }

  @Test func nothingIsFoundInNothing() {
    #expect(TranslationFinder().translations(among: []).isEmpty)
    #expect(TranslationFinder().translations(among: [Self.text("en", []), Self.text("uk", [])]).isEmpty)
  }

  /// Against all chains of two short lists.
  @Test(arguments: 0..<40) func theHeaviestChainIsFound(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let a = (0..<7).map { _ in UInt64.random(in: 1...5, using: &generator) }
    let b = (0..<7).map { _ in UInt64.random(in: 1...5, using: &generator) }
    let weight: (UInt64) -> Double = { Double($0) }
    func best(_ i: Int, _ j: Int) -> Double {
      if i == a.count || j == b.count { return 0 }
      let skip = max(best(i + 1, j), best(i, j + 1))
      return a[i] == b[j] ? max(skip, weight(a[i]) + best(i + 1, j + 1)) : skip
    }
    let chain = AnchorChain(a, b, weight: weight)
    #expect(chain.score == best(0, 0))
    #expect(chain.pairs.reduce(0) { $0 + weight(a[$1.a]) } == chain.score)
    #expect(chain.pairs.allSatisfy { a[$0.a] == b[$0.b] })
    for (first, second) in zip(chain.pairs, chain.pairs.dropFirst()) {
      #expect(first.a < second.a && first.b < second.b)
    }
  }

  @Test func abbreviationsStandInOneRow() {
    let table = Abbreviations.embedded
    #expect(table.repeated.isEmpty)
    #expect(table.number(of: "ЕАЭС".utf8) == table.number(of: "EAEU".utf8))
    #expect(table.number(of: "ОДКБ".utf8) == table.number(of: "CSTO".utf8))
    #expect(table.number(of: "ОДКБ".utf8) != table.number(of: "EAEU".utf8))
    #expect(table.number(of: "одкб".utf8) == nil && table.number(of: "".utf8) == nil)
  }
}
