import Text

/// Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup, FOCS 2017, arXiv 1704.04370) with three bin rounds.
///
/// In each round every shingle falls into one slot; a slot keeps its least value, and a value of an earlier round is
/// less than any of a later one. Slots that three rounds leave empty take the least of a hash of their own over all
/// shingles. So a set of any size fills every slot at the cost of one to three hashes a shingle, and values of different
/// rounds never match. Constants, rounds and slots are part of the sketch file format.
public struct MinHasher: Sendable, Equatable {
  /// Slots of a signature.
  public let slots: Int

  static let rounds = 3
  private static let seeds: [UInt64] = [0x2D35_8DCC_AA6C_78A5, 0x8BB8_4B93_962E_ACC9, 0x4B33_A62E_D433_D4A3]
  private static let multiplier: UInt64 = 0x4D5A_2DA5_1DE1_AA47
  private static let valueMask: UInt64 = 0x3FFF_FFFF

  /// - Precondition: `slots >= 1`.
  public init(slots: Int = 128) {
    precondition(slots >= 1, "a signature has at least one slot")
    self.slots = slots
  }

  /// The signature of a set of shingles, in any order, repeats allowed.
  ///
  /// - Complexity: O(*n* + *k*·*n* for *n* well below *k*); no allocation beyond the signature.
  public func signature(of shingles: [UInt64]) -> MinHashSignature {
    var values = [UInt32](repeating: MinHashSignature.emptySlot, count: slots)
    if shingles.isEmpty { return MinHashSignature(slots: values) }
    values.withUnsafeMutableBufferPointer { values in
      shingles.withUnsafeBufferPointer { shingles in
        for round in 0..<Self.rounds where Self.fill(values, shingles, round) { return }
        Self.fillEmpty(values, shingles)
      }
    }
    return MinHashSignature(slots: values)
  }

  /// One round; true when no slot is empty after it.
  private static func fill(
    _ values: UnsafeMutableBufferPointer<UInt32>, _ shingles: UnsafeBufferPointer<UInt64>, _ round: Int
  ) -> Bool {
    let seed = seeds[round]
    let tag = UInt32(round) << 30
    let count = UInt64(values.count)
    for shingle in shingles {
      let hash = WordHash.mix(shingle ^ seed, multiplier)
      let slot = Int(truncatingIfNeeded: ((hash >> 32) &* count) >> 32)
      let value = UInt32(truncatingIfNeeded: hash & valueMask) | tag
      if value < values[slot] { values[slot] = value }
    }
    return !values.contains(MinHashSignature.emptySlot)
  }

  private static func fillEmpty(
    _ values: UnsafeMutableBufferPointer<UInt32>, _ shingles: UnsafeBufferPointer<UInt64>
  ) {
    for slot in values.indices where values[slot] == MinHashSignature.emptySlot {
      let seed = WordHash.mix(UInt64(slot) &+ 1, multiplier)
      var least = UInt64.max
      for shingle in shingles {
        // The lowest 30 bits; the all-ones value is kept for "empty".
        let hash = WordHash.mix(shingle ^ seed, multiplier) & valueMask
        if hash < least { least = hash }
      }
      values[slot] = min(UInt32(truncatingIfNeeded: least) | UInt32(rounds) << 30, MinHashSignature.emptySlot - 1)
    }
  }
}
