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

  /// A sentence of so many scalars may well end with `in 1832 г.`; a shorter one has hardly begun: `В 1832 г. Россия`.
  private static let longSentence = 45
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
    if token.traits.contains(.afterNumber) { return isEndAfterUnit(token) }
    if token.traits.contains(.neverEnds) { return false }
    if token.traits.contains(.beforeNumber), isBeforeNumber { return false }
    if token.traits.contains(.seldomEnds) { return startsSentence }
    if token.traits.contains(.mayEnd) { return true }
    if token.length == 1, !follows(token, where: { $0 == 0x2F || $0 == 0x27 }) {
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
    guard followsNumber(token.start) else { return token.traits.contains(.mayEnd) }
    if follower.kind == .digit || follower.hasDash || follower.hasNumberSign { return false }
    return startsSentence || isLong
  }

  /// `IV. Text`, `a. Text`, `§. Text` at the start.
  private func isListNumber(_ token: SentenceToken) -> Bool {
    token.partStart == start && token.isRomanNumeral && token.isCapitalized
  }

  // MARK: Numbers

  private var isEndAfterNumber: Bool {
    var index = end.start
    while index > start, end.start - index < 20, reader.kind(at: index - 1) == .digit { index -= 1 }
    let digits = end.start - index
    let previous = index > start ? reader.scalar(before: index).scalar : 0
    if digits <= 3, isNumbering(before: index) { return false }
    // 18.30, 3:1, 2,5, 2013–14 are no ordinals.
    let isCompound = index > start && (previous == 0x2E || reader.kind(previous) == .comma)
    let isOrdinal = !isCompound && (digits <= 2 && lexicon.ordinals != .no || lexicon.ordinals == .years)
    if follower.kind == .digit {
      if digits > 2 || follower.hasNumberSign { return !isOrdinal }
      return !isOrdinal && !isDate
    }
    if !isOrdinal || follower.hasOpener { return true }
    return startsSentence || digits > 2 && isLong
  }

  /// Only numbers and full stops since the sentence's start: `1. Text`, `1.2. Text`.
  private func isNumbering(before index: Int) -> Bool {
    guard index - start <= 8 else { return false }
    return reader.bytes[start..<index].allSatisfy { $0 == 0x2E || 0x30...0x39 ~= $0 }
  }

  /// The number that follows is short and has a full stop too: `12. 05. 2020`.
  private var isDate: Bool {
    var index = follower.start
    while index < reader.count, index < follower.start + 3, reader.kind(at: index) == .digit { index += 1 }
    return index - follower.start <= 2 && index < reader.count && reader.bytes[index] == 0x2E
  }

  // MARK: No space

  /// Scraped text has `слово.Слово`; `Node.JS`, `Foo.bar`, `site.ru/Path` and `User.Name@host` are no such thing.
  private var isEndGlued: Bool {
    let word = SentenceFollower.word(reader, at: follower.start)
    guard word.isCapitalized else { return false }
    switch reader.kind(at: word.end) {
    case .space, .lineEnd, .comma, .end, .closeQuote, .eitherQuote: break
    default: return false
    }
    guard word.isLowerAfterFirst || word.length == 1 && reader.kind(at: word.end) == .space else { return false }
    guard end.start > start else { return false }
    let last = reader.kind(reader.scalar(before: end.start).scalar)
    switch last {
    case .closeBracket, .closeQuote: return true
    case .digit: return end.mark != .stop || follows4Digits
    case .lower: break
    case .upper: return end.mark == .exclamation
    default: return end.closed > end.start + 1
    }
    let token = SentenceToken(reader, before: end.start, from: start, lexicon)
    if !token.traits.isDisjoint(with: .abbreviation) || token.traits.contains(.markedName) { return false }
    if end.mark != .stop { return true }
    if token.length < 2 || follows(token, where: Self.isOfAddress) { return false }
    return !token.isCapitalized || startsSentence
  }

  private static func isOfAddress(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0x5C, 0x40, 0x2E, 0x5F, 0x3D, 0x26, 0x30...0x39: true
    default: false
    }
  }

  private var follows4Digits: Bool {
    end.start - start >= 4 && reader.bytes[(end.start - 4)..<end.start].allSatisfy { 0x30...0x39 ~= $0 }
  }

  // MARK: What stands around

  /// The first word that follows is one that sentences start with and names do not.
  private var startsSentence: Bool {
    guard follower.kind == .upper else { return follower.kind == .lower }
    let word = SentenceFollower.word(reader, at: follower.start)
    if word.length == 1, word.end < reader.count, reader.bytes[word.end] == 0x2E { return false }
    return lexicon.follower(word.key).contains(.starter)
  }

  private var isBeforeLetterWithStop: Bool {
    guard ScalarReader.isLetter(follower.kind), !follower.hasDash, !follower.hasOpener else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    return word.length == 1 && word.end < reader.count && reader.bytes[word.end] == 0x2E
  }

  private var isBeforeNumber: Bool {
    if follower.kind == .digit || follower.hasNumberSign { return true }
    let word = SentenceFollower.word(reader, at: follower.start)
    if word.length == 1 { return reader.kind(at: word.end) != .space || !startsSentence }
    return word.isRomanNumeral
  }

  private func follows(_ token: SentenceToken, where isSuch: (UInt32) -> Bool) -> Bool {
    token.partStart > start && isSuch(reader.scalar(before: token.partStart).scalar)
  }

  private func scalarBeforeSpace(_ index: Int) -> (scalar: UInt32, end: Int)? {
    guard index > start else { return nil }
    let (space, before) = reader.scalar(before: index)
    guard reader.kind(space) == .space, before > start else { return nil }
    return (reader.scalar(before: before).scalar, before)
  }

  /// Digits, `1990-х`, or a Roman numeral stand before `index`, with or without a space.
  private func followsNumber(_ index: Int) -> Bool {
    guard index > start else { return false }
    var (scalar, before) = reader.scalar(before: index)
    if reader.kind(scalar) == .space, before > start { (scalar, before) = reader.scalar(before: before) }
    for _ in 0..<8 {
      if reader.kind(scalar) == .digit { return true }
      guard before > start else { return SentenceFollower.isRoman(scalar) }
      let (previous, next) = reader.scalar(before: before)
      if SentenceFollower.isRoman(scalar), !ScalarReader.isLetter(reader.kind(previous)) { return true }
      guard ScalarReader.isLetter(reader.kind(scalar)) || reader.kind(scalar) == .dash else { return false }
      (scalar, before) = (previous, next)
    }
    return false
  }

  private var isLong: Bool {
    let first = max(start, end.start - 4 * Self.longSentence)
    return UTF8Decoding.scalarCount(reader.bytes[first..<end.start]) >= Self.longSentence
  }
}
