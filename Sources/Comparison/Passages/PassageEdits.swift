import Text

/// The differences between the two sides of an alignment.
struct PassageEdits {
  private(set) var edits: [PassageEdit] = []
  /// Words inserted, deleted, replaced (the longer side) or moved.
  private(set) var editedWords = 0

  private let textA: ComparableText
  private let textB: ComparableText
  /// The first words of the passage.
  private let startA: Int
  private let startB: Int

  /// - Complexity: O(*n* log *n*) in words of the alignment.
  init(_ blocks: [AlignedBlock], _ textA: ComparableText, _ textB: ComparableText) {
    self.textA = textA
    self.textB = textB
    startA = blocks.a.lowerBound
    startB = blocks.b.lowerBound
    let kept = Self.ascending(blocks)
    for index in blocks.indices where !kept.contains(index) {
      let block = blocks[index]
      editedWords += block.pairs.count
      edits.append(
        PassageEdit(kind: .move, a: textA.words.range(of: block.a), b: textB.words.range(of: block.b)))
      appendGaps(of: block.pairs)
    }
    let moved = blocks.indices.filter { !kept.contains($0) }.map { blocks[$0] }
    // Where the passage begins or ends with a moved block, what stands between it and the rest is a gap too.
    var endA = blocks.a.lowerBound
    var endB = blocks.b.lowerBound
    for index in kept {
      let block = blocks[index]
      appendBetween(endA..<block.a.lowerBound, endB..<block.b.lowerBound, moved: moved)
      appendGaps(of: block.pairs)
      (endA, endB) = (block.a.upperBound, block.b.upperBound)
    }
    appendBetween(endA..<blocks.a.upperBound, endB..<blocks.b.upperBound, moved: moved)
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

  /// A moved block has its own entry; what is left of the gap around it is put in, taken out or, where each side has one
  /// stretch, replaced.
  private mutating func appendBetween(_ gapA: Range<Int>, _ gapB: Range<Int>, moved: [AlignedBlock]) {
    let leftA = Self.rest(of: gapA, without: moved.map(\.a))
    let leftB = Self.rest(of: gapB, without: moved.map(\.b))
    if leftA.count == 1, leftB.count == 1 { return append(gapA: leftA[0], gapB: leftB[0]) }
    for part in leftB { append(gapA: gapA.lowerBound..<gapA.lowerBound, gapB: part) }
    for part in leftA { append(gapA: part, gapB: gapB.upperBound..<gapB.upperBound) }
  }

  /// The stretches of a gap that none of the given ranges covers, ascending.
  private static func rest(of gap: Range<Int>, without taken: [Range<Int>]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = gap.lowerBound
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.overlaps(gap) {
      if range.lowerBound > start { parts.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    if start < gap.upperBound { parts.append(start..<gap.upperBound) }
    return parts
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
    edits.append(PassageEdit(kind: kind, a: bytes(gapA, textA.words, startA), b: bytes(gapB, textB.words, startB)))
  }

  /// Bytes of a gap; an empty one lies at the end of the word before it, or where the passage starts.
  private func bytes(_ gap: Range<Int>, _ words: Words, _ start: Int) -> Range<Int> {
    if !gap.isEmpty { return words.range(of: gap) }
    let place = gap.lowerBound > start ? words.range(gap.lowerBound - 1).upperBound : words.range(start).lowerBound
    return place..<place
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
