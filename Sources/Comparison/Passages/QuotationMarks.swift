import Text

/// Tells whether a stretch of text stands within quotation marks.
enum QuotationMarks {
  private static let openers: Set<UInt32> = [
    0x22, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201D, 0x201E, 0x2039, 0x300C, 0x300E, 0xFF02,
  ]
  private static let closers: Set<UInt32> = [0x22, 0xAB, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF02]

  /// Whether a quotation mark opens at the passage (before it or at one of its first words) and one closes at its end.
  ///
  /// - Parameter words: A range of words in `text`, not empty.
  static func enclose(_ words: Range<Int>, in text: ComparableText) -> Bool {
    let all = text.words
    let before = words.lowerBound > 0 ? all.range(words.lowerBound - 1).upperBound : 0
    // Words that one sign was folded into share its bytes: then nothing stands between them.
    let head = before..<max(before, all.range(min(words.lowerBound + 1, words.upperBound - 1)).lowerBound)
    let after = words.upperBound < all.count ? all.range(words.upperBound).lowerBound : text.text.count
    let tail = min(all.range(max(words.upperBound - 2, words.lowerBound)).upperBound, after)..<after
    return holds(openers, in: text.text, head) && holds(closers, in: text.text, tail)
  }

  /// Looks at 64 bytes at most.
  private static func holds(_ marks: Set<UInt32>, in text: [UInt8], _ range: Range<Int>) -> Bool {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + 64)
    return text.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        if marks.contains(scalar) { return true }
        index += length
      }
      return false
    }
  }
}
