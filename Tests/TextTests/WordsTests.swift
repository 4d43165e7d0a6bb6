import Testing
import Text

@Suite struct WordsTests {
  private static func words(_ ranges: [(Int, Int)]) -> Words {
    var words = Words()
    for (start, end) in ranges { words.append(hash: 1, flags: [], start: start, end: end) }
    return words
  }

  /// Two words in one sign: the second is empty behind the first. The last three are no words of Sito's.
  @Test(arguments: [
    ([(0, 3), (4, 6)], 3..<4), ([(0, 3), (3, 6)], 3..<3), ([(0, 3), (3, 3)], 3..<3), ([(3, 3), (3, 3)], 3..<3),
    ([(0, 3), (0, 3)], 3..<3), ([(0, 6), (2, 4)], 6..<6), ([(5, 8), (0, 2)], 8..<8),
  ])
  func gapIsWhatStandsBetween(_ ranges: [(Int, Int)], _ gap: Range<Int>) {
    #expect(Self.words(ranges).gap(before: 1) == gap)
  }

  @Test func rangeIsFromTheFirstToTheLast() {
    let words = Self.words([(0, 3), (4, 6), (6, 6), (9, 10)])
    #expect(words.range(1) == 4..<6)
    #expect(words.range(of: 0..<2) == 0..<6)
    #expect(words.range(of: 1..<4) == 4..<10)
    #expect(words.range(of: 2..<3) == 6..<6)
    #expect(Self.words([(5, 8), (0, 2)]).range(of: 0..<2) == 5..<5)
  }
}
