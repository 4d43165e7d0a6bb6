extension SentenceRules {
  var isEndAfterNumber: Bool {
    var index = end.start
    while index > start, end.start - index < 20, ScalarReader.isDigit(reader.bytes[index - 1]) { index -= 1 }
    let digits = end.start - index
    let previous = index > start ? reader.scalar(before: index).scalar : 0
    if digits <= 3, isNumbering(before: index) { return false }
    // 18.30, 3:1, 2,5, 2013–14 are no ordinals.
    let isCompound = index > start && (previous == 0x2E || reader.kind(previous) == .comma)
    let isOrdinal =
      !isCompound && (digits <= 2 && lexicon.ordinals != .no || lexicon.ordinals == .years)
      && !followsNumbered(index)
    if follower.hasSectionSign { return false }
    if lexicon.ordinals != .no, isBeforeRomanNumeral { return false }
    if follower.kind == .digit {
      if digits > 2 || follower.hasNumberSign { return !isOrdinal }
      return !isOrdinal && !isDate
    }
    if digits <= 3, isContinued || isBeforeNumberedName { return false }
    if follower.hasOpener { return true }
    // чл. 390. ЗПП
    if lexicon.ordinals == .years, digits <= 3, !isCompound, followsNumbered(index), isBeforeCapitals { return false }
    if !isOrdinal || startsSentence { return true }
    if lexicon.ordinals == .nouns { return false }
    if lexicon.hasTimeWords, isInTimePhrase(before: end.start) { return false }
    return digits > 2 && lexicon.hasTimeWords || isLonger(than: digits > 2 ? 15 : 9)
  }

  /// An abbreviation in capitals, such as a law's.
  private var isBeforeCapitals: Bool {
    guard follower.kind == .upper else { return false }
    let word = SentenceFollower.word(reader, at: follower.start)
    return word.hasCapitalSecond && word.length <= 4
  }

  /// `Nr. 5`, `pkt 3`: the number is a cardinal.
  private func followsNumbered(_ index: Int) -> Bool {
    guard let before = scalarBeforeSpace(index) else { return false }
    let hasStop = before.scalar == 0x2E
    let token = SentenceToken(reader, before: hasStop ? before.end - 1 : before.end, from: start, lexicon)
    return token.traits.contains(.beforeNumber) && (hasStop || token.length > 1)
  }

  /// Only numbers and full stops since the sentence's start: `1. Text`, `1.2. Text`.
  private func isNumbering(before index: Int) -> Bool {
    guard index - start <= 8 else { return false }
    return reader.bytes[start..<index].allSatisfy { $0 == 0x2E || ScalarReader.isDigit($0) }
  }

  /// The number that follows is short and has a full stop too: `12. 05. 2020`.
  private var isDate: Bool {
    var index = follower.start
    while index < reader.count, index < follower.start + 3, ScalarReader.isDigit(reader.bytes[index]) { index += 1 }
    return index - follower.start <= 2 && index < reader.count && reader.bytes[index] == 0x2E
  }
}
