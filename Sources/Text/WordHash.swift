/// The hash of a folded word: part of every file format and therefore fixed for all time.
///
/// Eight bytes a step, each mixed by a 64×64→128 multiplication folded in half (the `mum` of wyhash, public domain), the
/// length mixed in last. Not for use against an adversary: texts made to collide would only look alike to Sito.
public enum WordHash {
  @usableFromInline static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  @usableFromInline static let secret: UInt64 = 0xE703_7ED1_A0B4_28DB

  /// - Complexity: O(*n*) in bytes.
  @inlinable
  public static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var state = seed
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      var chunk: UInt64 = 0
      for offset in 0..<8 { chunk |= UInt64(bytes[index &+ offset]) &<< UInt64(8 &* offset) }
      state = mix(state ^ chunk, secret)
      index &+= 8
    }
    if index < range.upperBound {
      var chunk: UInt64 = 0
      var shift: UInt64 = 0
      while index < range.upperBound {
        chunk |= UInt64(bytes[index]) &<< shift
        shift &+= 8
        index &+= 1
      }
      state = mix(state ^ chunk, secret)
    }
    return mix(state ^ UInt64(range.count), seed)
  }

  /// The same for the `count` bytes at `bytes`; of up to 24 bytes without a branch on their number, which no predictor
  /// knows: a step too many costs less than a wrong guess.
  ///
  /// - Precondition: `count` is at least 1, and from `bytes` on 24 bytes can be read, or 7 behind the last if that is more.
  @inlinable @inline(__always)
  public static func hash(padded bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    let short = mix(seed ^ chunk(raw, 0) & mask(min(count, 8)), secret)
    let middle = mix(short ^ chunk(raw, 8) & mask(min(count &- 8, 8)), secret)
    if count > 24 { return hash(raw, count: count, from: 16, middle) }
    let long = mix(middle ^ chunk(raw, 16) & mask(count &- 16), secret)
    let state = count > 16 ? long : middle
    return mix((count > 8 ? state : short) ^ UInt64(truncatingIfNeeded: count), seed)
  }

  @inlinable @inline(never)
  static func hash(_ raw: UnsafeRawPointer, count: Int, from start: Int, _ state: UInt64) -> UInt64 {
    var state = state
    var index = start
    while index &+ 8 <= count {
      state = mix(state ^ chunk(raw, index), secret)
      index &+= 8
    }
    if index < count { state = mix(state ^ chunk(raw, index) & mask(count &- index), secret) }
    return mix(state ^ UInt64(truncatingIfNeeded: count), seed)
  }

  @inlinable @inline(__always)
  static func chunk(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The lowest `count` bytes, 1 to 8; for any other count, of no meaning.
  @inlinable @inline(__always)
  static func mask(_ count: Int) -> UInt64 { UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

  /// The hash of a sequence of scalars with one more: for tables of words that are looked up letter by letter.
  ///
  /// Not the same as `hash(_:_:)` of the word's bytes.
  @inlinable @inline(__always)
  public static func combine(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { mix(hash ^ UInt64(scalar), secret) }

  /// A mixer of two words: the halves of their 128-bit product, one xor the other.
  ///
  /// Not a bijection in either: that of 0 and anything is 0.
  @inlinable @inline(__always)
  public static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
