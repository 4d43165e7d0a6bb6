/// The page's style sheet: light and dark, screen and paper, from 400 pixels up.
///
/// Differences are never shown by colour alone: deletions are struck through, insertions underlined, replacements set
/// in bold with a dotted line, moves framed.
enum ReportStyle {
  /// In the order of the sheet.
  static var sheets: [StaticString] { [base, statements, passages, media] }
}
