import CICU

/// What cutting words and looking at letters needs to know of a Unicode scalar, in one byte.
public struct ScalarClass: Sendable, Equatable {
  /// Word_Break (UAX #29), with the letters of scripts written without spaces set apart.
  public enum WordBreak: UInt8, Sendable {
    case other
    case letter
    case numeric
    case extendNumLet
    case midLetter
    case midNum
    case midNumLet
    /// Extend, Format and ZWJ.
    case extend
    /// A letter of a script written without spaces: Han, Kana, Thai, Lao, Khmer, Burmese.
    case unspaced
    case lineEnd
  }

  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable public var wordBreak: WordBreak { WordBreak(rawValue: rawValue & 0x0F) ?? .other }
  /// Upper or title case.
  @inlinable public var isUppercase: Bool { rawValue & 0x10 != 0 }
  @inlinable public var isCased: Bool { rawValue & 0x20 != 0 }
  /// Sentence_Terminal: `.`, `!`, `?`, `。`, `؟` and their kin.
  @inlinable public var isSentenceTerminal: Bool { rawValue & 0x40 != 0 }
  /// A decimal digit of any script.
  @inlinable public var isDigit: Bool { rawValue & 0x80 != 0 }
}

/// Character properties from ICU's data.
public enum CharacterProperties {
  /// The class of any scalar.
  ///
  /// - Complexity: O(1); a table look-up in the Basic Multilingual Plane, some hundred nanoseconds beyond it.
  @inlinable
  public static func scalarClass(_ scalar: UInt32) -> ScalarClass {
    ScalarClass(rawValue: scalar < 0x1_0000 ? basicPlane[Int(scalar)] : astralClass(scalar))
  }

  /// The classes of U+0000…U+FFFF, asked of ICU once a process.
  public static let basicPlane: [UInt8] = Array(unsafeUninitializedCapacity: 0x1_0000) { buffer, count in
    guard let base = buffer.baseAddress else { return }
    cicu_scalar_classes(0, 0x1_0000, base)
    count = 0x1_0000
  }

  /// The value of a decimal digit of any script; nil for what is none.
  public static func digitValue(_ scalar: UInt32) -> Int? {
    let value = cicu_digit_value(scalar)
    return value < 0 ? nil : Int(value)
  }

  /// The ISO 15924 code of the scalar's script, e.g. `Cyrl`; `Zyyy` for what scripts share.
  public static func script(_ scalar: UInt32) -> String { String(cString: cicu_script(scalar)) }

  @usableFromInline
  static func astralClass(_ scalar: UInt32) -> UInt8 {
    var result: UInt8 = 0
    cicu_scalar_classes(scalar, 1, &result)
    return result
  }
}
