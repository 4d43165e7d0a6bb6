import Comparison

/// A stretch of one side of a passage that differs from the other side.
struct TextMark {
  var kind: PassageEdit.Kind
  /// 0 for what did not move.
  var move: Int
  /// Bytes; empty where the other side alone has words.
  var range: Range<Int>

  /// Ascending; of those that start at one place the longest first.
  static func marks(_ edits: [PassageEdit], isA: Bool) -> [TextMark] {
    edits.map { edit in
      // Both ends of a move have the same number, whether one edit has them or two.
      TextMark(
        kind: edit.moveID == nil ? edit.kind : .move, move: edit.moveID ?? 0, range: isA ? edit.a : edit.b)
    }.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }
}
