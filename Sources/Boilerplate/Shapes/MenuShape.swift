/// `Home | News | Contacts`, `Home News Contacts` in words that sites use for nothing else.
enum MenuShape {
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.block.ending != .sentence, line.block.separators > 0 else { return nil }
    let cut = LineParts(line)
    guard cut.descends == 0, cut.parts.count >= 2 else { return nil }
    let isShort = cut.parts.allSatisfy { $0.words <= 5 }
    guard isShort else { return nil }
    if cut.parts.count >= 3 {
      return ShapeMatch(reason: .navigation, score: 0.92, isSure: true, name: "menu")
    }
    let startsHome = line.vocabulary.lists.home.match(line.tokens, at: line.tokens.startIndex).map {
      $0.length == cut.parts[0].words
    }
    return startsHome == true ? ShapeMatch(reason: .navigation, score: 0.9, isSure: true, name: "menu") : nil
  }
}
