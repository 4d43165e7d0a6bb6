import Testing
import Text

@testable import Comparison

@Suite struct AlignedLettersTests {
  private static func block(_ letters: Range<Int>) -> AlignedBlock {
    AlignedBlock(pairs: letters.map { ($0, $0) }, score: letters.count)
  }

  /// The last letter of a passage is no pair's first, unless another block starts with it.
  @Test func theLastLetterIsTakenOnce() throws {
    let text = try PassageSamples.text("0", PassageSamples.chinese)
    let count = text.words.flags.firstIndex { !$0.contains(.unspaced) } ?? text.words.count
    try #require(count >= 8)
    let ends = { (blocks: [AlignedBlock]) in blocks.withSingleLetters(text.words, text.words).map(\.a) }
    #expect(ends([Self.block(0..<3)]) == [0..<4])
    #expect(ends([Self.block(0..<3), Self.block(3..<6)]) == [0..<3, 3..<7])
    #expect(ends([Self.block(3..<6), Self.block(0..<3)]) == [3..<7, 0..<3])
    #expect(ends([Self.block(0..<2), Self.block(3..<6)]) == [0..<3, 3..<7])
    #expect(ends([Self.block(0..<count)]) == [0..<count])
  }
}
