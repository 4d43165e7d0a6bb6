import ICU
import Text

/// Looks at single scalars of a text, forwards and backwards.
struct ScalarReader {
  /// What the rules of sentences need to know of a scalar.
  enum Kind {
    case end
    case lower
    case upper
    /// A letter of a script without case.
    case uncased
    case digit
    /// White space within a line.
    case space
    case lineEnd
    case openQuote
    case closeQuote
    /// The same sign opens and closes: `"`, `“` (closes in German), `»` (opens in German).
    case eitherQuote
    /// Brackets, `¿`, `¡`, and the bullets of lists.
    case openBracket
    case closeBracket
    case dash
    /// `.`, `!`, `?`, `…`
    case terminator
    /// `,`, `;`, `:`, `&`: the sentence goes on.
    case comma
    /// Signs that stand before a number: `$`, `№`, `§`, `+`, `#`.
    case numberSign
    case mark
    case other
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private let tables = UnicodeTables.shared

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  @inline(__always)
  func scalar(at index: Int) -> (scalar: UInt32, length: Int) { UTF8Decoding.scalar(bytes, at: index) }

  /// The scalar that ends before `index`, and where it starts.
  ///
  /// - Precondition: `index` > 0.
  @inline(__always)
  func scalar(before index: Int) -> (scalar: UInt32, start: Int) {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, start)
  }

  @inline(__always)
  func kind(at index: Int) -> Kind { index < count ? kind(scalar(at: index).scalar) : .end }

  func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x61...0x7A: return .lower
    case 0x41...0x5A: return .upper
    case 0x30...0x39: return .digit
    case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return .lineEnd
    case 0x2E, 0x21, 0x3F, 0x2026: return .terminator
    case 0x26, 0x2C, 0x3A, 0x3B: return .comma
    case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: return quote(scalar)
    case 0x28, 0x5B, 0x7B, 0xBF, 0xA1, 0x2022, 0x2023, 0x25A0, 0x25AA, 0x25CF: return .openBracket
    case 0x300A, 0x300C, 0x300E, 0x3010, 0xFF08: return .openBracket
    case 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09: return .closeBracket
    case 0x29, 0x5D, 0x7D: return .closeBracket
    case 0x2D, 0x2010...0x2015, 0x2212: return .dash
    case 0x23, 0x24, 0x2B, 0x7E, 0xA3, 0xA5, 0xA7, 0xB1, 0x20A0...0x20C0, 0x2116: return .numberSign
    case 0x300...0x36F: return .mark
    case 0x10D0...0x10FF: return .uncased
    default: break
    }
    let found = tables.scalarClass(scalar)
    if found.isCased { return found.isUppercase ? .upper : .lower }
    switch found.wordBreak {
    case .letter, .hebrewLetter, .hangul, .unspaced: return .uncased
    case .extend, .zwj: return .mark
    default: return .other
    }
  }

  private func quote(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xAB, 0x2018, 0x201A, 0x201E, 0x201F, 0x2039: .openQuote
    case 0x2019, 0x201D, 0x203A: .closeQuote
    // `»` opens in German books only; there it stands before a letter.
    default: .eitherQuote
    }
  }

  /// The first position at or after `index` that is not white space within a line.
  @inline(__always)
  func skipSpaces(_ index: Int) -> Int {
    var index = index
    while index < count {
      let (scalar, length) = scalar(at: index)
      guard kind(scalar) == .space else { break }
      index += length
    }
    return index
  }

  func isLineEnd(before index: Int) -> Bool { index > 0 && kind(scalar(before: index).scalar) == .lineEnd }

  /// An ASCII digit: of a byte (no other scalar's UTF-8 has such bytes) or of a scalar.
  static func isDigit(_ value: some UnsignedInteger) -> Bool { 0x30...0x39 ~= value }

  /// What makes a sentence: a letter, a digit, or a sign that is no punctuation.
  static func isContent(_ kind: Kind) -> Bool {
    switch kind {
    case .lower, .upper, .uncased, .digit, .other: true
    default: false
    }
  }

  static func isLetter(_ kind: Kind) -> Bool {
    switch kind {
    case .lower, .upper, .uncased, .mark: true
    default: false
    }
  }
}
