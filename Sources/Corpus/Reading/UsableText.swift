import Text

/// Whether a text has anything to read in it.
enum UsableText {
  /// Whether there is a scalar that is neither white space (Unicode `White_Space`), nor a control, nor invisible
  /// (U+200B…U+200F, U+2060, U+FEFF).
  ///
  /// - Precondition: `text` is valid UTF-8.
  /// - Complexity: O(*n*) at worst, O(1) for texts that start with a letter.
  static func isUsable(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        switch scalar {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
          index += length
        default:
          return true
        }
      }
      return false
    }
  }
}
