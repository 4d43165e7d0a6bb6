/// What a line's form alone says.
struct ShapeMatch: Sendable {
  var reason: RemovalReason
  /// The probability of boilerplate.
  var score: Double
  /// The form is no text wherever it stands, between paragraphs too.
  var isSure: Bool
  var name: StaticString
}

/// Boilerplate that is recognised by its form, in any language.
enum LineShape {
  /// Longer lines have no shape but a copyright's.
  static let widest: Float = 40

  /// The first shape that fits.
  ///
  /// - Complexity: O(words).
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.block.hasAllTokens, line.block.words <= widest, !line.tokens.isEmpty else { return nil }
    // A sentence of some length has no shape but a copyright line's.
    if line.block.ending == .sentence, line.block.words > 14 { return CopyrightShape.match(line) }
    if let match = LanguageSwitcherShape.match(line) { return match }
    if let match = CopyrightShape.match(line) { return match }
    if let match = ShareButtonsShape.match(line) { return match }
    if let match = CounterShape.match(line) { return match }
    if let match = PaginationShape.match(line) { return match }
    if let match = TagListShape.match(line) { return match }
    if let match = ContactShape.match(line) { return match }
    guard mayBeCut(line.block) else { return nil }
    let cut = LineParts(line)
    return BreadcrumbShape.match(line, cut) ?? MenuShape.match(line, cut)
  }

  /// A separator stands in the line; a bullet at its start alone parts nothing.
  private static func mayBeCut(_ block: Block) -> Bool {
    block.angles > 0 || block.separators > (block.startsWithSeparator ? 1 : 0)
  }
}
