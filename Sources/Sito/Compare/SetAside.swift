import Comparison
import Text

extension ComparePipeline.Collection {
  /// Of each document the bytes of the lines that were set aside, with their line ends, ascending; empty when none was of any.
  ///
  /// - Complexity: O(*n*) in bytes of documents with such lines.
  public var setAside: [[Range<Int>]] {
    if removed.allSatisfy(\.isEmpty) { return [] }
    return zip(texts, removed).map { text, lines in
      if lines.isEmpty { return [] }
      let ranges = TextLines(text.text).ranges
      return lines.map { line in
        let next = line.line < ranges.count ? ranges[line.line].lowerBound : text.text.count
        return ranges[line.line - 1].lowerBound..<next
      }
    }
  }
}
