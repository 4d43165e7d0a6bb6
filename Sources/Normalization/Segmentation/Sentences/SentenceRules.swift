import Text

/// Decides whether a sentence ends at one run of `.`, `!`, `?`, `…`, by what stands on both sides of it.
///
/// Each rule looks at a bounded number of words of bounded length, or at the text of a bracket or quote up to a bounded
/// length. Between words it passes over runs of white space and full stops however long they are; but only a bounded
/// number of possible ends have such a run within their reach, so that each byte is looked at a bounded number of times
/// and the whole is linear.
struct SentenceRules {
  let reader: ScalarReader
  let lexicon: AbbreviationLexicon
  /// Where the sentence starts.
  let start: Int
  /// The sentence's first letter or digit.
  let contentStart: Int
  let end: SentenceEnd
  let follower: SentenceFollower
  /// Open before the terminators.
  let marks: OpenMarks

  /// - Parameter icu: what ICU thinks; it decides where the rules know nothing.
  func isEnd(icu: Bool) -> Bool {
    switch follower.kind {
    case .end, .lineEnd, .comma, .terminator, .closeBracket, .closeQuote: return false
    case .upper: return isEndBeforeStart
    case .digit: return !end.isGlued && !follower.hasDash && isEndBeforeStart
    case .lower:
      // `iPhone`, `eBay` start sentences.
      return !end.isGlued && SentenceFollower.word(reader, at: follower.start).hasCapitalSecond && isEndBeforeStart
    case .openBracket, .openQuote, .eitherQuote, .dash, .numberSign, .space: return false
    case .uncased, .mark, .other: return icu && !(end.mark == .stop && followsAbbreviation)
    }
  }

  /// What follows could start a sentence.
  private var isEndBeforeStart: Bool {
    if end.isGlued { return isEndGlued }
    if isBeforeImprint || isWithinMarks || isBeforeAttribution || isBeforeAside { return false }
    switch end.mark {
    case .exclamation: return isEndAtExclamation
    case .ellipsis: return !isAloneInBrackets
    case .stop: return isEndAtStop
    }
  }

  // MARK: `!`, `?`, `…`

  private var isEndAtExclamation: Bool {
    if isAloneInBrackets { return false }
    if follower.kind == .digit { return true }
    let token = SentenceToken(reader, before: end.start, from: start, lexicon)
    return !token.traits.contains(.markedName) || startsSentence
  }

  /// `(!)`, `(?)`, `(…)`, `[...]`
  private var isAloneInBrackets: Bool {
    end.closesBracket && end.start > start && reader.kind(reader.scalar(before: end.start).scalar) == .openBracket
  }

  // MARK: One full stop

  private var isEndAtStop: Bool {
    guard end.start > start else { return false }
    let (last, _) = reader.scalar(before: end.start)
    switch reader.kind(last) {
    case .digit: return isEndAfterNumber
    case .lower, .upper, .mark, .uncased: return isEndAfterWord
    case .openBracket: return false
    default: return true
    }
  }

  private var isEndAfterWord: Bool {
    let token = SentenceToken(reader, before: end.start, from: start, lexicon)
    let isAbbreviation = !token.traits.isDisjoint(with: .abbreviation)
    // A full stop inside brackets is the abbreviation's, unless the whole sentence stands in them.
    if end.closesBracket, isAbbreviation, !token.traits.contains(.word) {
      guard let bracket = marks.bracket, !hasContent(before: bracket) else { return false }
    }
    if token.traits.contains(.word), !token.traits.contains(.afterNumber) || !followsNumber(token.start) {
      return !token.traits.contains(.beforeNumber) || !isBeforeNumber
    }
    // 5 °C, км/ч
    if token.length == 1, token.isCapitalized, follows(token, where: { $0 == 0xB0 }) { return true }
    if token.length == 1, token.start == token.partStart, follows(token, where: { $0 == 0x2F }) {
      return follower.kind != .digit
    }
    // `z. B.`, `А. С.`: one letter after another.
    if token.length == 1, isBeforeLetterWithStop, !isLetterOfNumber(token) { return false }
    if isLetterOfNumber(token) || isDomain(token) { return true }
    if isAbbreviation { return isEndAfterAbbreviation(token) }
    if token.length == 1, !follows(token, where: { $0 == 0x27 }) {
      return token.isCapitalized ? isEndAfterInitial(token) : startsSentence
    }
    if token.isDotted { return startsSentence && !isContinued }
    if follower.hasSectionSign { return false }
    // An abbreviation that is in no list: пол. ХІХ ст.
    if token.length <= 4, !token.isCapitalized, isBeforeNumberedCentury { return false }
    if follower.kind == .digit, token.length <= 4, !token.hasVowel, !token.isRomanNumeral { return false }
    if token.isRomanNumeral, token.length > 1 {
      if lexicon.ordinals != .no, lexicon.ordinals != .digits { return startsSentence }
    }
    if isListNumber(token) { return false }
    return true
  }

