import Comparison
import Text

/// The orders in which a reader may see the statements, besides that of the result, which is by spread.
///
/// A style sheet alone sorts: each statement has a class of its own, and a box that is checked gives each class its place. Where the
/// order of reading can follow that of the eye (`reading-flow`), the keyboard follows; elsewhere it goes by spread.
enum StatementOrder: CaseIterable {
  /// Most edits that may have changed the sense first, then most edits.
  case change
  /// The earliest origin first; without a date last.
  case date

  /// The rules for some of the statements.
  static func rules(_ numbers: Range<Int>, of statements: [Statement], _ documents: [ComparableText]) -> HTMLWriter {
    var sheet = HTMLWriter()
    guard numbers.count > 1 else { return sheet }
    for order in allCases {
      for (place, number) in order.sorted(numbers, of: statements, documents).enumerated() {
        switch order {
        case .change: sheet.rule(selector: "body:has(#sort-change:checked) .n", number, "{order:", place)
        case .date: sheet.rule(selector: "body:has(#sort-date:checked) .n", number, "{order:", place)
        }
      }
    }
    return sheet
  }

  func sorted(_ numbers: Range<Int>, of statements: [Statement], _ documents: [ComparableText]) -> [Int] {
    let keys = numbers.map { number -> (Double, Int) in
      let statement = statements[number]
      switch self {
      case .change:
        let (edits, substantive) = statement.witnesses.reduce((0, 0)) {
          ($0.0 + $1.edits, $0.1 + $1.substantiveEdits)
        }
        return (-Double(substantive), -edits)
      case .date:
        let date = documents[statement.origin.document].published.flatMap { ISODate($0) }
        return (date?.seconds ?? .infinity, 0)
      }
    }
    return numbers.sorted { left, right in
      let (a, b) = (keys[left - numbers.lowerBound], keys[right - numbers.lowerBound])
      return (a.0, a.1, left) < (b.0, b.1, right)
    }
  }
}
