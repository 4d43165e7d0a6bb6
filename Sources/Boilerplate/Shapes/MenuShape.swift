/// `Home | News | Contacts`, `Home News Contacts` in words that sites use for nothing else.
enum MenuShape {
  static func match(_ line: Line, _ cut: LineParts) -> ShapeMatch? {
    guard line.block.ending != .sentence, line.block.separators > 0 else { return nil }
    guard cut.descends == 0, cut.count >= 2, cut.mostWords <= 5 else { return nil }
    if cut.count >= 3 {
      return ShapeMatch(reason: .navigation, score: 0.92, isSure: true, name: "menu")
    }
    let startsHome = line.vocabulary.lists.home.match(line.tokens, at: line.tokens.startIndex).map {
      $0.length == cut.firstWords
    }
    return startsHome == true ? ShapeMatch(reason: .navigation, score: 0.9, isSure: true, name: "menu") : nil
  }
}
