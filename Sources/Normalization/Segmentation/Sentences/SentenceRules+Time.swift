/// Years and units, and phrases of time with which sentences begin.
extension SentenceRules {
  /// Without time words: a sentence of more scalars may end with `in 1832 г.`, a shorter one has hardly begun.
  private static let yearSentence = 25
  private static let phraseWords = 9

  func isEndAfterUnit(_ token: SentenceToken) -> Bool {
    guard
      followsNumber(token.start) || followsTimeWord(token.start)
        || followsNumberAndWord(token)
    else {
      if token.traits.contains(.neverEnds) { return false }
      if token.traits.contains(.mayEnd) { return true }
      if token.traits.contains(.oftenEnds), !beginsLongName, !follower.hasOpener { return true }
      // One letter may be another word: `г. Москва`.
      return token.length > 1 && startsSentence
    }
    if follower.kind == .digit || follower.hasDash || follower.hasNumberSign { return false }
    if isContinued(after: token) || isBeforeRomanNumeral || follows(day: token) && isBeforeTitle { return false }
    if startsSentence { return true }
    if lexicon.hasTimeWords, isInTimePhrase(before: token.start) { return false }
    if lexicon.ordinals == .nouns {
      // 5 Mio. Menschen
      if token.traits.contains(.seldomEnds) { return false }
    } else if !token.traits.contains(.seldomEnds) {
      return true
    }
    return lexicon.hasTimeWords && followsYear(token.start) || isLonger(than: Self.yearSentence)
  }

  /// `5 дол. США`, `Art. 5. Zakona`: a word with a capital that carries the sentence on.
  var isContinued: Bool { isBefore(.continuer) }

  /// `1. Dywizji`
  var isBeforeNumberedName: Bool { isBefore(.numberedName) }

  /// `z dnia 5 maja 1997 r. Kodeks karny`
  private var isBeforeTitle: Bool { isBefore(.titleAfterDate) }

  private func isBefore(_ traits: FollowerTraits) -> Bool {
    guard follower.kind == .upper, !follower.hasDash else { return false }
    return lexicon.follower(SentenceFollower.word(reader, at: follower.start).key).contains(traits)
  }

  /// `Co. Kerry`: the word that follows carries on after this abbreviation only.
  func isContinued(after token: SentenceToken) -> Bool {
    guard follower.kind == .upper, !follower.hasDash else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    let traits = lexicon.follower(word.key).union(lexicon.follower(SentenceKey.pair(token.key, word.key)))
    return traits.contains(.continuer)
  }

  /// A day, its month and the year stand before the unit: `5 maja 1997 r.`
  private func follows(day token: SentenceToken) -> Bool {
    guard let year = scalarBeforeSpace(token.start), has4Digits(before: year.end),
      let month = scalarBeforeSpace(year.end - 4), let first = wordStart(month.end)
    else { return false }
    return lexicon.follower(SentenceFollower.word(reader, at: first).key).contains(.timeWord) && followsNumber(first)
  }

  /// `60-х рр. ХХ ст.`; one letter may be a word.
  var isBeforeRomanNumeral: Bool {
    guard follower.kind == .upper, !follower.hasDash, !follower.hasOpener else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    guard word.isRomanNumeral, !ScalarReader.isLetter(reader.kind(at: word.end)) else { return false }
    return word.length > 1 || isBeforeCentury(word.end)
  }

  var isBeforeNumberedCentury: Bool {
    isBeforeRomanNumeral && isBeforeCentury(SentenceFollower.word(reader, at: follower.start).end)
  }

  /// `V w.`, `V ст.`: a unit behind the numeral.
  private func isBeforeCentury(_ index: Int) -> Bool {
    guard reader.kind(at: index) == .space else { return false }
    let word = SentenceFollower.word(reader, at: reader.skipSpaces(index))
    return word.length <= 2 && !word.isCapitalized && word.end < reader.count && reader.bytes[word.end] == 0x2E
  }

  /// Four digits or a Roman numeral stand before `index`.
  private func followsYear(_ index: Int) -> Bool {
    guard let before = scalarBeforeSpace(index) else { return false }
    if SentenceFollower.isRoman(before.scalar) { return true }
    // An ordinal has a full stop: 1914. g.
    let end = before.scalar == 0x2E ? before.end - 1 : before.end
    return has4Digits(before: end)
  }

  private func followsTimeWord(_ index: Int) -> Bool {
    guard lexicon.hasTimeWords, let before = scalarBeforeSpace(index) else { return false }
    guard let first = wordStart(before.end) else { return false }
    let word = SentenceFollower.word(reader, at: first)
    let traits = lexicon.follower(word.key)
    // `marca br.`; a preposition is no date: `do m. Genewa`.
    return word.length > 2 && traits.contains(.timeWord) && !traits.contains(.starter)
  }

  /// Between the start of the sentence, or of a clause, and `index` there are only numbers and words of time: the
  /// clause itself is still to come.
  func isInTimePhrase(before index: Int) -> Bool {
    guard lexicon.hasTimeWords else { return false }
    var index = index
    var isAfterConjunction = false
    for place in 0..<Self.phraseWords {
      while index > start {
        let (scalar, before) = reader.scalar(before: index)
        let kind = reader.kind(scalar)
        guard kind == .space || kind == .terminator && place > 0 || scalar == 0x2E else { break }
        index = before
      }
      guard index > start else { return place > 0 }
      let (scalar, before) = reader.scalar(before: index)
      switch reader.kind(scalar) {
      case .digit:
        index = numberStart(before)
        isAfterConjunction = false
      case .comma: return isAfterConjunction && scalar == 0x2C
      case .openQuote, .eitherQuote, .openBracket, .dash: return place > 0 && !hasContent(before: before)
      case .lower, .upper:
        guard let first = wordStart(index) else { return false }
        if first > start, isPartOfNumber(before: first) {
          index = numberStart(first)
          continue
        }
        let word = SentenceFollower.word(reader, at: first)
        let traits = lexicon.follower(word.key)
        guard traits.contains(.timeWord) || traits.contains(.conjunction) || word.isRomanNumeral else { return false }
        isAfterConjunction = traits.contains(.conjunction)
        index = first
      default: return false
      }
    }
    return false
  }

  /// `1990s`, `1970-х`
  func isPartOfNumber(before index: Int) -> Bool {
    var (scalar, before) = reader.scalar(before: index)
    if reader.kind(scalar) == .dash, before > start { (scalar, before) = reader.scalar(before: before) }
    return reader.kind(scalar) == .digit
  }

  private func wordStart(_ end: Int) -> Int? {
    var index = end
    for _ in 0..<SentenceKey.letters {
      guard index > start else { return index < end ? index : nil }
      let (scalar, before) = reader.scalar(before: index)
      guard ScalarReader.isLetter(reader.kind(scalar)) || scalar == 0x27 || scalar == 0x2019 else {
        return index < end ? index : nil
      }
      index = before
    }
    return nil
  }

  /// `1990–95`, `12.05.2020`, `1970-х`: where it starts.
  private func numberStart(_ end: Int) -> Int {
    var index = end
    for _ in 0..<SentenceKey.letters {
      guard index > start else { break }
      let (scalar, before) = reader.scalar(before: index)
      switch reader.kind(scalar) {
      case .digit, .dash, .terminator: index = before
      case .comma where before > start && reader.kind(reader.scalar(before: before).scalar) == .digit: index = before
      default: return index
      }
    }
    return index
  }
}
