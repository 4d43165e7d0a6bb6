import Text

/// Long runs of combining marks, which no writing has and on which ICU's normalisation takes quadratic time.
///
/// Text is cut within them before ICU sees it, after every 32nd mark: the Stream-Safe Text Format of UAX #15 allows 30.
/// Marks on both sides of a cut are not put in order with each other; nothing is lost.
enum MarkRuns {
  private static let longest = 32

  /// Where to cut `text`, as byte offsets on the borders of scalars; empty for all text that people write.
  ///
  /// - Complexity: O(*n*).
  static func cuts(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    let tables = UnicodeTables.shared
    var cuts: [Int] = []
    var run = 0
    var index = 0
    while index < text.count {
      // No mark is below U+0300.
      if text[index] < 0xCC {
        run = 0
        index &+= 1
        while index < text.count, text[index] & 0xC0 == 0x80 { index &+= 1 }
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      run = tables.scalarClass(scalar).isExtending ? run &+ 1 : 0
      index &+= length
      if run == longest {
        cuts.append(index)
        run = 0
      }
    }
    return cuts
  }
}
