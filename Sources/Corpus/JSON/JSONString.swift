import Text

/// JSON strings to UTF-8 and back.
public enum JSONString {
  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The UTF-8 that a string's inside stands for; a surrogate without its partner becomes U+FFFD.
  ///
  /// - Precondition: the escapes are well-formed (`JSONScanner` has passed over them).
  /// - Complexity: O(*n*) in bytes.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let inside = UnsafeBufferPointer(rebasing: bytes[range])
    // No escape is shorter than what it stands for.
    return [UInt8](unsafeUninitializedCapacity: inside.count) { output, written in
      var index = 0
      while index < inside.count {
        let next = ByteSearch.first(0x5C, in: inside, from: index) ?? inside.count
        if next > index, let from = inside.baseAddress, let to = output.baseAddress {
          (to + written).update(from: from + index, count: next - index)
          written += next - index
        }
        if next == inside.count { break }
        index = resolveEscape(inside, at: next, into: output, &written)
      }
    }
  }

  private static func resolveEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, into output: UnsafeMutableBufferPointer<UInt8>,
    _ written: inout Int
  ) -> Int {
    let plain: UInt8
    switch bytes[index + 1] {
    case 0x62: plain = 0x08
    case 0x66: plain = 0x0C
    case 0x6E: plain = 0x0A
    case 0x72: plain = 0x0D
    case 0x74: plain = 0x09
    case 0x75:
      var scalar = codeUnit(bytes, index)
      var end = index + 6
      if scalar & 0xF800 == 0xD800 {
        let low = end + 6 <= bytes.count && bytes[end] == 0x5C && bytes[end + 1] == 0x75 ? codeUnit(bytes, end) : 0
        if scalar < 0xDC00, low & 0xFC00 == 0xDC00 {
          scalar = 0x1_0000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
          end += 6
        } else {
          scalar = 0xFFFD
        }
      }
      var encoded: [UInt8] = []
      UTF8Decoding.append(scalar, to: &encoded)
      for byte in encoded {
        output[written] = byte
        written += 1
      }
      return end
    case let byte: plain = byte
    }
    output[written] = plain
    written += 1
    return index + 2
  }

  /// The number in `\uXXXX` at `index`.
  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    var value: UInt32 = 0
    for offset in 2..<6 { value = value << 4 | (hexDigit(bytes[index + offset]) ?? 0) }
    return value
  }

  /// Appends `utf8` between quotes. Only `"`, `\` and controls below U+0020 are escaped; all else stands as it is.
  ///
  /// - Precondition: `utf8` is valid UTF-8.
  /// - Complexity: O(*n*) in bytes.
  public static func append(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(0x22)
    var start = 0
    var index = 0
    let count = utf8.count
    guard let base = utf8.baseAddress else {
      output.append(0x22)
      return
    }
    let raw = UnsafeRawPointer(base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index < count {
      while index &+ 8 <= count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let found = (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word
        if found & (ones &* 0x80) != 0 { break }
        index &+= 8
      }
      // The byte that stopped the loop is among the next eight.
      let stop = min(index &+ 8, count)
      while index < stop {
        let byte = base[index]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
          appendEscape(byte, to: &output)
          start = index &+ 1
        }
        index &+= 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<count]))
    output.append(0x22)
  }

  /// Appends `utf8` between quotes, as the other form does.
  public static func append(_ utf8: [UInt8], to output: inout [UInt8]) {
    utf8.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Appends `text` between quotes.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  private static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
    let short: UInt8
    switch byte {
    case 0x22, 0x5C: short = byte
    case 0x08: short = 0x62
    case 0x09: short = 0x74
    case 0x0A: short = 0x6E
    case 0x0C: short = 0x66
    case 0x0D: short = 0x72
    default:
      output.append(contentsOf: "\\u00".utf8)
      output.append(byte >> 4 + 0x30)
      output.append(byte & 15 < 10 ? byte & 15 + 0x30 : byte & 15 - 10 + 0x61)
      return
    }
    output.append(0x5C)
    output.append(short)
  }
}
