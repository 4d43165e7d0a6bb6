import Text

/// The word before a full stop, with the parts before it when it is a compound: `т. е`, `U.S`, `Ж.-Ж`.
struct SentenceToken {
  /// What the lexicon says of the longest compound it knows.
  private(set) var traits: AbbreviationTraits = []
  /// Where the known abbreviation starts; the last part, when none is known.
  private(set) var start: Int
  /// Letters of the last part.
  private(set) var length = 0
  private(set) var isCapitalized = false
  private(set) var isRomanNumeral = true
  private(set) var hasVowel = false
  /// The last part's first letter.
  private(set) var firstLetter: UInt32 = 0
  /// Parts are joined by full stops without a space, none longer than two letters: an abbreviation, known or not.
  private(set) var isDotted = false
  /// Where the last part starts.
  private(set) var partStart: Int
  /// Of the last part.
  private(set) var key = SentenceKey.seed

  private static let parts = 4
  /// Ends of words that are entries of their own (`-str`) have so many letters.
  private static let suffixLetters = 3
  /// Parts that have others before them are no longer than this.
  private static let shortLetters = 5

  /// - Parameters:
  ///   - end: after the last letter.
  ///   - limit: where the sentence starts; nothing before it is read.
  init(_ reader: ScalarReader, before end: Int, from limit: Int, _ lexicon: AbbreviationLexicon) {
    start = end
    partStart = end
    var key = SentenceKey.seed
    var index = end
    var isShort = true
    var isInitial = true
    for part in 0..<Self.parts {
      var count = 0
      var first: UInt32 = 0
      let reach = max(limit, index - SentenceKey.bytes)
      while index > reach, count < SentenceKey.letters {
        let (scalar, before) = reader.scalar(before: index)
        let kind = reader.kind(scalar)
        let isHyphen = scalar == 0x2D || scalar == 0x2011
        let isApostrophe = scalar == 0x27 || scalar == 0x2019
        guard ScalarReader.isLetter(kind) || isHyphen || isApostrophe && count > 0 else { break }
        if isHyphen, count == 0 { break }
        if isHyphen {
          // капітан-лейт.
          if part == 0, count >= Self.suffixLetters {
            let found = lexicon.abbreviation(key, isCapitalized: false)
            if found.contains(.neverEnds) { traits = found }
          }
          // A hyphen joins words, and parts such as `Ж.-Ж`; one after a space is a dash or a list's mark.
          guard before > limit else { break }
          let previous = reader.kind(reader.scalar(before: before).scalar)
          if !ScalarReader.isLetter(previous), previous != .terminator { break }
        }
        // l'art.
        if isApostrophe, part == 0, count > 1 {
          let found = lexicon.abbreviation(key, isCapitalized: false)
          if !found.isEmpty {
            traits = found
            start = index
          }
        }
        index = before
        // Marks that have a composed form are composed already; others, such as stress, tell no words apart.
        if kind == .mark { continue }
        key = WordHash.combine(key, LanguageKey.lower(isHyphen ? 0x2D : isApostrophe ? 0x27 : scalar))
        if isHyphen || isApostrophe { continue }
        count += 1
        first = scalar
        if part == 0 {
          if count == Self.suffixLetters {
            let found = lexicon.abbreviation(WordHash.combine(key, 0x2D), isCapitalized: false)
            if !found.isEmpty { traits = found }
          }
          isRomanNumeral = isRomanNumeral && SentenceFollower.isRoman(scalar)
          hasVowel = hasVowel || Self.isVowel(scalar)
        }
      }
      if count == 0 || count == SentenceKey.letters && part > 0 { break }
      let isCapital = reader.kind(first) == .upper
      if part == 0 {
        length = count
        isCapitalized = isCapital
        firstLetter = first
        partStart = index
        if traits.isEmpty { start = index }
        self.key = key
      }
      isShort = isShort && count <= 2
      // Capitals alone are initials, whatever their small letters stand for: `Н. Е. Петренко`.
      isInitial = isInitial && count == 1 && isCapital
      let found =
        isInitial ? lexicon.abbreviation(ofCapital: key) : lexicon.abbreviation(key, isCapitalized: isCapital)
      if !found.isEmpty {
        traits = found
        start = index
      }
      guard index > limit, let stop = Self.joint(reader, before: index, from: limit) else { break }
      if stop.isGlued, isShort, part == 0 { isDotted = true }
      if count > Self.shortLetters { break }
      key = WordHash.combine(key, stop.scalar)
      index = stop.index
      if stop.isGlued, part == 0, !Self.isShortPart(reader, before: index, from: limit) { isDotted = false }
    }
    if length == 0 { isRomanNumeral = false }
  }

  private struct Joint {
    /// Before the full stop or the space.
    var index: Int
    /// A full stop without a space after it.
    var isGlued: Bool
    var scalar: UInt32
  }

  /// What joins the part at `index` to one before it: a full stop, with a space or without, or a space alone.
  private static func joint(_ reader: ScalarReader, before index: Int, from limit: Int) -> Joint? {
    let (scalar, start) = reader.scalar(before: index)
    guard start > limit else { return nil }
    if scalar == 0x2E { return Joint(index: start, isGlued: true, scalar: 0x2E) }
    guard reader.kind(scalar) == .space else { return nil }
    let (previous, next) = reader.scalar(before: start)
    if previous == 0x2E { return next > limit ? Joint(index: next, isGlued: false, scalar: 0x2E) : nil }
    return ScalarReader.isLetter(reader.kind(previous)) ? Joint(index: start, isGlued: false, scalar: 0x20) : nil
  }

  private static func isShortPart(_ reader: ScalarReader, before end: Int, from limit: Int) -> Bool {
    var index = end
    var count = 0
    while index > limit, count < 3 {
      let (scalar, before) = reader.scalar(before: index)
      guard ScalarReader.isLetter(reader.kind(scalar)) else { break }
      index = before
      count += 1
    }
    return count == 1 || count == 2
  }

  private static func isVowel(_ scalar: UInt32) -> Bool {
    switch LanguageKey.lower(scalar) {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE0...0xFF: true
    case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x451, 0x454, 0x456, 0x457: true
    default: false
    }
  }
}
