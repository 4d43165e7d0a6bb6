/// Hashes of bytes for tables in memory that strangers' texts fill: another in each process, so that nobody can write pages
/// whose lines all collide. Never to be stored, and no result may depend on it.
public enum SeededHash {
  @usableFromInline static let seed = UInt64.random(in: 0 ... .max)

  /// Multiplications and folded shifts over words of eight bytes.
  ///
  /// - Complexity: O(*n*) in bytes, eight a step.
  @inlinable @inline(__always)
  public static func of(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = seed &+ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    @inline(__always) func add(_ word: UInt64) { hash = WordHash.mix(hash ^ word, 0xA076_1D64_78BD_642F) }
    var index = 0
    while index &+ 8 <= count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    if index < count {
      var rest: UInt64 = 0
      while index < count {
        rest = rest &<< 8 | UInt64(bytes.load(fromByteOffset: index, as: UInt8.self))
        index &+= 1
      }
      add(rest)
    }
    add(0xE703_7ED1_A0B4_28DB)
    return hash
  }
}
