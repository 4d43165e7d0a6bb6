/// Decoding of one scalar from valid UTF-8, for the loops that must not pay for `String`.
public enum UTF8Decoding {
  /// The scalar that starts at `index` and its length in bytes (1…4).
  ///
  /// - Precondition: `bytes` is valid UTF-8 and `index` is the start of a scalar. On other input the result is
  ///   some scalar of at most U+10FFFF, and no byte outside `bytes` is read.
  /// - Complexity: O(1).
  @inlinable
  public static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - index
    if first < 0xE0, left >= 2 { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2) }
    if first < 0xF0, left >= 3 {
      return ((first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
    }
    if left >= 4 {
      let high = (first & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
      return (min(high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 0x10_FFFF), 4)
    }
    return (0xFFFD, 1)
  }

  /// The scalar at `bytes` and its length in bytes (1…4); of what is not UTF-8, some scalar of at most U+10FFFF.
  ///
  /// - Precondition: four bytes can be read.
  @inlinable @inline(__always)
  public static func scalar(padded bytes: UnsafePointer<UInt8>) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[0])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(bytes[1]) & 0x3F
    if first < 0xE0 { return ((first & 0x1F) &<< 6 | second, 2) }
    let third = UInt32(bytes[2]) & 0x3F
    if first < 0xF0 { return ((first & 0x0F) &<< 12 | second &<< 6 | third, 3) }
    let scalar = (first & 0x07) &<< 18 | second &<< 12 | third &<< 6 | UInt32(bytes[3]) & 0x3F
    return (min(scalar, 0x10_FFFF), 4)
  }

  /// Appends the UTF-8 form of `scalar`.
  @inlinable
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
      guard let base = buffer.baseAddress else { return }
      bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: write(scalar, to: base)))
    }
  }

  /// Writes the UTF-8 form of `scalar`, at most 4 bytes.
  ///
  /// - Returns: how many.
  @inlinable
  public static func write(_ scalar: UInt32, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
    switch scalar {
    case 0..<0x80:
      bytes[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      bytes[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      bytes[1] = trail(scalar, 0)
      return 2
    case 0x800..<0x1_0000:
      bytes[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      bytes[1] = trail(scalar, 6)
      bytes[2] = trail(scalar, 0)
      return 3
    default:
      bytes[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      bytes[1] = trail(scalar, 12)
      bytes[2] = trail(scalar, 6)
      bytes[3] = trail(scalar, 0)
      return 4
    }
  }

  @inlinable @inline(__always)
  static func trail(_ scalar: UInt32, _ shift: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F)
  }

  /// The number of Unicode scalars in valid UTF-8.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func scalarCount(_ bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
