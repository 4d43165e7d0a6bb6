/// `Home > News > Speeches`, `Главная / Новости / Выступления`.
enum BreadcrumbShape {
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.block.ending != .sentence || line.block.separators > 1 else { return nil }
    guard line.block.separators > 0 || LineParts.hasAngle(line.bytes) else { return nil }
    let cut = LineParts(line)
    guard cut.parts.count >= 2, cut.descends == cut.parts.count - 1 else { return nil }
    let startsHome = line.vocabulary.lists.home.match(line.tokens, at: line.tokens.startIndex).map {
      $0.length == cut.parts[0].words
    }
    if startsHome == true {
      return ShapeMatch(reason: .navigation, score: 0.97, isSure: true, name: "breadcrumb")
    }
    // Lines of a poem are joined by slashes as well, but are longer than section names.
    guard cut.parts.count >= 3, line.block.commas == 0 else { return nil }
    let isShort = cut.parts.allSatisfy { $0.words <= (cut.slashes > 0 ? 2 : 5) }
    return isShort ? ShapeMatch(reason: .navigation, score: 0.88, isSure: cut.slashes == 0, name: "breadcrumb") : nil
  }
}
