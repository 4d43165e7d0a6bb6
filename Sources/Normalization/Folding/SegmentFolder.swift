/// Folds a segment in full: what stands between two scalars that take part in nothing before them.
///
/// The slow path of folding: decomposition, canonical ordering and composition (The Unicode Standard, 3.11) with the
/// tables of NFKC_Casefold, and what folding adds: stress marks over Cyrillic letters go, ё is е.
struct SegmentFolder {
  private let tables = UnicodeTables.shared
  /// The folded scalars.
  private(set) var scalars: [UInt32] = []
  /// Where in the input the scalar ends that the folded one came from; not in order where marks changed places.
  private(set) var ends: [Int] = []

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a scalar of the input that ends at byte `end`.
  mutating func add(_ scalar: UInt32, end: Int) {
    if let syllable = Hangul.decomposition(scalar) {
      append(syllable.leading, end)
      append(syllable.vowel, end)
      if let trailing = syllable.trailing { append(trailing, end) }
      return
    }
    guard let parts = tables.decomposition(of: scalar) else { return append(scalar, end) }
    for part in parts { append(part, end) }
  }

  private mutating func append(_ scalar: UInt32, _ end: Int) {
    scalars.append(scalar)
    ends.append(end)
  }

  /// Brings what was added into the comparison form.
  ///
  /// - Complexity: O(*n*).
  mutating func fold() {
    order()
    // Where ё became е, a mark that ё does not take may compose with е.
    while compose() {}
  }

  /// Marks in the order of their combining classes; those of one class stay in their order.
  private mutating func order() {
    var start = 0
    while start < scalars.count {
      guard tables.combiningClass(scalars[start]) != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, tables.combiningClass(scalars[end]) != 0 { end += 1 }
      if end - start > 1 { sortMarks(start..<end) }
      start = end
    }
  }

  private mutating func sortMarks(_ run: Range<Int>) {
    let isLong = run.count > 16
    if isLong { return countingSort(run) }
    for index in run.dropFirst() {
      let (scalar, end) = (scalars[index], ends[index])
      let markClass = tables.combiningClass(scalar)
      var place = index
      while place > run.lowerBound, tables.combiningClass(scalars[place - 1]) > markClass {
        scalars[place] = scalars[place - 1]
        ends[place] = ends[place - 1]
        place -= 1
      }
      scalars[place] = scalar
      ends[place] = end
    }
  }

  private mutating func countingSort(_ run: Range<Int>) {
    var starts = [Int](repeating: 0, count: 257)
    for index in run { starts[Int(tables.combiningClass(scalars[index])) + 1] += 1 }
    for markClass in 1...256 { starts[markClass] += starts[markClass - 1] }
    let (unsortedScalars, unsortedEnds) = (Array(scalars[run]), Array(ends[run]))
    for (scalar, end) in zip(unsortedScalars, unsortedEnds) {
      let markClass = Int(tables.combiningClass(scalar))
      scalars[run.lowerBound + starts[markClass]] = scalar
      ends[run.lowerBound + starts[markClass]] = end
      starts[markClass] += 1
    }
  }

  /// Composes each starter with the marks that follow it.
  ///
  /// - Returns: whether another round may change something.
  private mutating func compose() -> Bool {
    var written = 0
    /// The place of the last starter.
    var starter: Int?
    /// Class of the last mark that stayed behind the starter; 0 for none.
    var lastClass: UInt8 = 0
    /// The starter is a Cyrillic letter, with nothing but plain marks behind it.
    var takesStress = false
    /// A stress mark of this starter went: the others go with it, also one that would make a letter.
    var isStressed = false
    for index in scalars.indices {
      let scalar = scalars[index]
      let markClass = tables.combiningClass(scalar)
      let isStress = takesStress && Stress.marks.contains(scalar)
      if let place = starter, written == place + 1 || lastClass < markClass, !(isStress && isStressed),
        let composite = composite(scalars[place], scalar)
      {
        scalars[place] = composite
        ends[place] = max(ends[place], ends[index])
        continue
      }
      if isStress {
        isStressed = true
        ends[written - 1] = max(ends[written - 1], ends[index])
        continue
      }
      scalars[written] = scalar
      ends[written] = ends[index]
      if markClass == 0 {
        starter = written
        takesStress = Stress.isLetter(scalar)
        isStressed = false
      } else {
        takesStress = takesStress && Stress.plainMarks.contains(scalar)
      }
      lastClass = markClass
      written += 1
    }
    scalars.removeSubrange(written...)
    ends.removeSubrange(written...)
    return replaceYo()
  }

  private func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    // ё is е in the end, so that a second diaeresis is none too many.
    if first == Self.yo, second == Self.diaeresis { return Self.yo }
    if let syllable = Hangul.composite(first, second) { return syllable }
    let key = TableFormat.Composition.slot(first, second, 0)
    var slot = TableFormat.Composition.hash(first, second) & tables.compositionMask
    while true {
      let found = tables.compositions[slot]
      if found == 0 { return nil }
      if found & ((1 << 42) - 1) == key { return UInt32(truncatingIfNeeded: found >> 42) }
      slot = (slot + 1) & tables.compositionMask
    }
  }

  private static let yo: UInt32 = 0x0451
  private static let ie: UInt32 = 0x0435
  private static let diaeresis: UInt32 = 0x0308

  /// - Returns: whether a mark stands behind an е that was a ё.
  private mutating func replaceYo() -> Bool {
    var isFollowed = false
    for index in scalars.indices where scalars[index] == Self.yo {
      scalars[index] = Self.ie
      if index + 1 < scalars.count, tables.combiningClass(scalars[index + 1]) != 0 { isFollowed = true }
    }
    return isFollowed
  }
}

/// Grave and acute accents over Cyrillic letters, which say how a word is stressed and are no part of its spelling.
///
/// Those that make another letter with theirs (ѓ, ќ, ѝ) are no stress marks; composition takes them first.
private enum Stress {
  static let marks: ClosedRange<UInt32> = 0x0300...0x0301
  static let plainMarks: ClosedRange<UInt32> = 0x0300...0x036F

  static func isLetter(_ scalar: UInt32) -> Bool { 0x0400...0x0481 ~= scalar || 0x048A...0x052F ~= scalar }
}

/// Hangul syllables by arithmetic (The Unicode Standard, 3.12).
private enum Hangul {
  private static let (syllables, leading, vowels, trailing): (UInt32, UInt32, UInt32, UInt32) = (
    0xAC00, 0x1100, 0x1161, 0x11A7
  )
  private static let (leadingCount, vowelCount, trailingCount): (UInt32, UInt32, UInt32) = (19, 21, 28)

  static func decomposition(_ scalar: UInt32) -> (leading: UInt32, vowel: UInt32, trailing: UInt32?)? {
    let index = scalar &- syllables
    guard index < leadingCount * vowelCount * trailingCount else { return nil }
    let last = index % trailingCount
    return (
      leading + index / (vowelCount * trailingCount), vowels + index / trailingCount % vowelCount,
      last == 0 ? nil : trailing + last
    )
  }

  static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let (leadingIndex, vowel) = (first &- leading, second &- vowels)
    if leadingIndex < leadingCount, vowel < vowelCount {
      return syllables + (leadingIndex * vowelCount + vowel) * trailingCount
    }
    let (syllable, last) = (first &- syllables, second &- trailing)
    let isOpen = syllable < leadingCount * vowelCount * trailingCount && syllable % trailingCount == 0
    return isOpen && last > 0 && last < trailingCount ? first + last : nil
  }
}
