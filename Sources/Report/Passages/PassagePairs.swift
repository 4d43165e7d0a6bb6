import Comparison
import Text

/// The words of a passage that stand for each other, ascending on both sides: what is neither edited nor moved.
struct PassagePairs {
  private(set) var pairs: [(a: Int, b: Int)] = []

  private let a: Words
  private let b: Words
  private let movedA: Set<Int>
  private let movedB: Set<Int>

  /// - Complexity: O(*n* log *n*) in words of the passage.
  init(_ passage: Passage, _ a: Words, _ b: Words) {
    self.a = a
    self.b = b
    let moves = passage.edits.filter { $0.kind == .move }
    movedA = Set(moves.flatMap { a.indices(ofBytes: $0.a) })
    movedB = Set(moves.flatMap { b.indices(ofBytes: $0.b) })
    var (nextA, nextB) = (passage.a.words.lowerBound, passage.b.words.lowerBound)
    for edit in passage.edits where edit.kind != .typography && edit.kind != .move {
      let (wordsA, wordsB) = (a.indices(ofBytes: edit.a), b.indices(ofBytes: edit.b))
      // What lies in a moved block is out of order, and its words are no pairs here.
      let isMoved = moves.contains { Self.holds($0.a, edit.a) && Self.holds($0.b, edit.b) }
      guard !isMoved, wordsA.lowerBound >= nextA, wordsB.lowerBound >= nextB,
        wordsA.upperBound <= passage.a.words.upperBound, wordsB.upperBound <= passage.b.words.upperBound
      else { continue }
      append(nextA..<wordsA.lowerBound, nextB..<wordsB.lowerBound)
      (nextA, nextB) = (wordsA.upperBound, wordsB.upperBound)
    }
    append(nextA..<passage.a.words.upperBound, nextB..<passage.b.words.upperBound)
  }

  private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// Between two edits both sides have the same words; beside a moved block others may be left over, in the middle.
  private mutating func append(_ left: Range<Int>, _ right: Range<Int>) {
    let left = left.filter { !movedA.contains($0) }
    let right = right.filter { !movedB.contains($0) }
    if left.count == right.count {
      pairs += zip(left, right).map { ($0, $1) }
      return
    }
    var start = 0
    let least = min(left.count, right.count)
    while start < least, a.hashes[left[start]] == b.hashes[right[start]] { start += 1 }
    var end = 0
    while end < least - start, a.hashes[left[left.count - 1 - end]] == b.hashes[right[right.count - 1 - end]] {
      end += 1
    }
    pairs += zip(left.prefix(start), right.prefix(start)).map { ($0, $1) }
    pairs += zip(left.suffix(end), right.suffix(end)).map { ($0, $1) }
  }
}
