/// The lines of a text as byte ranges, without their line ends.
///
/// A line ends at LF or CRLF and at nothing else (no form feed, no U+2028): the rule of the command-line contract. Line
/// `n` of the text, counted from 1, is `ranges[n - 1]`. A text that ends in LF has no further empty line after it, so
/// the count is that of `wc -l`, plus one when the last line is not terminated.
public struct TextLines: Sendable {
  public let ranges: [Range<Int>]

  /// - Complexity: O(*n*) in bytes.
  public init(_ text: [UInt8]) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.count / 64 + 8)
    text.withUnsafeBufferPointer { bytes in
      var (start, index) = (0, 0)
      while index < bytes.count {
        index = Self.lineFeed(bytes, from: index)
        if index == bytes.count { break }
        let hasReturn = index > start && bytes[index - 1] == 0x0D
        ranges.append(start..<(hasReturn ? index - 1 : index))
        index += 1
        start = index
      }
      if start < bytes.count { ranges.append(start..<bytes.count) }
    }
    self.ranges = ranges
  }

  public var count: Int { ranges.count }

  /// The place of the first line feed from `start` on, or the end: eight bytes a step.
  @inline(__always)
  private static func lineFeed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ 0x0A0A_0A0A_0A0A_0A0A
      // Bit 7 of each byte that is 0, and perhaps of bytes above the lowest of them.
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return index &+ zeros.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < bytes.count, bytes[index] != 0x0A { index &+= 1 }
    return index
  }
}
