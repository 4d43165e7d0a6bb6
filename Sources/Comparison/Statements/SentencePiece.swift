import Text

/// A sentence, or what of it lies within a range of words.
public struct SentencePiece: Sendable, Equatable {
  /// Not empty.
  public var words: Range<Int>
  /// With the marks around the words that belong to the sentence; where it begins or ends outside of the range, from the first word
  /// or to the last.
  public var bytes: Range<Int>

  /// Cuts a range of words where sentences begin, so that each word of it stands in exactly one piece.
  ///
  /// - Parameter sentences: bytes, ascending; what stands between two of them goes with neither, a word with the one before.
  /// - Complexity: O(*s* log *n*) in sentences and words.
  public static func cut(_ range: Range<Int>, of words: Words, at sentences: [Range<Int>]) -> [SentencePiece] {
    guard !range.isEmpty else { return [] }
    let bytes = words.range(of: range)
    var pieces: [SentencePiece] = []
    var open = SentencePiece(words: range, bytes: bytes)
    var end = bytes.lowerBound
    for sentence in sentences where sentence.upperBound > bytes.lowerBound && sentence.lowerBound < bytes.upperBound {
      let word = min(words.firstIndex(from: sentence.lowerBound), range.upperBound)
      if sentence.lowerBound > bytes.lowerBound, word > open.words.lowerBound, word < range.upperBound {
        let last = words.range(word - 1).upperBound
        pieces.append(
          SentencePiece(
            words: open.words.lowerBound..<word,
            bytes: open.bytes.lowerBound..<max(last, min(end, sentence.lowerBound))))
        open = SentencePiece(
          words: word..<range.upperBound, bytes: max(last, sentence.lowerBound)..<bytes.upperBound)
      }
      end = sentence.upperBound
    }
    open.bytes = open.bytes.lowerBound..<Self.end(range, of: words, sentences)
    pieces.append(open)
    pieces[0].bytes = Self.start(range, of: words, sentences)..<pieces[0].bytes.upperBound
    return pieces
  }

  /// The start of the sentence that the first word begins, else that of the word.
  private static func start(_ range: Range<Int>, of words: Words, _ sentences: [Range<Int>]) -> Int {
    let start = words.range(range.lowerBound).lowerBound
    guard let sentence = sentences.last(where: { $0.lowerBound <= start }), start < sentence.upperBound else {
      return start
    }
    let before = range.lowerBound > 0 ? words.range(range.lowerBound - 1).upperBound : 0
    return before <= sentence.lowerBound ? sentence.lowerBound : start
  }

  /// The end of the sentence that the last word ends, else that of the word.
  private static func end(_ range: Range<Int>, of words: Words, _ sentences: [Range<Int>]) -> Int {
    let end = words.range(of: range).upperBound
    guard let sentence = sentences.first(where: { $0.upperBound >= end }), sentence.lowerBound < end else { return end }
    let after = range.upperBound < words.count ? words.range(range.upperBound).lowerBound : Int.max
    return after >= sentence.upperBound ? sentence.upperBound : end
  }
}
