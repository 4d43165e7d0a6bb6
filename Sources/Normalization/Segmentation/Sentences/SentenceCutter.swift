import Text

/// One pass over a text: finds the runs of `.`, `!`, `?`, `…`, asks the rules about each, and takes over ICU's other
/// boundaries as they are.
struct SentenceCutter {
  let reader: ScalarReader
  let lexicon: AbbreviationLexicon
  /// ICU's, ascending, the text's end among them.
  private let boundaries: [Int]
  private var nextBoundary = 0
  /// Where the sentence that is being read starts, without white space before it.
  private(set) var start = 0
  /// The first letter or digit from `start` on; before it is found, the place up to which there is none.
  private var contentStart = 0
  private var ranges: [Range<Int>] = []
  private var marks = OpenMarks()

  init(_ reader: ScalarReader, _ lexicon: AbbreviationLexicon, _ boundaries: [Int]) {
    self.reader = reader
    self.lexicon = lexicon
    self.boundaries = boundaries
    self.start = trimmedStart(0)
    ranges.reserveCapacity(boundaries.count)
  }

  mutating func cut() -> [Range<Int>] {
    var index = 0
    while let mark = nextTerminator(from: index) {
      takeBoundaries(upTo: mark)
      let end = SentenceEnd(reader, at: mark)
      if reader.kind(at: end.next) == .lineEnd || end.next == reader.count {
        // The paragraph's end is one, whatever stands before it; ICU has that boundary behind the line feed.
        _ = dropBoundaries(upTo: end.next == reader.count ? end.next - 1 : end.next)
        index = end.next
        continue
      }
      let follower = SentenceFollower(reader, after: end)
      let isBoundary = dropBoundaries(upTo: follower.start)
      if hasContent(before: mark), isEnd(end, follower, icu: isBoundary) { endSentence(at: end.next) }
      index = max(follower.start, end.closed)
    }
    takeBoundaries(upTo: reader.count)
    endSentence(at: reader.count)
    return ranges
  }

  private mutating func isEnd(_ end: SentenceEnd, _ follower: SentenceFollower, icu: Bool) -> Bool {
    marks.advance(reader, to: end.start)
    let rules = SentenceRules(
      reader: reader, lexicon: lexicon, start: start, contentStart: contentStart, end: end, follower: follower,
      marks: marks)
    return rules.isEnd(icu: icu)
  }

  /// Whether the sentence has a letter or digit yet: marks alone (`… Text`, `(!) Text`) belong to what follows.
  private mutating func hasContent(before index: Int) -> Bool {
    contentStart = max(contentStart, start)
    while contentStart < index {
      let (scalar, length) = reader.scalar(at: contentStart)
      if ScalarReader.isContent(reader.kind(scalar)) { return true }
      contentStart += length
    }
    return false
  }

  private func nextTerminator(from index: Int) -> Int? {
    let bytes = reader.bytes
    var index = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x21, 0x2E, 0x3F: return index
      case 0xE2 where index &+ 2 < bytes.count && bytes[index &+ 1] == 0x80 && bytes[index &+ 2] == 0xA6: return index
      default: index &+= 1
      }
    }
    return nil
  }

  private mutating func takeBoundaries(upTo index: Int) {
    while nextBoundary < boundaries.count, boundaries[nextBoundary] <= index {
      endSentence(at: beforeOpeners(boundaries[nextBoundary]))
      nextBoundary += 1
    }
  }

  /// To UAX #29 every bracket and quote after a terminator closes, even one that opens: `！「`.
  private func beforeOpeners(_ boundary: Int) -> Int {
    var index = boundary
    while index > start {
      let (scalar, before) = reader.scalar(before: index)
      let kind = reader.kind(scalar)
      guard kind == .openBracket || kind == .openQuote else { break }
      index = before
    }
    return index
  }

  /// Passes over the boundaries up to `index`: whether there were any.
  private mutating func dropBoundaries(upTo index: Int) -> Bool {
    let first = nextBoundary
    while nextBoundary < boundaries.count, boundaries[nextBoundary] <= index { nextBoundary += 1 }
    return nextBoundary > first
  }

  private mutating func endSentence(at index: Int) {
    var end = index
    while end > start {
      let (scalar, before) = reader.scalar(before: end)
      let kind = reader.kind(scalar)
      guard kind == .space || kind == .lineEnd else { break }
      end = before
    }
    if end > start { ranges.append(start..<end) }
    start = trimmedStart(max(index, start))
  }

  private func trimmedStart(_ index: Int) -> Int {
    var index = index
    while index < reader.count {
      let (scalar, length) = reader.scalar(at: index)
      let kind = reader.kind(scalar)
      guard kind == .space || kind == .lineEnd else { break }
      index += length
    }
    return index
  }
}
