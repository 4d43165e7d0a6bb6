import Text

/// Where and on what occasion a statement was made, as its title says it.
///
/// Titles of statements have a form of their own: “Foreign Minister Sergey Lavrov’s remarks at the Munich Security Conference,
/// Munich, February 15, 2020”. The place is what stands between a comma and the day that ends the title, if it is worded like
/// one; the event is what a phrase of the vocabulary (“at the”, “following talks”, «по итогам») opens, up to the place or the
/// day, where a word before it says that the title is a statement's. In doubt there is neither: a headline may hold a day too.
struct StatementTitle: Equatable {
  private(set) var place: String?
  private(set) var event: String?

  /// A place of more words is none that could be told from a person or an institution.
  private static let longestPlace = 3

  /// - Complexity: O(*n*) in bytes.
  init(_ title: String, _ vocabulary: Vocabulary = .standard) {
    let page = Page(Array(title.utf8))
    defer { withExtendedLifetime(page) {} }
    guard page.blocks.count == 1, page.blocks[0].hasAllTokens else { return }
    let line = Line(page, page.blocks[0], vocabulary)
    guard let day = DateReader(line: line).last(), Self.isEnd(line, from: day.upperBound) else { return }
    let lists = vocabulary.lists
    let statement = (0..<day.lowerBound).first { lists.statements.match(line.tokens, at: $0) != nil }
    // Without such a word one in capitals before the day may be anything, a surname too.
    var end = day.lowerBound
    if statement != nil, let start = Self.placeBefore(end, line) {
      place = Self.string(line, start.place..<end)
      end = start.segment
    } else if let start = Self.firstPlace(end, line) {
      // “Warsaw, 3 May 2024”: nothing stands before it.
      place = Self.string(line, start..<end)
      return
    }
    event = statement.flatMap { Self.event(line, behind: $0, before: end) }
  }

  /// Nothing but fillers (“г.”, “року”) follows the day.
  private static func isEnd(_ line: Line, from index: Int) -> Bool {
    var index = index
    while index < line.tokens.endIndex {
      guard let filler = line.vocabulary.lists.datelineFillers.match(line.tokens, at: index) else { return false }
      index += filler.length
    }
    return true
  }

  /// The place that ends at `end`: where its words start, and where those of its segment do, behind a comma.
  private static func placeBefore(_ end: Int, _ line: Line) -> (place: Int, segment: Int)? {
    guard end > 0, isCut(line, before: end) else { return nil }
    var segment = end - 1
    while segment > 0, !isCut(line, before: segment) { segment -= 1 }
    guard segment > 0, let place = place(segment..<end, line) else { return nil }
    return (place, segment)
  }

  /// The place that is all that stands before `end`.
  private static func firstPlace(_ end: Int, _ line: Line) -> Int? {
    guard end > 0, isCut(line, before: end), !(1..<end).contains(where: { isCut(line, before: $0) }) else { return nil }
    return place(0..<end, line)
  }

  /// Where the name starts, or nil when the words name no place for sure.
  ///
  /// One word in capitals is one, and so are several that the vocabulary knows or that an abbreviation of “city” opens: two unknown words
  /// in capitals are a person as often.
  private static func place(_ words: Range<Int>, _ line: Line) -> Int? {
    let lists = line.vocabulary.lists
    var start = words.lowerBound
    let city = lists.cities.match(line.tokens, at: start)
    if let city { start += city.length }
    guard start < words.upperBound, words.upperBound - start <= longestPlace, line.tokens[start].isCapitalized,
      (start..<words.upperBound).allSatisfy({ line.tokens[$0].kind == .word }),
      lists.institutions.match(line.tokens, at: start) == nil, lists.agencies.match(line.tokens, at: start) == nil,
      lists.months.match(line.tokens, at: start) == nil, lists.datelineFillers.match(line.tokens, at: start) == nil
    else { return nil }
    if city != nil || words.upperBound - start == 1 { return start }
    return lists.places.match(line.tokens, at: start)?.length == words.upperBound - start ? start : nil
  }

  /// Words that open an occasion, behind one that names a statement.
  private static func event(_ line: Line, behind statement: Int, before end: Int) -> String? {
    for index in statement + 1..<max(statement + 1, end) {
      guard let opening = line.vocabulary.lists.occasions.match(line.tokens, at: index), index + opening.length < end
      else { continue }
      return string(line, index..<end)
    }
    return nil
  }

  /// A comma, a bracket or a dash with space around stands before the token.
  private static func isCut(_ line: Line, before index: Int) -> Bool {
    let gap = String(decoding: line.gap(after: index - 1), as: UTF8.self)
    return gap.unicodeScalars.contains { ",(;،、，".unicodeScalars.contains($0) } || gap.contains(" – ")
      || gap.contains(" — ") || gap.contains(" - ")
  }

  /// From the first token to the end of the last, quotes that open within it closed.
  private static func string(_ line: Line, _ tokens: Range<Int>) -> String {
    let start = line.block.start + Int(line.tokens[tokens.lowerBound].start)
    var end = line.block.start + Int(line.tokens[tokens.upperBound - 1].end)
    let text = line.page.text
    // A closing quote or bracket belongs to the words if it was opened among them.
    let rest = String(decoding: text[end..<line.block.end], as: UTF8.self)
    if let sign = rest.unicodeScalars.first, "»”“\")’".unicodeScalars.contains(sign) {
      let words = String(decoding: text[start..<end], as: UTF8.self)
      if words.unicodeScalars.contains(where: { "«“„\"(‘".unicodeScalars.contains($0) }) {
        end += String(sign).utf8.count
      }
    }
    return line.page.string(start..<end)
  }
}
