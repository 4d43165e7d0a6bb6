/// `1 из 1 фото`, `Photo 3 of 12`, `Views: 1234`, `Comments (5)`.
enum CounterShape {
  static func match(_ line: Line) -> ShapeMatch? {
    let tokens = line.tokens
    guard tokens.count <= 9, line.block.digits > 0, line.block.ending != .sentence,
      !line.starts.any.isDisjoint(with: [.media, .counted])
    else { return nil }
    let numbers = tokens.count { $0.kind == .number }
    guard numbers >= 1 else { return nil }
    let words = tokens.count - numbers
    if line.vocabulary.lists.media.contains(tokens), hasCount(line), words <= 6 {
      return ShapeMatch(reason: .gallery, score: 0.97, isSure: true, name: "photo-counter")
    }
    guard numbers <= 2, words <= 4 else { return nil }
    if covers(line, line.vocabulary.lists.views) {
      return ShapeMatch(reason: .other, score: 0.95, isSure: true, name: "view-counter")
    }
    if covers(line, line.vocabulary.lists.comments) {
      return ShapeMatch(reason: .comment, score: 0.95, isSure: true, name: "comment-counter")
    }
    return nil
  }

  /// Two numbers joined by “of” or a slash.
  private static func hasCount(_ line: Line) -> Bool {
    let tokens = line.tokens
    for index in tokens.indices where tokens[index].kind == .number {
      if index + 2 < tokens.endIndex, line.vocabulary.lists.of.match(tokens, at: index + 1)?.length == 1,
        tokens[index + 2].kind == .number
      {
        return true
      }
      if index + 1 < tokens.endIndex, tokens[index + 1].kind == .number, line.gap(after: index).contains(0x2F) {
        return true
      }
    }
    return false
  }

  /// The line is numbers and words of one vocabulary, and nothing else.
  private static func covers(_ line: Line, _ words: TokenSequences<Bool>) -> Bool {
    var index = line.tokens.startIndex
    var found = false
    while index < line.tokens.endIndex {
      if let match = words.match(line.tokens, at: index) {
        index += match.length
        found = true
      } else if line.tokens[index].kind != .word {
        index += 1
      } else {
        return false
      }
    }
    return found
  }
}
