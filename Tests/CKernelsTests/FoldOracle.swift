import Normalization
import Text

/// What `ckernels_fold` is to do, scalar by scalar, from the table that folding stands on.
enum FoldOracle {
  struct Run: Equatable {
    var folded: [UInt8] = []
    /// Whether it stopped between a Latin and a Cyrillic letter.
    var isMixed = false
  }

  /// The blocks of `CKernels.h`.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x00...0x7F, 0xC0...0x17F, 0x400...0x4FF, 0x5D0...0x5EA, 0x620...0x63F, 0x641...0x64A, 0x3001...0x3002,
    0x3005...0x3005, 0x3040...0x30FF, 0x4000...0x9FFF, 0xAC00...0xD77F,
  ]

  /// Left to the table, though they fold to as many bytes as they have: ß, ı, Ĳ and ĳ, ĸ, ŉ, Ÿ; ҂ and the marks behind it,
  /// Ӏ…ӏ; ゝ and ゞ.
  private static let exceptions: [ClosedRange<UInt32>] = [
    0xDF...0xDF, 0x131...0x133, 0x138...0x138, 0x149...0x149, 0x178...0x178, 0x482...0x489, 0x4C0...0x4CF,
    0x309D...0x309E,
  ]

  static func takes(_ scalar: UInt32, length: Int) -> Bool {
    let entry = UnicodeTables.shared.foldEntry(scalar)
    return blocks.contains { $0 ~= scalar } && !exceptions.contains { $0 ~= scalar } && !entry.needsAttention
      && entry.foldedLength(of: length) == length
  }

  /// - Parameter text: valid UTF-8.
  static func run(_ text: [UInt8]) -> Run {
    var run = Run()
    var last: UInt32?
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        if let last, isLatin(last) && isCyrillic(scalar) || isCyrillic(last) && isLatin(scalar) {
          run.isMixed = true
          return
        }
        guard takes(scalar, length: length) else { return }
        let entry = UnicodeTables.shared.foldEntry(scalar)
        for place in 0..<length {
          run.folded.append(
            entry.isIdentity ? bytes[index + place] : UInt8(truncatingIfNeeded: entry.bytes >> UInt64(8 * place)))
        }
        last = scalar
        index += length
      }
    }
    return run
  }

  // By their first bytes: × and ÷ count as Latin, ҂ and its kin as Cyrillic, so that the kernel may stop for nothing.

  private static func isLatin(_ scalar: UInt32) -> Bool {
    0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar || 0xC0...0x17F ~= scalar
  }

  private static func isCyrillic(_ scalar: UInt32) -> Bool { 0x400...0x4FF ~= scalar }
}
