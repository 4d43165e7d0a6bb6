/// Which of the small vocabularies a word may start an entry of.
struct WordStarts: OptionSet, Sendable {
  let rawValue: UInt16

  static let language = WordStarts(rawValue: 1 << 0)
  static let network = WordStarts(rawValue: 1 << 1)
  static let share = WordStarts(rawValue: 1 << 2)
  static let media = WordStarts(rawValue: 1 << 3)
  static let counted = WordStarts(rawValue: 1 << 4)
  static let paging = WordStarts(rawValue: 1 << 5)
  static let contact = WordStarts(rawValue: 1 << 6)
  static let tags = WordStarts(rawValue: 1 << 7)
  static let copyright = WordStarts(rawValue: 1 << 8)

  /// Of all words of a line, and of the first.
  struct OfLine {
    var any: WordStarts = []
    var first: WordStarts = []
  }
}

/// The vocabularies' first words by a part of their hashes: one look at a word tells of all vocabularies that it starts no entry.
struct WordStartsTable: Sendable {
  private static let size = 4096
  private var masks = [UInt16](repeating: 0, count: Self.size)

  @inline(__always) private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash &>> 24) & (size - 1)
  }

  mutating func insert(_ words: some Sequence<UInt64>, _ starts: WordStarts) {
    for word in words { masks[Self.place(word)] |= starts.rawValue }
  }

  /// - Complexity: O(*n*) in tokens.
  func starts(_ tokens: UnsafeBufferPointer<Token>) -> WordStarts.OfLine {
    guard let first = tokens.first else { return WordStarts.OfLine() }
    return masks.withUnsafeBufferPointer { masks in
      var any: UInt16 = 0
      for token in tokens { any |= masks[Self.place(token.hash)] }
      return WordStarts.OfLine(
        any: WordStarts(rawValue: any), first: WordStarts(rawValue: masks[Self.place(first.hash)]))
    }
  }
}
