import Sketching

extension ContainmentIndex {
  /// What is sought, and how many keys it takes.
  struct Wanted: Sendable, Equatable {
    /// Least share of shingles found in the other text.
    var containment: Double
    /// Fewest words of a contained text.
    var minContained: Int
    /// Texts of fewer words are searched for their near copies too, and so are texts that repeat themselves: signatures may
    /// miss those.
    var shortBelow: Int
    /// Texts of which template is the most are searched for their near copies: signatures may say little else of them.
    var seeksNearCopies: Bool
    /// Keys of a text.
    var keys: Int
    /// How many must be found, by the number of keys that a text has: of a text that may be contained, and of one whose near
    /// copies are sought.
    var needed: [Int]
    var neededOfNearCopies: [Int]

    /// One pair of so many may be missed by the choice of keys.
    static let miss = 0.004
    /// Below this many words one edit of ten spoils more than a third of the shingles.
    static let short = 40
    private static let sizes = [8, 12, 16, 24, 32, 48]

    init(_ criteria: DuplicateCriteria) {
      containment = criteria.containment ?? 1
      minContained = criteria.containment == nil ? .max : criteria.minContained
      shortBelow = criteria.edits == nil ? 0 : Self.short
      seeksNearCopies = criteria.edits != nil || criteria.jaccard != nil
      let found = Self.found(containment)
      keys = Self.sizes.first { Self.most(of: $0, found: found) >= 3 } ?? Self.sizes[Self.sizes.count - 1]
      needed = (0...keys).map { max(1, Self.most(of: $0, found: found)) }
      let left = max(0.25, 1 - 3 * (criteria.edits ?? 0))
      neededOfNearCopies = (0...keys).map { max(1, Self.most(of: $0, found: left)) }
    }

    /// How surely a key of a contained text is found: what is missing of it may stand elsewhere and be among its keys; and
    /// half of what it shares may be too common for a key.
    private static func found(_ containment: Double) -> Double { max(2 * containment - 1, containment / 2) }

    /// The most keys that may be demanded of `keys`, each of which is found with the probability `found`.
    private static func most(of keys: Int, found: Double) -> Int {
      var (most, missed) = (0, 0.0)
      for chance in chances(of: keys, found: found) {
        missed += chance
        if missed > miss { return most }
        most += 1
      }
      return most
    }

    /// The chances of finding 0, 1, 2, … of `keys`.
    private static func chances(of keys: Int, found: Double) -> [Double] {
      var chances = [1.0]
      for _ in 0..<keys {
        var next = [Double](repeating: 0, count: chances.count + 1)
        for (hits, chance) in chances.enumerated() {
          next[hits] += chance * (1 - found)
          next[hits + 1] += chance * found
        }
        chances = next
      }
      return chances
    }

    /// The probability that a contained text has enough of its keys found, where half of what it shares is too common.
    var recall: Double {
      1 - Self.chances(of: keys, found: Self.found(containment)).prefix(needed[keys]).reduce(0, +)
    }
  }
}
