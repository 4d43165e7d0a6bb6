import Text

/// Word n-grams as 64-bit hashes: what similarity of texts is counted in.
///
/// The hash is a polynomial in the word hashes modulo 2⁶⁴, rolled from one n-gram to the next, then mixed. It is part of
/// the sketch file format and fixed for all time.
public struct Shingler: Sendable, Equatable {
  /// Words in a shingle, at least 1.
  public let size: Int

  @usableFromInline static let base: UInt64 = 0x9FB2_1C65_1E98_DF25
  @usableFromInline static let secret: UInt64 = 0xA076_1D64_78BD_642F

  /// - Precondition: `size >= 1`.
  public init(size: Int) {
    precondition(size >= 1, "a shingle has at least one word")
    self.size = size
  }

  /// The shingle hashes in text order, with repeats. A text shorter than a shingle is one shingle; an empty one has none.
  ///
  /// - Complexity: O(*n*) in words.
  public func shingles(of words: [UInt64]) -> [UInt64] {
    if words.isEmpty { return [] }
    return [UInt64](unsafeUninitializedCapacity: max(words.count - size + 1, 1)) { output, count in
      var written = 0
      words.withUnsafeBufferPointer { words in
        forEachShingle(of: words) { shingle in
          output[written] = shingle
          written &+= 1
        }
      }
      count = written
    }
  }

  /// Calls `body` with the shingle hashes in text order, with repeats.
  ///
  /// - Complexity: O(*n*) in words.
  @inlinable @inline(__always)
  public func forEachShingle(of words: UnsafeBufferPointer<UInt64>, _ body: (UInt64) -> Void) {
    visitShingles(of: words) { shingle in
      body(shingle)
      return true
    }
  }

  /// The same, as long as `body` says to go on.
  @inlinable @inline(__always)
  public func visitShingles(of words: UnsafeBufferPointer<UInt64>, while body: (UInt64) -> Bool) {
    let size = min(self.size, words.count)
    if size == 0 { return }
    // A short text's one shingle must not meet a shingle of the full size.
    let salt = Self.secret &+ UInt64(truncatingIfNeeded: size)
    var leaving: UInt64 = 1
    for _ in 0..<size { leaving = leaving &* Self.base }
    var rolling: UInt64 = 0
    for index in 0..<size &- 1 { rolling = rolling &* Self.base &+ words[index] }
    // The word that leaves has been multiplied once more than it was when it was the oldest.
    var last: UInt64 = 0
    for index in size &- 1..<words.count {
      rolling = rolling &* Self.base &+ words[index] &- last &* leaving
      last = words[index &- size &+ 1]
      if !body(WordHash.mix(rolling ^ salt, Self.base)) { return }
    }
  }
}
