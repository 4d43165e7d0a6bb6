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

  private static let shapes: [@Sendable (Line) -> ShapeMatch?] = [
    LanguageSwitcherShape.match, CopyrightShape.match, ShareButtonsShape.match, CounterShape.match,
    PaginationShape.match, TagListShape.match, ContactShape.match, BreadcrumbShape.match, MenuShape.match,
  ]

  /// The first shape that fits.
  ///
  /// - Complexity: O(words).
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.block.hasAllTokens, line.block.words <= widest, !line.tokens.isEmpty else { return nil }
    // A sentence of some length has no shape but a copyright line's.
    if line.block.ending == .sentence, line.block.words > 14 { return CopyrightShape.match(line) }
    for shape in shapes {
      if let match = shape(line) { return match }
    }
    return nil
  }
}
