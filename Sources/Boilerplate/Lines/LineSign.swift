/// What a scalar is to a line: part of a word, a number, a separator, the end of a sentence.
enum LineSign: UInt8 {
  case letter
  /// A letter of a script without spaces, a token by itself.
  case ideograph
  case digit
  case ignored
  case space
  /// Ends a sentence: the signs of Unicode's `Sentence_Terminal` that today's alphabets of the Basic Multilingual Plane
  /// are written with, and the ellipsis, which is none of them.
  case sentenceEnd
  case comma
  case colon
  case separator
  case closing
  case sign
  case other

  /// - Complexity: O(1).
  static func of(_ scalar: UInt32) -> LineSign {
    if scalar < 0x80 { return ascii[Int(scalar)] }
    switch scalar {
    case 0x0966...0x096F, 0x0660...0x0669, 0x06F0...0x06F9, 0x09E6...0x09EF, 0xFF10...0xFF19: return .digit
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x0589, 0x061E, 0x061F, 0x06D4, 0x0700...0x0702, 0x0964, 0x0965, 0x104A, 0x104B, 0x1362, 0x1367, 0x1368,
      0x166E, 0x17D4, 0x17D5, 0x1803, 0x1809, 0x203C, 0x203D, 0x2026, 0x2047...0x2049, 0x2E2E, 0x3002, 0xA4FF, 0xFE52,
      0xFE56, 0xFE57, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61:
      return .sentenceEnd
    case 0x060C, 0x3001, 0xFF0C, 0xFF64, 0x055D: return .comma
    case 0x061B, 0xFF1A, 0xFF1B, 0x37E: return .colon
    case 0xA6, 0xB7, 0x2022, 0x2190...0x21FF, 0x25A0...0x25FF, 0x2219, 0x22C5, 0x30FB, 0xFF5C, 0x27A1, 0x2794...0x279F:
      return .separator
    case 0xAB, 0xBB, 0x2039, 0x203A: return .closing
    case 0x201C...0x201F, 0x2033, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09, 0xFF3D: return .closing
    case 0xA9, 0xAE, 0x2122: return .sign
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x2_0000...0x3_FFFF: return .ideograph
    case 0xA1...0xBF: return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .letter : .other
    case 0xD7, 0xF7: return .other
    case 0x2010...0x2031, 0x2034...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xE000...0xF8FF, 0xFFFC, 0xFFFD, 0x1_F000...0x1_FAFF:
      return LetterFolding.isIgnored(scalar) ? .ignored : .other
    default:
      return LetterFolding.isIgnored(scalar) ? .ignored : .letter
    }
  }

  private static let ascii: [LineSign] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: .space
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .sentenceEnd
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\\"): .separator
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .ignored
    case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "@"), UInt8(ascii: "#"): .sign
    default: .other
    }
  }
}
