/// The words of a text as columns: what shingling, comparing and name finding work on.
///
/// Word `i` has `hashes[i]` (of its folded form), `flags[i]`, and stands at bytes `starts[i]..<ends[i]` of the text *as
/// given*, before folding. In scripts written without spaces each letter (with its marks) is a word. What Sito cuts is in
/// order and without overlaps; of words that overlap all the same, ranges and gaps are empty rather than backwards.
public struct Words: Sendable {
  /// 64-bit hashes of the folded words: fixed for all time (`WordHash`), equal for equal folded bytes.
  public var hashes: [UInt64] = []
  public var flags: [WordFlags] = []
  /// Byte offsets of the text as given, on the borders of scalars. No word starts before the one before it ends; of
  /// several words in one sign (㍻ is 平成) the first has the sign and the others are empty behind it.
  public var starts: [UInt32] = []
  public var ends: [UInt32] = []

  public init() {}

  public var count: Int { hashes.count }
  public var isEmpty: Bool { hashes.isEmpty }

  /// Bytes of the text as given that word `index` covers.
  public func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

  /// Bytes from the first to the last of `words`; empty, at the start of the first, where the last ends before it.
  ///
  /// - Precondition: `words` is not empty.
  public func range(of words: Range<Int>) -> Range<Int> {
    let start = Int(starts[words.lowerBound])
    return start..<max(start, Int(ends[words.upperBound - 1]))
  }

  /// Bytes between word `index` and the one before it; empty, at the end of that one, where the word starts before it.
  ///
  /// - Precondition: `index` is greater than 0.
  public func gap(before index: Int) -> Range<Int> {
    let end = Int(ends[index - 1])
    return end..<max(end, Int(starts[index]))
  }

  /// The words that start within bytes of the text; of no bytes, the place between two words.
  ///
  /// - Complexity: O(log *n*).
  public func indices(ofBytes bytes: Range<Int>) -> Range<Int> {
    let first = firstIndex(from: bytes.lowerBound)
    return bytes.isEmpty ? first..<first : first..<max(first, firstIndex(from: bytes.upperBound))
  }

  /// The number of the first word that starts at byte `offset` or later.
  ///
  /// - Complexity: O(log *n*).
  public func firstIndex(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// - Precondition: `end` is below 4 GiB.
  public mutating func append(hash: UInt64, flags: WordFlags, start: Int, end: Int) {
    hashes.append(hash)
    self.flags.append(flags)
    starts.append(UInt32(start))
    ends.append(UInt32(end))
  }
}

/// What a word looks like in the text as given; the hash alone cannot tell, since folding has removed it.
@frozen
public struct WordFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  @inlinable @inline(__always)
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first letter is upper or title case.
  @inlinable public static var capitalized: WordFlags { WordFlags(rawValue: 1 << 0) }
  /// Holds a decimal digit of any script.
  @inlinable public static var numeric: WordFlags { WordFlags(rawValue: 1 << 1) }
  /// Cut from a script written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese): one letter.
  @inlinable public static var unspaced: WordFlags { WordFlags(rawValue: 1 << 2) }
  /// The first word after a line end or after a sentence's end (terminal punctuation).
  @inlinable public static var startsSentence: WordFlags { WordFlags(rawValue: 1 << 3) }
  /// Has no letter with case: capitals say nothing about it.
  @inlinable public static var uncased: WordFlags { WordFlags(rawValue: 1 << 4) }
}
