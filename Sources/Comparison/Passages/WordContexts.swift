import Text

/// The contexts that words of a collection stand in: a word with its neighbours, as far as a turn of phrase reaches.
struct WordContexts {
  /// Words on each side; a name or a title that is always written alike has others around it.
  private static let reach = 4
  /// The same in letters of scripts without spaces.
  private static let unspacedReach = 10

  /// How often a context counts: a few texts with the same passage say as much of its words as others do.
  private static let most: UInt32 = 7

  /// Open addressing with linear probing: 29 bits of a context's hash above how often it was met, 0 for a free place. Of two
  /// contexts that meet in the lower half of their hashes, one in 2²⁹ is taken for the other.
  private var slots: [UInt32]
  private let mask: Int

  /// - Parameter tokens: how many are inserted at most.
  init(tokens: Int) {
    var size = 1024
    while size * 2 < tokens * 3 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  /// Whether the context of a word has been met less than ``most`` times before.
  ///
  /// - Complexity: O(1).
  mutating func insert(_ words: Words, _ index: Int) -> Bool {
    let reach = words.flags[index].contains(.unspaced) ? Self.unspacedReach : Self.reach
    var hash = UInt64(truncatingIfNeeded: reach)
    for place in index - reach...index + reach {
      let word = words.hashes.indices.contains(place) ? words.hashes[place] : 0
      hash = WordHash.mix(hash ^ word, 0xA24B_AED4_963E_E407) &+ word
    }
    let print = UInt32(truncatingIfNeeded: hash >> 32) & ~Self.most
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if (slots[place] ^ print) & ~Self.most == 0 {
        if slots[place] & Self.most == Self.most { return false }
        slots[place] += 1
        return true
      }
      place = (place + 1) & mask
    }
    slots[place] = print | 1
    return true
  }
}
