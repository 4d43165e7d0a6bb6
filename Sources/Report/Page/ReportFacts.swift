import Comparison
import Text

/// What the page says of the whole, for those who write the same elsewhere.
extension ReportPage {
  /// The first and the last day of the documents, and how many have none; nil where all have none.
  ///
  /// - Complexity: O(*n*) in documents.
  public var days: (range: ClosedRange<Int>, undated: Int)? {
    let days = documents.compactMap { $0.published.flatMap { ISODate($0)?.day } }
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first...last, documents.count - days.count)
  }

  /// How many documents share no passage with another, by reason: `too short`, `only formulae`, `nothing shared`.
  ///
  /// - Complexity: O(*n*) in documents and passages.
  public var withoutPassages: [(reason: String, documents: Int)] {
    var counts = [Int](repeating: 0, count: documents.count)
    for passage in passages?.passages ?? [] where passage.relation != .formula {
      for side in [passage.a, passage.b] where counts.indices.contains(side.document) { counts[side.document] += 1 }
    }
    let fates = DocumentFate.fates(self, counts)
    return DocumentFate.allCases.compactMap { fate in
      let count = fates.count { $0 == fate }
      return count > 0 ? (fate.name.description, count) : nil
    }
  }
}
