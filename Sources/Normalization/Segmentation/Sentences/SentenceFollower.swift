import Text

/// What stands after a possible end of a sentence: openers, and the first word behind them.
struct SentenceFollower {
  /// Of the first scalar behind the openers.
  private(set) var kind: ScalarReader.Kind
  /// Where that scalar is.
  private(set) var start: Int
  private(set) var hasDash = false
  private(set) var hasOpener = false
  private(set) var hasNumberSign = false
  /// `№`, `§`: what they count stands before them.
  private(set) var hasSectionSign = false
  /// The first bracket that opens.
  private(set) var bracket: Int?

  /// More openers than this are no prose.
  private static let openers = 16

  init(_ reader: ScalarReader, after end: SentenceEnd) {
    var index = end.next
    var found = ScalarReader.Kind.end
    scan: for _ in 0..<Self.openers {
      found = reader.kind(at: index)
      switch found {
      case .openQuote, .closeQuote, .eitherQuote: hasOpener = true
      case .openBracket:
        hasOpener = true
        if bracket == nil { bracket = index }
      case .dash: hasDash = true
      case .numberSign:
        hasNumberSign = true
        let sign = reader.scalar(at: index).scalar
        hasSectionSign = hasSectionSign || sign == 0xA7 || sign == 0x2116
      case .space where index > end.next: break
      default: break scan
      }
      index += reader.scalar(at: index).length
    }
    // A minus before a number.
    if found == .digit, hasDash, index > 0, reader.kind(reader.scalar(before: index).scalar) == .dash {
      hasDash = false
    }
    kind = found
    start = index
  }

  /// A word from its first letter on.
  struct Word {
    var end: Int
    /// In letters.
    var length = 0
    var key = SentenceKey.seed
    /// Of the letters before an apostrophe: `they've`, `l'homme`.
    var stem: UInt64?
    var isCapitalized = false
    /// Letters after the first are in lower case; false of a single letter.
    var isLowerAfterFirst = false
    var hasCapitalSecond = false
    var isRomanNumeral = true
  }

  static func word(_ reader: ScalarReader, at start: Int) -> Word {
    var word = Word(end: start)
    let limit = min(reader.count, start + SentenceKey.bytes)
    while word.length < SentenceKey.letters, word.end < limit {
      let (scalar, length) = reader.scalar(at: word.end)
      let kind = reader.kind(scalar)
      let isApostrophe = scalar == 0x27 || scalar == 0x2019
      guard ScalarReader.isLetter(kind) || isApostrophe && word.length > 0 else { break }
      if isApostrophe, !ScalarReader.isLetter(reader.kind(at: word.end + length)) { break }
      if isApostrophe, word.stem == nil { word.stem = word.key }
      if kind == .mark, word.length > 0 {
        word.end += length
        continue
      }
      if isApostrophe {
        word.key = WordHash.combine(word.key, 0x27)
        word.end += length
        continue
      }
      if word.length == 0 { word.isCapitalized = kind == .upper }
      if word.length == 1 {
        word.hasCapitalSecond = kind == .upper
        word.isLowerAfterFirst = kind == .lower
      }
      if kind == .upper, word.length > 0 { word.isLowerAfterFirst = false }
      word.isRomanNumeral = word.isRomanNumeral && isRoman(scalar)
      word.key = WordHash.combine(word.key, LanguageKey.lower(scalar))
      word.length += 1
      word.end += length
    }
    return word
  }

  /// A capital that Roman numerals are written with; Cyrillic texts often have `Х` and `І` for them.
  static func isRoman(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x43, 0x44, 0x49, 0x4C, 0x4D, 0x56, 0x58, 0x425, 0x406: true
    default: false
    }
  }
}
