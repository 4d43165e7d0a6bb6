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
  /// Of the ICU that the table was made with, e.g. `72.1`.
  package let icuVersion: String
  /// Of its data, e.g. `15.0`.
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
    func version(_ offset: Int) -> String {
      String(cString: (base + offset).assumingMemoryBound(to: CChar.self))
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
    icuVersion = version(TableFormat.icuVersionOffset)
    unicodeVersion = version(TableFormat.unicodeVersionOffset)
  }

  /// - Precondition: `scalar` is at most U+10FFFF.
  @inline(__always)
  func foldEntry(_ scalar: UInt32) -> FoldEntry {
    let block = Int(foldIndex[Int(scalar >> TableFormat.blockShift)])
    return FoldEntry(rawValue: foldBlocks[block &<< 6 | Int(scalar & 63)])
  }

  /// - Precondition: `scalar` is at most U+10FFFF.
  @inline(__always)
  package func scalarClass(_ scalar: UInt32) -> ScalarClass {
    let block = Int(classIndex[Int(scalar >> TableFormat.blockShift)])
    return ScalarClass(rawValue: classBlocks[block &<< 6 | Int(scalar & 63)])
  }

  /// Canonical_Combining_Class.
  @inline(__always)
  func combiningClass(_ scalar: UInt32) -> UInt8 { foldEntry(scalar).trailingClass }
}
