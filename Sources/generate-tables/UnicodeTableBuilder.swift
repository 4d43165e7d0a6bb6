import ICU
import Normalization
import Text

/// Joins what ICU says of every scalar into the bytes of `unicode.bin`.
final class UnicodeTableBuilder {
  private let folding: ScalarFolding

  init(signs: SignTable) throws { folding = try ScalarFolding(signs: signs) }

  func build() throws -> [UInt8] {
    let folds = try TwoStageTable { try foldEntry($0).rawValue }
    let classes = CharacterProperties.scalarClasses(0..<CharacterProperties.lastScalar + 1)
    let classTable = TwoStageTable { classes[Int($0)] }
    var pool: [UInt32] = [0]
    let decompositions = try TwoStageTable { try decompositionPosition($0, in: &pool) }
    precondition(pool.count <= 0x1_0000, "the pool outgrew 16-bit positions")

    var file = TableFile()
    file.add(.foldIndex, folds.index)
    file.add(.foldBlocks, folds.entries)
    file.add(.classIndex, classTable.index)
    file.add(.classBlocks, classTable.entries)
    file.add(.decompositionIndex, decompositions.index)
    file.add(.decompositionBlocks, decompositions.entries)
    file.add(.decompositionPool, pool)
    file.add(.compositions, try compositions())
    return file.finish()
  }

  private static func isSurrogate(_ scalar: UInt32) -> Bool { 0xD800...0xDFFF ~= scalar }

  private func foldEntry(_ scalar: UInt32) throws -> FoldEntry {
    if Self.isSurrogate(scalar) {
      return FoldEntry(
        bytes: Array("\u{FFFD}".utf8), isSpecial: false, startsSegment: true, isMark: false, first: .other,
        last: .other,
        trailingClass: 0)
    }
    let folded = try folding.fold(scalar)
    let parts = try folding.decomposition(scalar)
    var bytes: [UInt8] = []
    for part in folded { UTF8Decoding.append(part, to: &bytes) }
    let leadingClass = parts.first.map { CharacterProperties.combiningClass($0) } ?? 0
    let composes = parts.first.map { CharacterProperties.composesBackward($0) } ?? false
    // A removed scalar may let its neighbours meet, so that no segment starts at it.
    let isMark = leadingClass != 0 && !composes && parts == [scalar] && folded == parts
    let isSpecial = !folded.isEmpty && (composes || bytes.count > 5 || leadingClass != 0 && !isMark)
    let lastClass = folded.last.map { CharacterProperties.combiningClass($0) } ?? 0
    if scalar >= 0x800, folded == [scalar], !isSpecial, !isMark, lastClass == 0 { return .identity }
    return FoldEntry(
      bytes: bytes, isSpecial: isSpecial, startsSegment: !folded.isEmpty && leadingClass == 0 && !composes,
      isMark: isMark, first: Self.script(folded.first), last: Self.script(folded.last { !(0x0300...0x036F ~= $0) }),
      trailingClass: lastClass)
  }

  /// The letters among which look-alikes are sought, in the comparison form.
  private static func script(_ scalar: UInt32?) -> FoldEntry.Script {
    switch scalar ?? 0 {
    case 0x61...0x7A, 0x00DF...0x00F6, 0x00F8...0x024F: .latin
    case 0x0400...0x0481, 0x048A...0x052F: .cyrillic
    default: .other
    }
  }

  /// Hangul syllables are taken apart by arithmetic (The Unicode Standard, 3.12).
  private func decompositionPosition(_ scalar: UInt32, in pool: inout [UInt32]) throws -> UInt16 {
    if Self.isSurrogate(scalar) || 0xAC00...0xD7A3 ~= scalar { return 0 }
    let parts = try folding.decomposition(scalar)
    if parts == [scalar] { return 0 }
    let position = UInt16(pool.count)
    pool.append(UInt32(parts.count))
    pool += parts
    return position
  }

  /// All primary composites but Hangul syllables.
  private func compositions() throws -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: 4096)
    for scalar in 0...CharacterProperties.lastScalar where !Self.isSurrogate(scalar) && !(0xAC00...0xD7A3 ~= scalar) {
      let parts = try folding.canonicalDecomposition(scalar)
      guard parts.count > 1, let second = parts.last else { continue }
      // The first of the pair is all but the last, composed.
      var first = parts[0]
      for part in parts[1..<parts.count - 1] {
        guard let composite = CharacterProperties.composite(first, part) else { break }
        first = composite
      }
      guard CharacterProperties.composite(first, second) == scalar else { continue }
      var slot = TableFormat.Composition.hash(first, second) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = TableFormat.Composition.slot(first, second, scalar)
    }
    return slots
  }
}
