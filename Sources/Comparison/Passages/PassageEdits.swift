import Text

/// The differences between the two sides of an alignment.
struct PassageEdits {
  private(set) var edits: [PassageEdit] = []
  /// Words inserted, deleted, replaced (the longer side) or moved.
  private(set) var editedWords = 0

  private let textA: ComparableText
  private let textB: ComparableText

  /// - Complexity: O(*n* log *n*) in words of the alignment.
  init(_ blocks: [AlignedBlock], _ textA: ComparableText, _ textB: ComparableText) {
    self.textA = textA
    self.textB = textB
    let kept = Self.ascending(blocks)
    for index in blocks.indices where !kept.contains(index) {
      let block = blocks[index]
      editedWords += block.pairs.count
      edits.append(
        PassageEdit(kind: .move, a: textA.words.range(of: block.a), b: textB.words.range(of: block.b)))
      appendGaps(of: block.pairs)
    }
    let moved = blocks.indices.filter { !kept.contains($0) }.map { blocks[$0] }
    var last: AlignedBlock?
    for index in kept {
      let block = blocks[index]
      if let last { appendBetween(last, block, moved: moved) }
      appendGaps(of: block.pairs)
      last = block
    }
    edits.sort {
      ($0.a.lowerBound, $0.b.lowerBound, $0.a.upperBound, $0.b.upperBound)
        < ($1.a.lowerBound, $1.b.lowerBound, $1.a.upperBound, $1.b.upperBound)
    }
  }

  /// Indices of the blocks that stay in order: the best one, and those that follow each other around it.
  private static func ascending(_ blocks: [AlignedBlock]) -> [Int] {
    let ranked = blocks.indices.sorted { (-blocks[$0].score, $0) < (-blocks[$1].score, $1) }
    var kept: [Int] = []
    for index in ranked {
      let block = blocks[index]
      let fits = kept.allSatisfy { other in
        let held = blocks[other]
        return (held.a.upperBound <= block.a.lowerBound && held.b.upperBound <= block.b.lowerBound)
          || (held.a.lowerBound >= block.a.upperBound && held.b.lowerBound >= block.b.upperBound)
      }
      if fits { kept.append(index) }
    }
    return kept.sorted { blocks[$0].a.lowerBound < blocks[$1].a.lowerBound }
  }

  private mutating func appendBetween(_ x: AlignedBlock, _ y: AlignedBlock, moved: [AlignedBlock]) {
    let gapA = x.a.upperBound..<y.a.lowerBound
    let gapB = x.b.upperBound..<y.b.lowerBound
    // A moved block in the gap has its own entry; what is left of the gap beside it is not listed word by word.
    let isMovedA = moved.contains { $0.a.overlaps(gapA) }
    let isMovedB = moved.contains { $0.b.overlaps(gapB) }
    append(
      gapA: isMovedA ? gapA.lowerBound..<gapA.lowerBound : gapA,
      gapB: isMovedB ? gapB.lowerBound..<gapB.lowerBound : gapB)
  }

  private mutating func appendGaps(of pairs: [(a: Int, b: Int)]) {
    var typography: PassageEdit?
    for (index, pair) in pairs.enumerated() {
      if index > 0 {
        let last = pairs[index - 1]
        let gapA = (last.a + 1)..<pair.a
        let gapB = (last.b + 1)..<pair.b
        if !gapA.isEmpty || !gapB.isEmpty {
          if let edit = typography { edits.append(edit) }
          typography = nil
          append(gapA: gapA, gapB: gapB)
        } else if differ(
          textA.words.gap(before: pair.a),
          textB.words.gap(before: pair.b), skipsBlanks: true)
        {
          typography = extended(typography, to: last, pair)
        }
      }
      if differ(textA.words.range(pair.a), textB.words.range(pair.b), skipsBlanks: false) {
        typography = extended(typography, to: pair, pair)
      } else if let edit = typography, edit.a.upperBound < textA.words.range(pair.a).lowerBound {
        edits.append(edit)
        typography = nil
      }
    }
    if let edit = typography { edits.append(edit) }
  }

  private func extended(_ edit: PassageEdit?, to first: (a: Int, b: Int), _ last: (a: Int, b: Int)) -> PassageEdit {
    let a = textA.words.range(of: first.a..<(last.a + 1))
    let b = textB.words.range(of: first.b..<(last.b + 1))
    guard let edit else { return PassageEdit(kind: .typography, a: a, b: b) }
    return PassageEdit(kind: .typography, a: Self.hull(edit.a, a), b: Self.hull(edit.b, b))
  }

  private mutating func append(gapA: Range<Int>, gapB: Range<Int>) {
    if gapA.isEmpty, gapB.isEmpty { return }
    editedWords += max(gapA.count, gapB.count)
    let kind: PassageEdit.Kind = gapA.isEmpty ? .insertion : gapB.isEmpty ? .deletion : .substitution
    edits.append(PassageEdit(kind: kind, a: bytes(gapA, textA.words), b: bytes(gapB, textB.words)))
  }

  /// Bytes of a gap; an empty one lies at the end of the word before it.
  private func bytes(_ gap: Range<Int>, _ words: Words) -> Range<Int> {
    if !gap.isEmpty { return words.range(of: gap) }
    let end = words.range(gap.lowerBound - 1).upperBound
    return end..<end
  }

  private static func hull(_ x: Range<Int>, _ y: Range<Int>) -> Range<Int> {
    min(x.lowerBound, y.lowerBound)..<max(x.upperBound, y.upperBound)
  }

  private func differ(_ a: Range<Int>, _ b: Range<Int>, skipsBlanks: Bool) -> Bool {
    var i = a.lowerBound
    var j = b.lowerBound
    while true {
      if skipsBlanks {
        while i < a.upperBound, Self.isBlank(textA.text[i]) { i += 1 }
        while j < b.upperBound, Self.isBlank(textB.text[j]) { j += 1 }
      }
      if i >= a.upperBound || j >= b.upperBound { return i < a.upperBound || j < b.upperBound }
      if textA.text[i] != textB.text[j] { return true }
      i += 1
      j += 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
