/// What a scalar is counted as in a line's features: finer than `LineSign` where signs are concerned.
enum LineMark: UInt8, CaseIterable {
  case lower
  case upper
  /// A letter of a script without case.
  case caseless
  case ideograph
  case digit
  case space
  case tab
  /// A sign of `Sentence_Terminal` that a space follows.
  case fullStop
  /// One of Chinese or Japanese, that no space follows.
  case wideStop
  case ellipsis
  case comma
  case colon
  /// `|`, `>`, `/`, bullets, arrows.
  case separator
  /// `»`, `›`: quotation marks or arrows.
  case angle
  case quote
  case opening
  case closing
  case dash
  case at
  case copyright
  /// Signs of money and numbers: `%`, `+`, `$`, `€`.
  case measure
  case ignored
  case other

  /// - Complexity: O(1).
  static func of(_ scalar: UInt32) -> LineMark {
    switch scalar {
    case 0x09: return .tab
    case 0x2026: return .ellipsis
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return .wideStop
    case 0xBB, 0x203A: return .angle
    case 0x28, 0x5B, 0x7B, 0xFF08: return .opening
    case 0x29, 0x5D, 0x7D, 0xFF09, 0xFF3D: return .closing
    case 0x22, 0xAB, 0x2039, 0x201C...0x201F, 0x2033, 0x300A...0x3011: return .quote
    case 0x2D, 0x2010...0x2015, 0x2212: return .dash
    case 0x40, 0x23: return .at
    case 0xA9: return .copyright
    case 0xAE, 0x2122, 0x2B, 0x25, 0x24, 0x20AC, 0xA3: return .measure
    default: break
    }
    switch LineSign.of(scalar) {
    case .letter:
      if LetterFolding.isUppercase(scalar) { return .upper }
      return LetterFolding.hasCase(scalar) ? .lower : .caseless
    case .ideograph: return .ideograph
    case .digit: return .digit
    case .ignored: return .ignored
    case .space: return .space
    case .sentenceEnd: return .fullStop
    case .comma: return .comma
    case .colon: return .colon
    case .separator: return .separator
    case .closing: return .quote
    case .sign: return .at
    case .other: return .other
    }
  }
}
