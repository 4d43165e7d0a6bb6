import Text

/// What stands around a possible end.
extension SentenceRules {
  /// The first word that follows is one that sentences start with and names do not.
  var startsSentence: Bool {
    guard follower.kind == .upper else { return follower.kind == .lower }
    let word = SentenceFollower.word(reader, at: follower.start)
    if word.length == 1, word.end < reader.count, reader.bytes[word.end] == 0x2E { return false }
    return lexicon.follower(word.key).contains(.starter)
  }

  var isBeforeLetterWithStop: Bool {
    guard ScalarReader.isLetter(follower.kind), !follower.hasDash, !follower.hasOpener else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    return word.length == 1 && word.end < reader.count && reader.bytes[word.end] == 0x2E
  }

  var isBeforeNumber: Bool {
    if follower.kind == .digit || follower.hasNumberSign { return true }
    let word = SentenceFollower.word(reader, at: follower.start)
    if word.length == 1 { return reader.kind(at: word.end) != .space || !startsSentence }
    return word.isRomanNumeral
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

  /// `5 тыс. руб`, `5 млн руб`
  func followsNumberAndWord(_ index: Int) -> Bool {
    guard let before = scalarBeforeSpace(index) else { return false }
    let end = before.scalar == 0x2E ? before.end - 1 : before.end
    let word = SentenceToken(reader, before: end, from: start, lexicon)
    return word.length > 0 && followsNumber(word.partStart)
  }

  /// The sentence has more scalars than `count` before its possible end.
  func isLonger(than count: Int) -> Bool {
    let first = max(start, end.start - 4 * count - 4)
    return UTF8Decoding.scalarCount(reader.bytes[first..<end.start]) > count
  }
}
