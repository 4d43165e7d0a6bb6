import CICU

/// What cutting words and looking at letters needs to know of a Unicode scalar, in one byte.
@frozen
public struct ScalarClass: Sendable, Equatable {
  /// Word_Break (UAX #29), with the letters of scripts written without spaces set apart.
  @frozen
  public enum WordBreak: UInt8, Sendable {
    case other
    /// ALetter but Hangul syllables and letters of scripts written without spaces.
    case letter
    case numeric
    case extendNumLet
    case midLetter
    case midNum
    case midNumLet
    /// Extend and Format.
    case extend
    /// A letter of a script written without spaces: Han, Kana, Thai, Lao, Khmer, Burmese.
    case unspaced
    case lineEnd
    case hebrewLetter
    case doubleQuote
    case zwj
    /// A Hangul syllable: ICU joins it to its like only.
    case hangul
    /// Extended_Pictographic, where none of the others applies.
    case pictographic
    case singleQuote
  }

  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable @inline(__always) public var wordBreak: WordBreak {
    // All sixteen values of four bits are cases.
    unsafeBitCast(rawValue & 0x0F, to: WordBreak.self)
  }
  /// Extend, Format or ZWJ: what WB4 passes over.
  @inlinable public var isExtending: Bool {
    rawValue & 0x0F == WordBreak.extend.rawValue || rawValue & 0x0F == WordBreak.zwj.rawValue
  }
  /// A letter, digit, syllable or ideograph: a segment that holds one is a word.
  @inlinable public var makesWord: Bool { 0b0010_0101_0000_0110 >> (rawValue & 0x0F) & 1 != 0 }
  /// Upper or title case.
  @inlinable public var isUppercase: Bool { rawValue & 0x10 != 0 }
  @inlinable public var isCased: Bool { rawValue & 0x20 != 0 }
  /// Sentence_Terminal: `.`, `!`, `?`, `。`, `؟` and their kin.
  @inlinable public var isSentenceTerminal: Bool { rawValue & 0x40 != 0 }
  /// A decimal digit of any script.
  @inlinable public var isDigit: Bool { rawValue & 0x80 != 0 }
}

/// Character properties from ICU's data, for generating tables and for testing them; some hundred nanoseconds a call.
public enum CharacterProperties {
  /// The highest Unicode scalar.
  public static let lastScalar: UInt32 = 0x10_FFFF

  /// The classes of `scalars`.
  public static func scalarClasses(_ scalars: Range<UInt32>) -> [UInt8] {
    Array(unsafeUninitializedCapacity: scalars.count) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      cicu_scalar_classes(scalars.lowerBound, scalars.count, base)
      count = scalars.count
    }
  }

  /// The value of a decimal digit of any script; nil for what is none.
  public static func digitValue(_ scalar: UInt32) -> Int? {
    let value = cicu_digit_value(scalar)
    return value < 0 ? nil : Int(value)
  }

  /// Canonical_Combining_Class.
  public static func combiningClass(_ scalar: UInt32) -> UInt8 { cicu_combining_class(scalar) }

  /// Whether the scalar may compose with one before it (NFC_Quick_Check is Maybe).
  public static func composesBackward(_ scalar: UInt32) -> Bool { cicu_composes_backward(scalar) }

  /// The primary composite of two scalars; nil when there is none.
  public static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    UInt32(exactly: cicu_composite(first, second))
  }

  /// The ISO 15924 code of the scalar's script, e.g. `Cyrl`; `Zyyy` for what scripts share.
  public static func script(_ scalar: UInt32) -> String { String(cString: cicu_script(scalar)) }
}
