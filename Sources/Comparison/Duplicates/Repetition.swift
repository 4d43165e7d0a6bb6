import Sketching

/// Tells texts that repeat themselves: lyrics, logs, tables, signatures under every post.
struct Repetition {
  /// Texts with a smaller share of distinct shingles repeat themselves.
  static let distinctShare = 0.9

  private var bits: [UInt64] = []

  /// Linear counting (Whang, Vander-Zanden, Taylor 1990) with sixteen bits a shingle: off by a percent or so, and never far
  /// from the border that matters.
  ///
  /// - Complexity: O(*n*).
  mutating func isRepetitive(_ words: UnsafeBufferPointer<UInt64>, _ shingler: Shingler) -> Bool {
    let shingles = max(1, words.count - shingler.size + 1)
    var size = 4
    while size < 58, 1 << size < 16 * shingles { size += 1 }
    let needed = max(1, 1 << (size - 6))
    if bits.count < needed { bits = [UInt64](repeating: 0, count: needed) }
    var set = 0
    bits.withUnsafeMutableBufferPointer { bits in
      bits[..<needed].update(repeating: 0)
      let shift = UInt64(64 - max(size, 6))
      shingler.forEachShingle(of: words) { shingle in
        let bit = shingle &>> shift
        bits[Int(truncatingIfNeeded: bit &>> 6)] |= 1 &<< (bit & 63)
      }
      for word in bits[..<needed] { set &+= word.nonzeroBitCount }
    }
    // Two distinct shingles in 32 share a bit.
    return Double(set) < (Self.distinctShare - 1.0 / 32) * Double(shingles)
  }
}
