import CData
import ICU

/// The embedded table of Unicode properties (`unicode.bin`; see `TableFormat`), read where it lies.
///
/// It fixes folding and the cutting of words to one Unicode version, whatever ICU the process runs with.
package struct UnicodeTables: @unchecked Sendable {
  // The pointers lead into constant data that lives as long as the process.
  let foldIndex: UnsafePointer<UInt16>
  let foldBlocks: UnsafePointer<UInt64>
  let classIndex: UnsafePointer<UInt16>
  let classBlocks: UnsafePointer<UInt8>
  let decompositionIndex: UnsafePointer<UInt16>
  let decompositionBlocks: UnsafePointer<UInt16>
  let decompositionPool: UnsafePointer<UInt32>
  let compositions: UnsafePointer<UInt64>
  let compositionMask: Int
  /// Of the ICU data that the table was made from, e.g. `15.0`.
  package let unicodeVersion: String

  package static let shared = UnicodeTables()

  private init() {
    var length = 0
    let base = UnsafeRawPointer(cdata_unicode(&length))
    precondition(
      length > TableFormat.headerBytes
        && TableFormat.magic.indices.allSatisfy {
          base.load(fromByteOffset: $0, as: UInt8.self) == TableFormat.magic[$0]
        },
      "unicode.bin is not a table of this version: run make tables")
    func place(_ section: TableFormat.Section) -> (UnsafeRawPointer, Int) {
      let entry = TableFormat.sectionsOffset + 8 * section.rawValue
      let offset = base.load(fromByteOffset: entry, as: UInt32.self).littleEndian
      return (base + Int(offset), Int(base.load(fromByteOffset: entry + 4, as: UInt32.self).littleEndian))
    }
    foldIndex = place(.foldIndex).0.assumingMemoryBound(to: UInt16.self)
    foldBlocks = place(.foldBlocks).0.assumingMemoryBound(to: UInt64.self)
    classIndex = place(.classIndex).0.assumingMemoryBound(to: UInt16.self)
    classBlocks = place(.classBlocks).0.assumingMemoryBound(to: UInt8.self)
    decompositionIndex = place(.decompositionIndex).0.assumingMemoryBound(to: UInt16.self)
    decompositionBlocks = place(.decompositionBlocks).0.assumingMemoryBound(to: UInt16.self)
    decompositionPool = place(.decompositionPool).0.assumingMemoryBound(to: UInt32.self)
    let (slots, count) = place(.compositions)
    compositions = slots.assumingMemoryBound(to: UInt64.self)
    compositionMask = count - 1
    unicodeVersion = String(
      cString: (base + TableFormat.unicodeVersionOffset).assumingMemoryBound(to: CChar.self))
  }

  /// - Precondition: `scalar` is at most U+10FFFF.
  @inline(__always)
  package func foldEntry(_ scalar: UInt32) -> FoldEntry {
    FoldEntry(rawValue: Self.look(up: scalar, foldIndex, foldBlocks))
  }

  /// - Precondition: `scalar` is at most U+10FFFF.
  @inline(__always)
  package func scalarClass(_ scalar: UInt32) -> ScalarClass {
    ScalarClass(rawValue: Self.look(up: scalar, classIndex, classBlocks))
  }

  /// Canonical_Combining_Class.
  @inline(__always)
  func combiningClass(_ scalar: UInt32) -> UInt8 { foldEntry(scalar).trailingClass }

  /// What folding takes a scalar apart to; nil for one that stays whole, and for Hangul syllables (`Hangul`).
  ///
  /// - Precondition: `scalar` is at most U+10FFFF.
  package func decomposition(of scalar: UInt32) -> UnsafeBufferPointer<UInt32>? {
    let position = Int(Self.look(up: scalar, decompositionIndex, decompositionBlocks))
    if position == 0 { return nil }
    let count = Int(decompositionPool[position])
    return UnsafeBufferPointer(start: decompositionPool + position + 1, count: count)
  }

  /// The entry of a scalar in a table of two stages (`TableFormat`).
  @inline(__always)
  private static func look<Entry>(
    up scalar: UInt32, _ index: UnsafePointer<UInt16>, _ blocks: UnsafePointer<Entry>
  ) -> Entry {
    let block = Int(index[Int(scalar >> TableFormat.blockShift)])
    return blocks[block &<< Int(TableFormat.blockShift) | Int(scalar & TableFormat.blockMask)]
  }
}
