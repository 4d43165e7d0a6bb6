import Text

/// In how many documents a word stands, for telling rare words from frequent ones: words that fall into one of a million places
/// count together, so that memory is bounded.
struct WordFrequencies {
  private var counts: [UInt32]
  private let documents: Double
  private static let places = 1 << 20

  /// - Complexity: O(*n*) in words.
  init(_ texts: [ComparableText]) {
    counts = [UInt32](repeating: 0, count: Self.places)
    documents = Double(max(1, texts.count))
    var last = [Int32](repeating: -1, count: Self.places)
    for (number, text) in texts.enumerated() {
      for hash in text.words.hashes {
        let place = Int(hash & UInt64(Self.places - 1))
        if last[place] == Int32(truncatingIfNeeded: number) { continue }
        last[place] = Int32(truncatingIfNeeded: number)
        counts[place] += 1
      }
    }
  }

  /// More for words of fewer documents: near the binary logarithm of how few, and near 0 for a word that all have.
  func rarity(_ hash: UInt64) -> Double {
    let ratio = (documents + 1) / Double(max(1, counts[Int(hash & UInt64(Self.places - 1))]))
    return Double(ratio.exponent) + ratio.significand - 1
  }
}
