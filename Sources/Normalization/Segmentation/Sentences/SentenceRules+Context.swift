import Text

/// What stands around a possible end.
extension SentenceRules {
  /// The first word that follows is one that sentences start with and names do not.
  var startsSentence: Bool {
    guard follower.kind == .upper else { return follower.kind == .lower }
    let word = SentenceFollower.word(reader, at: follower.start)
    if isInitial(word) { return false }
    if follower.hasOpener, follower.bracket == nil, isBeforeSpeech { return true }
    if lexicon.follower(word.key).contains(.starter) { return true }
    guard let stem = word.stem else { return false }
    return lexicon.follower(stem).contains(.starter)
  }

  /// Two capitalised words follow, or one with a full stop: `Inc. Chief Executive`.
  var beginsLongName: Bool {
    guard follower.kind == .upper else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    guard word.end < reader.count else { return false }
    if reader.bytes[word.end] == 0x2E { return true }
    guard reader.kind(at: word.end) == .space else { return false }
    return reader.kind(at: reader.skipSpaces(word.end)) == .upper
  }

  /// `Main St.`, `5th Ave.`; not `in St. Louis`, `, St. Louis`.
  func followsName(_ token: SentenceToken) -> Bool {
    guard let before = scalarBeforeSpace(token.partStart) else { return false }
    guard ScalarReader.isLetter(reader.kind(before.scalar)) else { return false }
    let word = SentenceToken(reader, before: before.end, from: start, lexicon)
    return word.isCapitalized || follows(word, where: { ScalarReader.isDigit($0) })
  }

  var isBeforeLetterWithStop: Bool {
    guard ScalarReader.isLetter(follower.kind), !follower.hasDash, !follower.hasOpener else { return false }
    return isInitial(SentenceFollower.word(reader, at: follower.start))
  }

  /// One letter with a full stop; a capital before a number is none: `T. 3`.
  private func isInitial(_ word: SentenceFollower.Word) -> Bool {
    guard word.length == 1, word.end < reader.count, reader.bytes[word.end] == 0x2E else { return false }
    return !word.isCapitalized || reader.kind(at: reader.skipSpaces(word.end + 1)) != .digit
  }

  var isBeforeNumber: Bool {
    if follower.kind == .digit || follower.hasNumberSign { return true }
    let word = SentenceFollower.word(reader, at: follower.start)
    if isNumbered(word) { return true }
    if word.length == 1 { return reader.kind(at: word.end) != .space || !startsSentence }
    return word.isRomanNumeral
  }

  /// Capitals with a number: `SES-0112`, `B12`.
  private func isNumbered(_ word: SentenceFollower.Word) -> Bool {
    guard word.isCapitalized, word.hasCapitalSecond || word.length == 1, word.end < reader.count else { return false }
    let sign = reader.bytes[word.end]
    if ScalarReader.isDigit(sign) { return true }
    return (sign == 0x2D || sign == 0x2F) && reader.kind(at: word.end + 1) == .digit
  }

  /// `Назва. К., 1993`: a place of publication.
  var isBeforeImprint: Bool {
    guard follower.kind == .upper, !follower.hasOpener, !follower.hasDash else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    guard word.length == 1, word.end + 1 < reader.count else { return false }
    guard reader.bytes[word.end] == 0x2E, reader.bytes[word.end + 1] == 0x2C else { return false }
    return reader.kind(at: reader.skipSpaces(word.end + 2)) == .digit
  }

  func follows(_ token: SentenceToken, where isSuch: (UInt32) -> Bool) -> Bool {
    token.partStart > start && isSuch(reader.scalar(before: token.partStart).scalar)
  }

  func scalarBeforeSpace(_ index: Int) -> (scalar: UInt32, end: Int)? {
    guard index > start else { return nil }
    let (space, before) = reader.scalar(before: index)
    guard reader.kind(space) == .space, before > start else { return nil }
    return (reader.scalar(before: before).scalar, before)
  }

  /// Digits, `1990-х`, or a Roman numeral stand before `index`, with or without a space.
  func followsNumber(_ index: Int) -> Bool {
    guard index > start else { return false }
    var (scalar, before) = reader.scalar(before: index)
    if reader.kind(scalar) == .space, before > start { (scalar, before) = reader.scalar(before: before) }
    // 1914. god.
    if scalar == 0x2E, lexicon.ordinals == .years, before > start { (scalar, before) = reader.scalar(before: before) }
    var isRoman = true
    for _ in 0..<8 {
      let kind = reader.kind(scalar)
      if kind == .digit { return true }
      isRoman = isRoman && SentenceFollower.isRoman(scalar)
      guard before > start else { return isRoman }
      let (previous, next) = reader.scalar(before: before)
      if isRoman, !ScalarReader.isLetter(reader.kind(previous)) { return true }
      guard ScalarReader.isLetter(kind) || kind == .dash else { return false }
      (scalar, before) = (previous, next)
    }
    return false
  }

  /// `5 тыс. руб`, `5 млн руб`, `3 млн т`
  func followsNumberAndWord(_ token: SentenceToken) -> Bool {
    guard let before = scalarBeforeSpace(token.start) else { return false }
    let end = before.scalar == 0x2E ? before.end - 1 : before.end
    let word = SentenceToken(reader, before: end, from: start, lexicon)
    guard word.length > 0, followsNumber(word.partStart) else { return false }
    return token.length > 1 || word.length > 1 && word.traits.contains(.afterNumber)
  }

  func has4Digits(before index: Int) -> Bool {
    index - start >= 4 && reader.bytes[(index - 4)..<index].allSatisfy { ScalarReader.isDigit($0) }
  }

  /// The sentence has more scalars than `count` before its possible end.
  func isLonger(than count: Int) -> Bool {
    let first = max(start, end.start - 4 * count - 4)
    return UTF8Decoding.scalarCount(reader.bytes[first..<end.start]) > count
  }
}
