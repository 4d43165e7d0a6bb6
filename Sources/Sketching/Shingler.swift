import Text

/// Word n-grams as 64-bit hashes: what similarity of texts is counted in.
///
/// The hash is a polynomial in the word hashes modulo 2⁶⁴, rolled from one n-gram to the next, then mixed. It is part of
/// the sketch file format and fixed for all time.
public struct Shingler: Sendable, Equatable {
  /// Words in a shingle, at least 1.
  public let size: Int

  private static let base: UInt64 = 0x9FB2_1C65_1E98_DF25
  private static let secret: UInt64 = 0xA076_1D64_78BD_642F

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
    let size = min(self.size, words.count)
    // A short text's one shingle must not meet a shingle of the full size.
    let salt = Self.secret &+ UInt64(size)
    var leaving: UInt64 = 1
    for _ in 1..<max(size, 1) { leaving = leaving &* Self.base }
    return [UInt64](unsafeUninitializedCapacity: words.count - size + 1) { output, count in
      var rolling: UInt64 = 0
      for index in 0..<words.count {
        if index >= size { rolling = rolling &- words[index - size] &* leaving }
        rolling = rolling &* Self.base &+ words[index]
        if index >= size - 1 { output[index - size + 1] = WordHash.mix(rolling ^ salt, Self.base) }
      }
      count = words.count - size + 1
    }
  }
}
