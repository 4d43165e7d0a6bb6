import Text

/// Decides whether a sentence ends at one run of `.`, `!`, `?`, `…`, by what stands on both sides of it.
///
/// Each rule looks at a bounded number of scalars.
struct SentenceRules {
  let reader: ScalarReader
  let lexicon: AbbreviationLexicon
  /// Where the sentence starts.
  let start: Int
  let end: SentenceEnd
  let follower: SentenceFollower

  /// A sentence of more scalars may well end with `in 1832 г.`; a shorter one has hardly begun: `В 1832 г. Россия`.
  private static let yearSentence = 25
  private static let speechWords = 4

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
    // «Иди!» — Иван: the dash goes on after direct speech.
    if follower.hasDash, end.closesQuote { return false }
    switch end.mark {
    case .exclamation: return isEndAtExclamation
    case .ellipsis: return !isAloneInBrackets && !isBeforeSpeechVerb
    case .stop: return isEndAtStop
    }
  }

  // MARK: `!`, `?`, `…`

  private var isEndAtExclamation: Bool {
    if isAloneInBrackets || isBeforeSpeechVerb { return false }
    if follower.kind == .digit { return true }
    let token = SentenceToken(reader, before: end.start, from: start, lexicon)
    return !token.traits.contains(.markedName) || startsSentence
  }

  /// `(!)`, `(?)`, `(…)`, `[...]`
  private var isAloneInBrackets: Bool {
    end.closesBracket && end.start > start && reader.kind(reader.scalar(before: end.start).scalar) == .openBracket
  }

  /// `"Why?" Mary asked.`
  private var isBeforeSpeechVerb: Bool {
    guard end.closesQuote, follower.kind == .upper, !follower.hasOpener else { return false }
    var index = follower.start
    for _ in 0..<Self.speechWords {
      let word = SentenceFollower.word(reader, at: index)
      if lexicon.follower(word.key).contains(.speechVerb) { return true }
      guard word.isCapitalized else { return false }
      index = word.end
      if index < reader.count, reader.bytes[index] == 0x2E { index += 1 }
      guard reader.kind(at: index) == .space else { return false }
      index = reader.skipSpaces(index)
    }
    return false
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
    if end.closesBracket, !token.traits.isDisjoint(with: .abbreviation), !token.traits.contains(.word) { return false }
    if token.traits.contains(.word) { return true }
    // `z. B.`, `А. С.`: one letter after another.
    if token.length == 1, isBeforeLetterWithStop { return false }
    // км/ч
    if token.length == 1, token.start == token.partStart, follows(token, where: { $0 == 0x2F }) {
      return follower.kind != .digit
    }
    if token.traits.contains(.afterNumber) { return isEndAfterUnit(token) }
    if token.traits.contains(.neverEnds) { return false }
    if token.traits.contains(.beforeNumber), isBeforeNumber { return false }
    if token.traits.contains(.seldomEnds) { return startsSentence }
    if token.traits.contains(.mayEnd) { return true }
    if token.length == 1, !follows(token, where: { $0 == 0x27 }) {
      return token.isCapitalized ? isEndAfterInitial(token) : startsSentence
    }
    if token.isDotted { return startsSentence }
    if follower.kind == .digit, token.length <= 3, !token.hasVowel, !token.isCapitalized { return false }
    if token.isRomanNumeral, token.length > 1, lexicon.ordinals != .no { return startsSentence }
    if isListNumber(token) { return false }
    return true
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
    // 5 °C
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

  private func isEndAfterUnit(_ token: SentenceToken) -> Bool {
    guard followsNumber(token.start) || token.length > 1 && followsNumberAndWord(token.start) else {
      return token.traits.contains(.mayEnd)
    }
    if follower.kind == .digit || follower.hasDash || follower.hasNumberSign { return false }
    if !token.traits.contains(.seldomEnds), lexicon.ordinals != .nouns { return true }
    return startsSentence || isLonger(than: Self.yearSentence)
  }

  /// `IV. Text`, `a. Text`, `§. Text` at the start.
  private func isListNumber(_ token: SentenceToken) -> Bool {
    token.partStart == start && token.isRomanNumeral && token.isCapitalized
  }
}
