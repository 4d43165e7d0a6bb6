/// Links the two ends of what stands in another place.
///
/// The alignment finds moved blocks, each as one edit with both ends. A few words that it did not find are taken out in one place
/// and put in at another: two edits, which get one number.
enum EditMoves {
  /// Words that are moved and not merely frequent.
  private static let leastWords = 2

  /// - Complexity: O(*e* log *e*) in edits.
  static func link(_ edits: inout [PassageEdit], _ a: EditSide, _ b: EditSide) {
    var moves = 0
    for index in edits.indices where edits[index].kind == .move {
      moves += 1
      edits[index].moveID = moves
    }
    var taken: [[UInt64]: [Int]] = [:]
    for index in edits.indices.reversed() where edits[index].kind == .deletion {
      let words = a.words(edits[index].a)
      if mayMove(edits[index], words, a) { taken[Array(a.text.words.hashes[words]), default: []].append(index) }
    }
    if taken.isEmpty { return }
    for index in edits.indices where edits[index].kind == .insertion {
      let words = b.words(edits[index].b)
      guard mayMove(edits[index], words, b) else { continue }
      guard let end = taken[Array(b.text.words.hashes[words])]?.popLast() else { continue }
      moves += 1
      for edit in [index, end] {
        edits[edit].editClass = .moved
        edits[edit].moveID = moves
      }
    }
  }

  /// A negation or a number says something else in another place. One word is moved only where it is a name or a day.
  private static func mayMove(_ edit: PassageEdit, _ words: Range<Int>, _ side: EditSide) -> Bool {
    guard let first = words.first else { return false }
    switch edit.editClass {
    case .negation, .number, .quantity: return false
    case .name, .date: return words.count >= leastWords || !side.text.words.flags[first].contains(.numeric)
    default: return words.count >= leastWords
    }
  }
}
