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
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var (spaces, lineEnds, index) = (false, 0, 0)
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        switch scalar {
        case 0x0A: lineEnds += 1
        case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: spaces = true
        default:
          if lineEnds > 0, !result.isEmpty {
            result.append(0x0A)
            if lineEnds > 1 { result.append(0x0A) }
          } else if spaces, !result.isEmpty {
            result.append(0x20)
          }
          (spaces, lineEnds) = (false, 0)
          result.append(contentsOf: bytes[index..<index + length])
        }
        index += length
      }
      return result
    }
  }
}
