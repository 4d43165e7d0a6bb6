/// Base64 (RFC 4648), as JSON carries bytes that are no UTF-8.
enum Base64 {
  /// The bytes, white space passed over; nil when anything else is in it, or when it is cut short.
  ///
  /// - Complexity: O(*n*).
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (group, bits, padding) = (UInt32(0), 0, 0)
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D:
        padding += 1
        continue
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
      if padding > 0 { return nil }
      group = group << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
      }
    }
    // One letter alone of a group of four holds no byte.
    return bits == 6 || padding > 2 ? nil : bytes
  }
}