  /// Art. 11b, 1970-х, the 14th
  private func isLetterOfNumber(_ token: SentenceToken) -> Bool {
    token.length <= 2 && token.partStart > start && token.traits.isDisjoint(with: [.afterNumber, .mayEnd])
      && isPartOfNumber(before: token.partStart)
  }

  /// The end of an address, `example.pl`, is no abbreviation.
  private func isDomain(_ token: SentenceToken) -> Bool {
    let before = token.partStart - 5
    guard token.length > 1, before >= start, reader.bytes[before + 4] == 0x2E else { return false }
    return reader.bytes[before..<(before + 4)].allSatisfy {
      0x61...0x7A ~= $0 || ScalarReader.isDigit($0) || $0 == 0x2D
    }
  }

  private func isEndAfterAbbreviation(_ token: SentenceToken) -> Bool {
    let traits = token.traits
    // 10-yr. Treasury notes
    if traits.contains(.mayEnd), token.start == token.partStart, follows(token, where: { $0 == 0x2D }) {
      return startsSentence
    }
    if traits.contains(.afterNumber) { return isEndAfterUnit(token) }
    if traits.contains(.afterName) { return startsSentence && followsName(token) }
    if traits.contains(.neverEnds) { return false }
    if traits.contains(.beforeNumber), isBeforeNumber { return false }
    if follower.hasSectionSign || isContinued(after: token) { return false }
    if traits.contains(.oftenEnds) {
      // Omaha, Neb. 68102
      if follower.kind == .digit { return false }
      return startsSentence || !beginsLongName && !follower.hasOpener && !isInTimePhrase(before: token.start)
    }
    if traits.contains(.seldomEnds) { return startsSentence }
    if token.length == 1, !traits.contains(.mayEnd) {
      return token.isCapitalized ? isEndAfterInitial(token) : startsSentence
    }
    return startsSentence || !isInTimePhrase(before: token.start)
  }

  private var followsAbbreviation: Bool {
    guard end.start > start, ScalarReader.isLetter(reader.kind(reader.scalar(before: end.start).scalar)) else {
      return false
    }
    let traits = SentenceToken(reader, before: end.start, from: start, lexicon).traits
    return traits.contains(.neverEnds) || traits.contains(.beforeNumber) || traits.contains(.seldomEnds)
  }

  private func isEndAfterInitial(_ token: SentenceToken) -> Bool {
    if token.partStart == start || follower.kind == .digit || follower.hasDash { return false }
    if reader.kind(reader.scalar(before: token.partStart).scalar) == .other { return true }
    if let before = scalarBeforeSpace(token.partStart) {
      let wordEnd = before.end
      if ScalarReader.isLetter(reader.kind(before.scalar)) {
        let word = SentenceToken(reader, before: wordEnd, from: start, lexicon)
        if word.traits.contains(.beforeLetter) { return true }
        // A Latin I, V, X among Cyrillic letters is a number.
        if SentenceFollower.isRoman(token.firstLetter), token.firstLetter < 0x80, before.scalar >= 0x400 { return true }
      }
    }
    return startsSentence
  }

  /// `IV. Text`, `a. Text`, `§. Text` at the start.
  private func isListNumber(_ token: SentenceToken) -> Bool {
    token.partStart == start && token.isRomanNumeral && token.isCapitalized
  }
}
