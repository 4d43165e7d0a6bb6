import ICU
import Text

/// The words of a text as it is: the segments of ICU's word iterator (UAX #29 with ICU's tailoring) that hold a letter,
/// digit or ideograph.
///
/// Sito's own rules cut what is written with spaces; a stretch between two spaces that holds letters of a script without
/// them (Han, Kana, Thai, Lao, Khmer, Burmese) goes to ICU and its dictionaries. Owns an ICU handle: one per worker.
public struct WordSegmenter: ~Copyable {
  private var iterator: BreakIterator
  private var buffer = PaddedBuffer()
  private var masks = WordMasks()
  private var columns = WordColumns()

  /// - Throws: `ICUError` when ICU's data lacks the rules.
  public init() throws(ICUError) { iterator = try BreakIterator(.words) }

  /// Bytes of each word of `text`, ascending.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Precondition: `text` has less than 4 GiB.
  /// - Throws: `ICUError`, for a stretch without spaces of 2 GiB or more.
  /// - Complexity: O(*n*); some hundred MB/s, 5–20 in scripts without spaces.
  public mutating func words(of text: [UInt8]) throws(ICUError) -> [Range<Int>] {
    precondition(text.count <= Int(UInt32.max), "a text of 4 GiB or more: split it")
    text.withUnsafeBufferPointer { buffer.fill($0) }
    let (words, stretches) = cut(text.count)
    if stretches.isEmpty { return words }
    var result: [Range<Int>] = []
    result.reserveCapacity(words.count)
    var next = 0
    for stretch in stretches {
      while next < words.count, words[next].upperBound <= stretch.lowerBound {
        result.append(words[next])
        next += 1
      }
      while next < words.count, words[next].lowerBound < stretch.upperBound { next += 1 }
      try addDictionaryWords(in: stretch, to: &result)
    }
    result += words[next...]
    return result
  }

  /// The words by rule, and the stretches between spaces within which they do not hold.
  private mutating func cut(_ count: Int) -> (words: [Range<Int>], stretches: [Range<Int>]) {
    let base = UnsafePointer(buffer.start)
    var words: [Range<Int>] = []
    var stretches: [Range<Int>] = []
    columns.removeAll()
    var scanner = WordScanner(base, count: count, masks: &masks)
    scanner.scan(into: &columns)
    columns.visit { word, flags in
      words.append(word)
      guard flags.contains(.unspaced), word.lowerBound >= stretches.last?.upperBound ?? 0 else { return }
      var (first, behind) = (word.lowerBound, word.upperBound)
      while first > 0, !Self.isSpace(base[first - 1]) { first -= 1 }
      while behind < count, !Self.isSpace(base[behind]) { behind += 1 }
      stretches.append(first..<behind)
    }
    return (words, stretches)
  }

  /// White space that no rule of ICU's looks across: what stands before it is cut the same whatever stands behind it, and
  /// the other way round.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private mutating func addDictionaryWords(in stretch: Range<Int>, to words: inout [Range<Int>]) throws(ICUError) {
    let bytes = UnsafeBufferPointer(start: buffer.start + stretch.lowerBound, count: stretch.count)
    try iterator.forEachSegment(in: bytes) { segment in
      if Self.isWord(bytes, segment.range) {
        words.append(stretch.lowerBound + segment.range.lowerBound..<stretch.lowerBound + segment.range.upperBound)
      }
    }
  }

  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
      if UnicodeTables.shared.scalarClass(scalar).makesWord { return true }
      index += length
    }
    return false
  }
}
