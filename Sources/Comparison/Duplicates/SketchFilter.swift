import Sketching

/// Tells, from eight bits of each slot of two signatures, which pairs are too unlike to be worth an exact comparison.
///
/// b-bit minwise hashing (Li, König, WWW 2010): slots of unlike texts agree by chance once in 256. A pair is let go where its
/// estimate is four standard deviations and more below what is sought: one in thirty thousand of those sought.
struct SketchFilter {
  /// Slots that must agree.
  private let least: Int
  private let slots: Int

  /// - Parameter jaccard: the least Jaccard similarity that is sought.
  init(slots: Int, jaccard: Double) {
    self.slots = slots
    let chance = 1.0 / 256
    let expected = chance + (1 - chance) * jaccard
    let deviation = (expected * (1 - expected) * Double(slots)).squareRoot()
    least = max(0, Int((expected * Double(slots) - 4 * deviation).rounded(.down)))
  }

  /// The lowest eight bits of each slot, eight slots a word.
  func pack(_ signature: MinHashSignature) -> [UInt64] {
    var packed = [UInt64](repeating: 0, count: (slots + 7) / 8)
    for (index, slot) in signature.slots.enumerated() {
      packed[index >> 3] |= UInt64(slot & 0xFF) << UInt64(8 * (index & 7))
    }
    return packed
  }

  /// - Complexity: O(*k*) for *k* slots.
  func mayBeAlike(_ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>) -> Bool {
    var equal = 0
    for index in 0..<min(a.count, b.count) {
      let difference = a[index] ^ b[index]
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      // A set bit for each byte that is zero.
      let zeros = ~((difference & low) &+ low | difference | low)
      equal &+= zeros.nonzeroBitCount
    }
    return equal >= least
  }
}
