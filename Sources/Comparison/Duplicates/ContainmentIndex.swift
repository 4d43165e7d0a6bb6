import Sketching
import Storage

/// Candidates for containment: texts that have most of a smaller one's shingles.
///
/// Of each text that could be contained in another, a few *keys* are chosen: those with the least hashes among its shingles
/// that stand elsewhere too, but not in very many places. Then all shingles of all texts are looked up among the keys, the
/// longest texts first. A shingle of a contained text stands in the other with the probability of its containment, so that
/// three keys of eight miss next to nothing; and a text too many of whose shingles stand nowhere else is in no other.
struct ContainmentIndex: ~Copyable {
  /// Shingles that stand in more places than these say little, and would cost much.
  static let commonFrom = 128
  /// Keys of a text.
  static let keys = 8
  /// In how many texts, the longest, a common shingle is looked up.
  static let pivots = 16

  /// What can be contained, or be a near copy too short for a signature to tell.
  struct Wanted: Sendable, Equatable {
    /// Least share of shingles found in the other text.
    var containment: Double
    /// Fewest words of a contained text.
    var minContained: Int
    /// Texts of fewer words are searched for their near copies too.
    var shortBelow: Int
  }

  private let wanted: Wanted
  private let shingler: Shingler

  init(_ wanted: Wanted, shingle: Int) {
    self.wanted = wanted
    shingler = Shingler(size: shingle)
  }

  /// - Complexity: O(*n*) in words, besides what the keys find: less than `commonFrom` for each shingle.
  func collect(_ store: borrowing WordStore, into pairs: inout CandidatePairs) throws(StorageError) {
    let frequencies = frequencies(store)
    var table = KeyTable(texts: store.count)
    for text in 0..<store.count {
      let words = store.wordCount(text)
      let isShort = words < wanted.shortBelow
      if words == 0 || words < wanted.minContained && !isShort { continue }
      let chosen = store.withWords(text) { choose($0, frequencies, isShort: isShort) }
      table.add(rare: chosen.rare, common: chosen.common, text: text)
    }
    table.finish()
    if table.isEmpty { return }
    // The longest first, so that a common shingle is looked up in these; of two equally long ones the first contains.
    let order = (0..<store.count).sorted { (store.wordCount($1), $0) < (store.wordCount($0), $1) }
    var places = [Int](repeating: 0, count: store.count)
    for (place, text) in order.enumerated() { places[text] = place }
    for text in order {
      store.withWords(text) { words in
        shingler.forEachShingle(of: words) { shingle in
          if table.mayHold(shingle) { table.look(up: shingle, of: text, places) }
        }
      }
      for other in table.takeFound() { try pairs.insert(text, other, by: .shingles) }
    }
  }

  private func frequencies(_ store: borrowing WordStore) -> ShingleFrequencies {
    var total = 0
    for text in 0..<store.count { total += store.wordCount(text) }
    let frequencies = ShingleFrequencies(expecting: total)
    for text in 0..<store.count {
      store.withWords(text) { words in shingler.forEachShingle(of: words) { frequencies.count($0) } }
    }
    return frequencies
  }

  private func choose(
    _ words: UnsafeBufferPointer<UInt64>, _ frequencies: borrowing ShingleFrequencies, isShort: Bool
  ) -> (rare: [UInt64], common: [UInt64]) {
    var (rare, shared) = (LeastHashes(Self.keys), LeastHashes(Self.keys))
    var (all, alone, common) = (0, 0, 0)
    shingler.forEachShingle(of: words) { shingle in
      let frequency = frequencies[shingle]
      // What stands where is as good as random: counted without a branch.
      all &+= 1
      alone &+= frequency < 2 ? 1 : 0
      common &+= frequency > Self.commonFrom ? 1 : 0
      if shingle < rare.bound || shingle < shared.bound, frequency >= 2 {
        shared.insert(shingle)
        if frequency <= Self.commonFrom { rare.insert(shingle) }
      }
    }
    // Those that stand nowhere else are missing in any other text.
    if !isShort, Double(alone) > (1 - wanted.containment) * Double(all) + 1e-9 { return ([], []) }
    // Where template is most of a text, what is rare in it may be all that is not contained.
    if common * 2 <= all - alone { return (rare.hashes, []) }
    return (rare.hashes, shared.hashes.filter { frequencies[$0] > Self.commonFrom })
  }
}

/// The least of the distinct hashes that were inserted.
private struct LeastHashes {
  private let most: Int
  /// Ascending.
  private(set) var hashes: [UInt64] = []
  /// Greater hashes are not among the least.
  private(set) var bound = UInt64.max

  init(_ most: Int) {
    self.most = most
    hashes.reserveCapacity(most)
  }

  @inline(__always)
  mutating func insert(_ hash: UInt64) { if hash < bound { place(hash) } }

  private mutating func place(_ hash: UInt64) {
    var index = hashes.count
    while index > 0, hashes[index - 1] > hash { index -= 1 }
    if index > 0, hashes[index - 1] == hash { return }
    if hashes.count == most { hashes.removeLast() }
    hashes.insert(hash, at: index)
    if hashes.count == most { bound = hashes[most - 1] }
  }
}
