/// Looks for a byte, 32 at a step.
struct ByteScan {
  let base: UnsafePointer<UInt8>
  /// One past the last byte.
  let end: Int

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The place of the first `byte` from `start` on; `end` where there is none.
  ///
  /// - Complexity: O(*n*) in the bytes passed over.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int) -> Int {
    let pattern = UInt64(byte) &* Self.ones
    var index = start
    while index &+ 8 <= end {
      let found = zeros(word(index) ^ pattern)
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
      // Long runs: four words a step.
      while index &+ 32 <= end {
        let (a, b) = (zeros(word(index) ^ pattern), zeros(word(index &+ 8) ^ pattern))
        let (c, d) = (zeros(word(index &+ 16) ^ pattern), zeros(word(index &+ 24) ^ pattern))
        if a | b | c | d != 0 { break }
        index &+= 32
      }
    }
    while index < end, base[index] != byte { index &+= 1 }
    return index
  }

  /// The place of the first of two bytes from `start` on; `end` where there is none.
  ///
  /// - Complexity: O(*n*) in the bytes passed over.
  @inline(__always)
  func first(_ one: UInt8, or other: UInt8, from start: Int) -> Int {
    let (first, second) = (UInt64(one) &* Self.ones, UInt64(other) &* Self.ones)
    var index = start
    while index &+ 8 <= end {
      let value = word(index)
      let found = zeros(value ^ first) | zeros(value ^ second)
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < end, base[index] != one, base[index] != other { index &+= 1 }
    return index
  }

  @inline(__always)
  private func word(_ index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Bit 7 of each zero byte, and perhaps of bytes above the lowest of them.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word & Self.highs }

  /// Whether the bytes at `index` are `name`, which is given in lower case, in any ASCII case.
  @inline(__always)
  func matches(_ name: StaticString, at index: Int) -> Bool {
    guard index &+ name.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<name.utf8CodeUnitCount {
      let byte = base[index &+ offset]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != name.utf8Start[offset] { return false }
    }
    return true
  }
}

/// Classes of bytes in markup.
extension UInt8 {
  /// Tab, LF, FF, CR, space.
  @inline(__always)
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// What ends a tag's name: white space, `/`, `>`.
  @inline(__always)
  var endsTagName: Bool { self <= 0x3E && (self == 0x3E || self == 0x2F || isHTMLSpace) }
}
