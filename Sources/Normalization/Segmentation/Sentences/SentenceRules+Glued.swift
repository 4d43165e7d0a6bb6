extension SentenceRules {
  /// Scraped text has `слово.Слово`; `Node.JS`, `Foo.bar`, `site.ru/Path` and `User.Name@host` are no such thing.
  var isEndGlued: Bool {
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
    case .digit: return end.mark != .stop || has4Digits(before: end.start)
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
    case 0x2F, 0x5C, 0x40, 0x2E, 0x5F, 0x3D, 0x26: true
    default: ScalarReader.isDigit(scalar)
    }
  }
}
