import Testing
import Text

@Suite struct WordsTests {
  private static func words(_ ranges: [(Int, Int)]) -> Words {
    var words = Words()
    for (start, end) in ranges { words.append(hash: 1, flags: [], start: start, end: end) }
    return words
  }

  @Test(arguments: [
    ([(0, 3), (4, 6)], 3..<4), ([(0, 3), (3, 6)], 3..<3), ([(0, 3), (0, 3)], 3..<3), ([(0, 6), (2, 4)], 6..<6),
    ([(3, 3), (3, 3)], 3..<3), ([(5, 8), (0, 2)], 8..<8),
  ])
  func gapIsWhatStandsBetween(_ ranges: [(Int, Int)], _ gap: Range<Int>) {
    #expect(Self.words(ranges).gap(before: 1) == gap)
  }

  @Test func rangeOfWordsOutOfOrderIsEmpty() {
    #expect(Self.words([(0, 3), (4, 6)]).range(of: 0..<2) == 0..<6)
    #expect(Self.words([(5, 8), (0, 2)]).range(of: 0..<2) == 5..<5)
  }
}
