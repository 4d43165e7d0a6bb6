import Text

/// A run of terminators, what closes behind it, and where the text goes on.
struct SentenceEnd {
  enum Mark {
    /// One full stop.
    case stop
    /// Several full stops, or `…`.
    case ellipsis
    /// A run with `!` or `?`.
    case exclamation
  }

  let mark: Mark
  /// The first terminator.
  let start: Int
  /// After the quotes and brackets that close behind the terminators, and footnote numbers in brackets.
  private(set) var closed: Int
  /// After the white space that follows: the next sentence would start here.
  private(set) var next: Int
  private(set) var closesQuote = false
  private(set) var closesBracket = false

  var isGlued: Bool { next == closed }

  init(_ reader: ScalarReader, at start: Int) {
    self.start = start
    var index = start
    var marks = 0
    var isExclamation = false
    var isEllipsis = false
    while index < reader.count {
      let (scalar, length) = reader.scalar(at: index)
      guard reader.kind(scalar) == .terminator else { break }
      isExclamation = isExclamation || scalar == 0x21 || scalar == 0x3F
      isEllipsis = isEllipsis || scalar == 0x2026
      marks += 1
      index += length
    }
    mark = isExclamation ? .exclamation : isEllipsis || marks > 1 ? .ellipsis : .stop
    closed = index
    next = index
    skipClosers(reader)
    next = reader.skipSpaces(closed)
    skipSpacedQuote(reader)
  }

  private mutating func skipClosers(_ reader: ScalarReader) {
    while closed < reader.count {
      let (scalar, length) = reader.scalar(at: closed)
      switch reader.kind(scalar) {
      case .closeQuote: closesQuote = true
      case .closeBracket: closesBracket = true
      case .openQuote, .eitherQuote:
        let after = reader.kind(at: closed + length)
        if ScalarReader.isLetter(after) || after == .digit { return }
        closesQuote = true
      case .openBracket where scalar == 0x5B:
        guard let end = footnoteEnd(reader, closed + length) else { return }
        closed = end
        continue
      default: return
      }
      closed += length
    }
  }

  /// After `12]`, the rest of a footnote's number.
  private func footnoteEnd(_ reader: ScalarReader, _ start: Int) -> Int? {
    var index = start
    while index < min(start + 4, reader.count), ScalarReader.isDigit(reader.bytes[index]) { index += 1 }
    return index > start && index < reader.count && reader.bytes[index] == 0x5D ? index + 1 : nil
  }

  /// French sets its quotes off by spaces: `« Bonjour. » Il part.`
  private mutating func skipSpacedQuote(_ reader: ScalarReader) {
    guard next > closed, next < reader.count else { return }
    let (scalar, length) = reader.scalar(at: next)
    guard scalar == 0xBB || scalar == 0x203A || scalar == 0x201D else { return }
    switch reader.kind(at: next + length) {
    case .space, .lineEnd, .end, .comma, .terminator, .closeBracket:
      closesQuote = true
      closed = next + length
      next = reader.skipSpaces(closed)
    default: break
    }
  }
}
