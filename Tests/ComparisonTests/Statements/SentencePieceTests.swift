import Comparison
import Testing
import Text

@Suite struct SentencePieceTests {
  private static let text = "«One two. Three four!» Five six."

  private func pieces(_ words: Range<Int>, _ sentences: [Range<Int>]) throws -> [String] {
    let text = try PassageSamples.text("a", Self.text)
    let pieces = SentencePiece.cut(words, of: text.words, at: sentences)
    #expect(pieces.flatMap { Array($0.words) } == Array(words))
    return pieces.map { String(decoding: text.text[$0.bytes], as: UTF8.self) }
  }

  private func ranges() -> [Range<Int>] {
    var start = 0
    return ["«One two.", "Three four!»", "Five six."].map { sentence in
      defer { start += sentence.utf8.count + 1 }
      return start..<start + sentence.utf8.count
    }
  }

  @Test func marksBelongToTheirSentence() throws {
    #expect(try pieces(0..<6, ranges()) == ["«One two.", "Three four!»", "Five six."])
    #expect(try pieces(2..<4, ranges()) == ["Three four!»"])
  }

  @Test func whatBeginsWithinASentenceBeginsWithAWord() throws {
    #expect(try pieces(1..<5, ranges()) == ["two.", "Three four!»", "Five"])
    #expect(try pieces(3..<4, ranges()) == ["four!»"])
  }

  @Test func withoutSentencesThereIsOnePiece() throws {
    #expect(try pieces(1..<5, []) == ["two. Three four!» Five"])
    let text = try PassageSamples.text("a", Self.text)
    #expect(SentencePiece.cut(2..<2, of: text.words, at: ranges()).isEmpty)
  }
}
