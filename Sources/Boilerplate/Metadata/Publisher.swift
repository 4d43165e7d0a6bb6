/// A head line that names an institution: `The Ministry of Foreign Affairs of the Russian Federation`, `ТАСС`.
enum Publisher {
  static func matches(_ line: Line) -> Bool {
    let tokens = line.tokens
    guard line.block.words <= 14, line.block.ending == .none, line.block.digits == 0, let first = tokens.first,
      first.isCapitalized, line.block.separators == 0
    else { return false }
    if let agency = line.vocabulary.lists.agencies.match(tokens, at: tokens.startIndex) {
      return agency.length == tokens.count
    }
    let isArticle = tokens.count > 1 && (first.end - first.start) <= 3 && tokens[tokens.startIndex + 1].isCapitalized
    for start in [tokens.startIndex] + (isArticle ? [tokens.startIndex + 1] : []) {
      guard line.vocabulary.lists.institutions.match(tokens, at: start) != nil else { continue }
      return !namesAnEvent(line)
    }
    // “Österreichische Botschaft Laibach”: an adjective before, and capitals throughout.
    return (2...6).contains(tokens.count)
      && tokens.allSatisfy { $0.kind == .word && ($0.isCapitalized || $0.end - $0.start <= 3) }
      && line.vocabulary.lists.institutions.match(tokens, at: tokens.startIndex + 1) != nil
  }

  /// In scripts with case an institution's name has small words only between capitals or throughout; “Ministry denies
  /// reports about talks” ends in several small words. Cyrillic names are small throughout, and then are short.
  private static func namesAnEvent(_ line: Line) -> Bool {
    let words = line.tokens.filter { $0.kind == .word }
    let isLatin = words.allSatisfy { word in line.bytes(of: word).first.map { $0 < 0xCE } ?? false }
    guard isLatin else { return words.count > 9 }
    let trailing = words.reversed().prefix { !$0.isCapitalized }.count
    return trailing > (words.count > 3 ? 2 : 3)
  }
}
