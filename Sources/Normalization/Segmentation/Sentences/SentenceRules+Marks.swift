/// Quotes, brackets and direct speech.
extension SentenceRules {
  /// Brackets and quotes that hold more behind the possible end are judged by what stands in them.
  private static let bracketBytes = 400
  private static let quoteBytes = 160
  /// Names, an auxiliary and the verb: `Mr. John Brown was asked`.
  private static let speechWords = 6

  /// The bracket or the short quote that began within the sentence goes on: `It read: “Gone. Back soon.”`
  var isWithinMarks: Bool {
    if let bracket = marks.bracket, !end.closesBracket, hasContent(before: bracket),
      marks.closesBracket(reader, before: end.closed + Self.bracketBytes)
    {
      return true
    }
    if let quote = marks.quote, !end.closesQuote, hasContent(before: quote),
      marks.closesQuote(reader, before: end.closed + Self.quoteBytes)
    {
      return true
    }
    return false
  }

  /// Direct speech with which the sentence began goes on with who said it: `«Иди!» — Иван`, `"Why?" Mary asked.`
  var isBeforeAttribution: Bool {
    guard end.closesQuote else { return false }
    if let quote = marks.quote, hasContent(before: quote) { return false }
    // Behind the dash a name has a capital; `He` has one only where another speaks.
    return follower.hasDash ? !startsSentence : end.mark != .stop && isBeforeSpeechVerb
  }

  /// Direct speech follows, and no title in quotes: a terminator or comma closes it, or who said it comes behind.
  var isBeforeSpeech: Bool {
    var index = follower.start
    let limit = min(reader.count, index + Self.bracketBytes)
    var spaces = 0
    var last = ScalarReader.Kind.upper
    while index < limit {
      let (scalar, length) = reader.scalar(at: index)
      let kind = reader.kind(scalar)
      switch kind {
      case .lineEnd: return false
      case .space: spaces += 1
      case .closeQuote where scalar != 0x2019, .eitherQuote where scalar != 0x27:
        if last == .terminator || last == .comma { return true }
        let behind = reader.kind(at: reader.skipSpaces(index + length))
        return spaces > 2 && (behind == .comma || behind == .dash)
      default: break
      }
      if kind != .space { last = kind }
      index += length
    }
    return false
  }

  private var isBeforeSpeechVerb: Bool {
    guard follower.kind == .upper, !follower.hasOpener else { return false }
    var index = follower.start
    for place in 0..<Self.speechWords {
      let word = SentenceFollower.word(reader, at: index)
      let traits = lexicon.follower(word.key)
      if traits.contains(.speechVerb) { return true }
      // In the midst of a sentence `she` has no capital; a name has one, and lower case starts with the auxiliary.
      if place == 0, word.length > 1, traits.contains(.starter) { return false }
      guard word.isCapitalized || place > 0 && traits.contains(.starter) else { return false }
      index = word.end
      if index < reader.count, reader.bytes[index] == 0x2E { index += 1 }
      guard reader.kind(at: index) == .space else { return false }
      index = reader.skipSpaces(index)
    }
    return false
  }

  /// A bracket without a terminator of its own belongs to the sentence it interrupts: `“Why?” (he asked) and left`.
  var isBeforeAside: Bool {
    guard let bracket = follower.bracket, reader.scalar(at: bracket).scalar < 0x80 else { return false }
    let limit = min(reader.count, bracket + Self.bracketBytes)
    var index = bracket
    var depth = 0
    var last = ScalarReader.Kind.space
    while index < limit {
      let (scalar, length) = reader.scalar(at: index)
      let kind = reader.kind(scalar)
      index += length
      if kind == .lineEnd { return false }
      if kind == .openBracket { depth += 1 }
      if kind == .closeBracket {
        depth -= 1
        if depth == 0 { break }
      } else if kind != .space, kind != .closeQuote, kind != .eitherQuote {
        last = kind
      }
    }
    guard depth == 0, last != .terminator else { return false }
    index = reader.skipSpaces(index)
    switch reader.kind(at: index) {
    case .lower, .comma, .terminator: return true
    case .dash: return reader.kind(at: reader.skipSpaces(index + reader.scalar(at: index).length)) == .lower
    default: return false
    }
  }

  /// A letter or digit stands between the sentence's start and `index`.
  func hasContent(before index: Int) -> Bool { contentStart < index }
}
