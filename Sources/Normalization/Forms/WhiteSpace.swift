import Text

/// White space as text is given out with it.
///
/// Runs of spaces, tabs and no-break spaces become one space; spaces at the ends of a line go; CRLF becomes LF; runs of
/// empty lines become one empty line, and there is none at either end.
enum WhiteSpace {
  /// - Parameter text: valid UTF-8.
  /// - Complexity: O(*n*).
  static func cleaned(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { bytes in
      // Never longer than the text: what is written for white space is no more than was read.
      [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
        var (spaces, lineEnds, index) = (false, 0, 0)
        while index < bytes.count {
          let byte = bytes[index]
          var length = 1
          if byte <= 0x20 || leadsSpace(byte) {
            let (scalar, width) = UTF8Decoding.scalar(bytes, at: index)
            length = width
            switch scalar {
            case 0x0A:
              lineEnds += 1
              index += 1
              continue
            case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
              spaces = true
              index += length
              continue
            default: break
            }
          }
          if lineEnds > 0 || spaces {
            if count > 0 {
              for _ in 0..<max(1, min(lineEnds, 2)) {
                result.initializeElement(at: count, to: lineEnds > 0 ? 0x0A : 0x20)
                count &+= 1
              }
            }
            (spaces, lineEnds) = (false, 0)
          }
          for place in index..<index &+ length {
            result.initializeElement(at: count, to: bytes[place])
            count &+= 1
          }
          index &+= length
          // Bytes of scalars that cannot be white space pass one by one.
          while index < bytes.count, bytes[index] > 0x20, !leadsSpace(bytes[index]) {
            result.initializeElement(at: count, to: bytes[index])
            count &+= 1
            index &+= 1
          }
        }
      }
    }
  }

  /// The first byte of U+00A0, U+1680, U+2000…U+205F or U+3000, and of others.
  @inline(__always)
  private static func leadsSpace(_ byte: UInt8) -> Bool { byte == 0xC2 || byte &- 0xE1 < 3 }
}
