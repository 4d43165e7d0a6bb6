/// `Home > News > Speeches`, `Главная / Новости / Выступления`.
enum BreadcrumbShape {
  static func match(_ line: Line, _ cut: LineParts) -> ShapeMatch? {
    guard line.block.ending != .sentence || line.block.separators > 1 else { return nil }
    guard cut.count >= 2, cut.descends == cut.count - 1 else { return nil }
    let startsHome = line.vocabulary.lists.home.match(line.tokens, at: line.tokens.startIndex).map {
      $0.length == cut.firstWords
    }
    if startsHome == true {
      return ShapeMatch(reason: .navigation, score: 0.97, isSure: true, name: "breadcrumb")
    }
    // Lines of a poem are joined by slashes as well, but are longer than section names.
    guard cut.count >= 3, line.block.commas == 0 else { return nil }
    return cut.mostWords <= (cut.slashes > 0 ? 2 : 5)
      ? ShapeMatch(reason: .navigation, score: 0.88, isSure: cut.slashes == 0, name: "breadcrumb") : nil
  }
}
