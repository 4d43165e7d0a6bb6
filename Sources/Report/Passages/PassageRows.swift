import Comparison
import Text

/// A passage as rows that stand level: sentences of one side beside those of the other that have their words.
///
/// Every word of the passage stands in exactly one row, in the order of its text.
struct PassageRows {
  struct Row {
    /// Nil where the side has nothing.
    var a: Side?
    var b: Side?
  }

  struct Side {
    var words: Range<Int>
    var bytes: Range<Int>
    var sentences: Int

    init?(_ pieces: ArraySlice<SentencePiece>) {
      guard let first = pieces.first, let last = pieces.last else { return nil }
      words = first.words.lowerBound..<last.words.upperBound
      bytes = first.bytes.lowerBound..<last.bytes.upperBound
      sentences = pieces.count
    }
  }

  private(set) var rows: [Row] = []
  /// Words that stand in another place on the other side.
  private let movedA: Set<Int>
  private let movedB: Set<Int>

  /// Sentences stand in one row when so many of the shorter one's words are the same, or this share of them.
  private static let linked = (words: 3, share: 0.34)

  /// - Parameters:
  ///   - sentencesA: bytes, ascending; none for a text that is one row.
  ///   - sentencesB: the same of the other text.
  /// - Complexity: O(*n* log *n*) in words of the passage.
  init(
    _ passage: Passage, _ a: ComparableText, _ b: ComparableText, sentencesA: [Range<Int>], sentencesB: [Range<Int>]
  ) {
    let left = SentencePiece.cut(passage.a.words, of: a.words, at: sentencesA)
    let right = SentencePiece.cut(passage.b.words, of: b.words, at: sentencesB)
    let pairs = PassagePairs(passage, a.words, b.words).pairs
    let moves = passage.edits.filter { $0.moveID != nil }
    movedA = Set(moves.flatMap { a.words.indices(ofBytes: $0.a) })
    movedB = Set(moves.flatMap { b.words.indices(ofBytes: $0.b) })
    let groups = Self.groups(left, right, Self.links(left, right, pairs))
    var (nextA, nextB) = (0, 0)
    for group in groups {
      appendUnlinked(left[nextA..<group.a.lowerBound], right[nextB..<group.b.lowerBound], passage)
      rows.append(Row(a: Side(left[group.a]), b: Side(right[group.b])))
      (nextA, nextB) = (group.a.upperBound, group.b.upperBound)
    }
    appendUnlinked(left[nextA...], right[nextB...], passage)
  }

  /// How many words of a sentence stand in one of the other side, for those that have enough of them.
  private static func links(
    _ left: [SentencePiece], _ right: [SentencePiece], _ pairs: [(a: Int, b: Int)]
  ) -> [(a: Int, b: Int)] {
    var links: [(a: Int, b: Int)] = []
    var (i, j, count) = (0, 0, 0)
    func close() {
      guard count > 0 else { return }
      let shorter = min(left[i].words.count, right[j].words.count)
      if count >= linked.words || Double(count) >= Double(shorter) * linked.share { links.append((i, j)) }
    }
    for pair in pairs {
      var (nextI, nextJ) = (i, j)
      while nextI < left.count, left[nextI].words.upperBound <= pair.a { nextI += 1 }
      while nextJ < right.count, right[nextJ].words.upperBound <= pair.b { nextJ += 1 }
      if (nextI, nextJ) != (i, j) {
        close()
        (i, j, count) = (nextI, nextJ, 0)
      }
      count += 1
    }
    close()
    return links
  }

  /// Links that share a sentence are one group; all ascend on both sides.
  private static func groups(
    _ left: [SentencePiece], _ right: [SentencePiece], _ links: [(a: Int, b: Int)]
  ) -> [(a: Range<Int>, b: Range<Int>)] {
    var groups: [(a: Range<Int>, b: Range<Int>)] = []
    for link in links {
      if let last = groups.last, link.a < last.a.upperBound || link.b < last.b.upperBound {
        groups[groups.count - 1] = (
          last.a.lowerBound..<max(last.a.upperBound, link.a + 1), last.b.lowerBound..<max(last.b.upperBound, link.b + 1)
        )
      } else {
        groups.append((link.a..<link.a + 1, link.b..<link.b + 1))
      }
    }
    return groups
  }

  /// Sentences that only one side has: one row each side, or one for both where one was written for the other.
  private mutating func appendUnlinked(
    _ left: ArraySlice<SentencePiece>, _ right: ArraySlice<SentencePiece>, _ passage: Passage
  ) {
    let (a, b) = (Side(left), Side(right))
    if let a, let b, passage.edits.contains(where: { $0.kind == .substitution && $0.a.overlaps(a.bytes) }) {
      rows.append(Row(a: a, b: b))
      return
    }
    for run in Self.runs(left, movedA) { rows.append(Row(a: Side(run), b: nil)) }
    for run in Self.runs(right, movedB) { rows.append(Row(a: nil, b: Side(run))) }
  }

  /// Sentences in a row that were moved, and those that were not.
  private static func runs(_ pieces: ArraySlice<SentencePiece>, _ moved: Set<Int>) -> [ArraySlice<SentencePiece>] {
    var runs: [ArraySlice<SentencePiece>] = []
    var wasMoved = false
    for (index, piece) in zip(pieces.indices, pieces) {
      let isMoved = piece.words.count(where: { moved.contains($0) }) * 10 >= piece.words.count * 9
      if let last = runs.last, isMoved == wasMoved, !isMoved {
        runs[runs.count - 1] = pieces[last.startIndex...index]
      } else {
        runs.append(pieces[index...index])
      }
      wasMoved = isMoved
    }
    return runs
  }
}
