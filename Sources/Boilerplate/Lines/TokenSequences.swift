/// A set of word sequences with a value each, found in a line by their longest match.
///
/// The small vocabularies (language names, networks, months, institutions) are kept in it. Entries pass through the
/// same scanner as pages do, so that both fold alike.
struct TokenSequences<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [UInt64]
    var value: Value
  }

  private var entries: [UInt64: [Entry]] = [:]
  /// A bit for each first word's hash: most words of a line start no entry, and cost one look.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// Adds the words of `phrase`; signs between them do not count.
  mutating func insert(_ phrase: String, _ value: Value) {
    let words = Page.tokens(in: phrase).map(\.hash)
    guard let first = words.first else { return }
    filter[Int(first >> 6 & 63)] |= 1 << (first & 63)
    var list = entries[first] ?? []
    if list.contains(where: { $0.words == words }) { return }
    list.append(Entry(words: words, value: value))
    list.sort { $0.words.count > $1.words.count }
    entries[first] = list
  }

  var firstWords: some Sequence<UInt64> { entries.keys }

  @inline(__always) private func mayStart(_ hash: UInt64) -> Bool {
    filter.withUnsafeBufferPointer { $0[Int(hash &>> 6 & 63)] &>> (hash & 63) & 1 != 0 }
  }

  /// The longest entry that starts at `index`, and how many tokens it takes.
  ///
  /// - Complexity: O(1) for nearly all words that start none.
  @inline(__always)
  func match(_ tokens: UnsafeBufferPointer<Token>, at index: Int) -> (length: Int, value: Value)? {
    mayStart(tokens[index].hash) ? find(tokens, at: index) : nil
  }

  @inline(never)
  private func find(_ tokens: UnsafeBufferPointer<Token>, at index: Int) -> (length: Int, value: Value)? {
    guard let candidates = entries[tokens[index].hash] else { return nil }
    for entry in candidates where entry.words.count <= tokens.endIndex - index {
      var isEqual = true
      for offset in entry.words.indices where tokens[index + offset].hash != entry.words[offset] {
        isEqual = false
        break
      }
      if isEqual { return (entry.words.count, entry.value) }
    }
    return nil
  }

  /// Whether some entry stands anywhere in the line.
  func contains(_ tokens: UnsafeBufferPointer<Token>) -> Bool {
    tokens.indices.contains { match(tokens, at: $0) != nil }
  }
}
