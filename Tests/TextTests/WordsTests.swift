import Testing
import Text

@Suite struct WordsTests {
  private static func words(_ ranges: [(Int, Int)]) -> Words {
    var words = Words()
    for (start, end) in ranges { words.append(hash: 1, flags: [], start: start, end: end) }
    return words
  }

  /// Also where two words are in one sign: the second is empty behind the first.
  @Test(arguments: [
    ([(0, 3), (4, 6)], 3..<4), ([(0, 3), (3, 6)], 3..<3), ([(0, 3), (3, 3)], 3..<3), ([(3, 3), (3, 3)], 3..<3),
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
  }
}
