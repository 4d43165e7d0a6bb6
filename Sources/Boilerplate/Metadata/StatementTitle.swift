import Text

/// Where and on what occasion a statement was made, as its title says it.
///
/// Titles of statements have a form of their own: “Foreign Minister Sergey Lavrov’s remarks at the Munich Security
/// Conference, Munich, February 15, 2020”. The place stands before the day that ends the title (``StatementPlace``); the
/// event is what a phrase of the vocabulary (“at”, “following”, «по итогам») opens behind the word that names a statement,
/// up to the place or the day. Without a day there is no place, and an event only in a title that opens as a statement's
/// does and has no second part. In doubt there is neither: a headline may hold a day too.
struct StatementTitle: Equatable {
  private(set) var place: String?
  private(set) var event: String?

  /// The noun that makes a preposition an occasion's stands so near: “на 56-й Мюнхенской *конференции*”.
  private static let nounDistance = 5

  /// - Complexity: O(*n*) in bytes.
  init(_ title: String, _ vocabulary: Vocabulary = .standard) {
    let page = Page(Array(title.utf8))
    defer { withExtendedLifetime(page) {} }
    guard page.blocks.count == 1, page.blocks[0].hasAllTokens else { return }
    let line = Line(page, page.blocks[0], vocabulary)
    let places = StatementPlace(line: line)
    let day = DateReader(line: line).last()?.tokens
    if let day, let dateline = places.dateline(day: day) {
      place = line.string(dateline)
      let rest = day.upperBound..<line.tokens.endIndex
      event = Self.statement(line, in: rest).flatMap {
        Self.event(line, behind: $0.upperBound, before: rest.upperBound)
      }
      return
    }
    guard let statement = Self.statement(line, in: 0..<(day?.lowerBound ?? line.tokens.endIndex)) else {
      // “Warsaw, 3 May 2024”: nothing else stands there.
      guard let day, Self.isEnd(line, at: day.upperBound) else { return }
      place = places.alone(before: day).map(line.string)
      return
    }
    guard let day else {
      guard Self.isStatementFirst(line, statement) else { return }
      event = Self.event(line, behind: statement.upperBound, before: line.tokens.endIndex)
      return
    }
    guard Self.isEnd(line, at: day.upperBound) else { return }
    var end = day.lowerBound
    let occasion = Self.occasion(line, in: statement.upperBound..<end)
    if let found = places.ending(before: day, behind: statement, hasOccasion: occasion != nil) {
      place = line.string(found.words)
      end = found.segment
    } else {
      end = places.doubtfulStart(before: day, behind: statement)
    }
    event = Self.event(line, behind: statement.upperBound, before: end)
  }

  private static func statement(_ line: Line, in tokens: Range<Int>) -> Range<Int>? {
    for index in tokens {
      guard let match = line.vocabulary.lists.statements.match(line.tokens, at: index) else { continue }
      return index..<index + match.length
    }
    return nil
  }

  /// Nothing but fillers (“г.”, “року”) follows the day, or what a bar or a dash parts from it, such as a site's name.
  private static func isEnd(_ line: Line, at start: Int) -> Bool {
    var index = start
    while index < line.tokens.endIndex {
      if line.gap(after: index - 1, hasAnyOf: ["|", " – ", " — ", " - "]) { return true }
      guard let filler = line.vocabulary.lists.datelineFillers.match(line.tokens, at: index) else { return false }
      index += filler.length
    }
    return true
  }

  /// A title without a day is a statement's when the word for it opens it, or follows a name's possessive, and no colon,
  /// bar or question mark parts it: those are headlines' signs.
  private static func isStatementFirst(_ line: Line, _ statement: Range<Int>) -> Bool {
    let tokens = line.tokens
    if statement.lowerBound > 0 {
      let before = line.bytes(of: tokens[statement.lowerBound - 1])
      guard before.suffix(2).elementsEqual("'s".utf8) || before.suffix(4).elementsEqual("’s".utf8) else { return false }
    }
    return !tokens.indices.contains { line.gap(after: $0, hasAnyOf: [":", "|", "?", "!", ";", " – ", " — ", " - "]) }
  }

  /// The words of the occasion: up to `end`, or to a second statement (“… and answers to questions”).
  private static func event(_ line: Line, behind start: Int, before end: Int) -> String? {
    guard start < end, let opening = occasion(line, in: start..<end) else { return nil }
    var last = end
    for index in opening + 1..<end where line.vocabulary.lists.conjunctions.match(line.tokens, at: index) != nil {
      // An article may stand between.
      let next = index + 1..<min(index + 3, end)
      if statement(line, in: next) != nil {
        last = index
        break
      }
    }
    return line.string(opening..<last)
  }

  /// Where an occasion starts: at a phrase that opens one, or at a preposition that a noun for one follows, with no other
  /// opening between.
  private static func occasion(_ line: Line, in range: Range<Int>) -> Int? {
    let (lists, tokens) = (line.vocabulary.lists, line.tokens)
    for index in range {
      if let match = lists.occasions.match(tokens, at: index) {
        if index + match.length < range.upperBound { return index }
      } else if !tokens[index].isCapitalized, let match = lists.occasionPrepositions.match(tokens, at: index) {
        let start = index + match.length
        for next in start..<max(start, min(start + nounDistance, range.upperBound)) {
          if next > start, line.isCut(before: next) { break }
          if lists.occasionNouns.match(tokens, at: next) != nil { return index }
          if lists.occasionPrepositions.match(tokens, at: next) != nil { break }
        }
      }
    }
    return nil
  }
}

extension Line {
  /// A comma, a bracket or a dash with space around stands before the token.
  func isCut(before index: Int) -> Bool {
    index > 0 && gap(after: index - 1, hasAnyOf: [",", "(", ";", "،", "、", "，", " – ", " — ", " - "])
  }

  func gap(after index: Int, hasAnyOf signs: [String]) -> Bool {
    let gap = gap(after: index)
    return signs.contains { Line.contains(gap, Array($0.utf8)) }
  }

  /// From the first token to the end of the last, with the quotation mark or bracket that closes one opened within.
  func string(_ tokens: Range<Int>) -> String {
    let start = block.start + Int(self.tokens[tokens.lowerBound].start)
    var end = block.start + Int(self.tokens[tokens.upperBound - 1].end)
    let words = String(decoding: page.text[start..<end], as: UTF8.self).unicodeScalars
    let rest = String(decoding: page.text[end..<block.end], as: UTF8.self)
    if let sign = rest.unicodeScalars.first, "»”“\")’".unicodeScalars.contains(sign),
      words.contains(where: { "«“„\"(‘".unicodeScalars.contains($0) })
    {
      end += String(sign).utf8.count
    }
    return page.string(start..<end)
  }
}
