/// The layout of `unicode.bin`, the table of Unicode properties that folding and cutting words stand on.
///
/// Made by `generate-tables` from ICU's data and `signs.tsv`; little-endian. A header of 128 bytes, then the sections,
/// each at a multiple of 64 bytes. Tables by scalar are in two stages: an index of 16-bit block numbers, one for each 64
/// scalars (the scalars that share all bytes of UTF-8 but the last), and blocks of 64 entries.
package enum TableFormat {
  package static let magic: [UInt8] = Array("SITOTAB1".utf8)
  package static let headerBytes = 128
  package static let alignment = 64
  /// The binary logarithm of the number of scalars in a block.
  package static let blockShift: UInt32 = 6
  /// The bits of a scalar that say where in its block its entry stands.
  package static let blockMask: UInt32 = (1 << blockShift) - 1
  package static let indexCount = 0x11_0000 >> blockShift

  /// Where a section's place stands in the header: offset and count of elements, 4 bytes each.
  package enum Section: Int, CaseIterable, Sendable {
    case foldIndex
    /// `FoldEntry`s.
    case foldBlocks
    case classIndex
    /// `ScalarClass`es, one byte each.
    case classBlocks
    case decompositionIndex
    /// 16-bit positions in the pool; 0 for a scalar that is its own decomposition.
    case decompositionBlocks
    /// 32-bit words: at a position the number of scalars, then the scalars.
    case decompositionPool
    /// Open-addressed slots of `Composition`s, a power of two.
    case compositions
  }

  /// Of the ICU that the table was made with, e.g. `72.1`: for people who look into the file.
  package static let icuVersionOffset = 16
  package static let unicodeVersionOffset = 32
  package static let versionBytes = 16
  package static let sectionsOffset = 64

  /// A slot of the composition table: first, second and composite scalar, 21 bits each; 0 is empty.
  package enum Composition {
    package static func slot(_ first: UInt32, _ second: UInt32, _ composite: UInt32) -> UInt64 {
      UInt64(first) | UInt64(second) << 21 | UInt64(composite) << 42
    }

    @inline(__always)
    package static func hash(_ first: UInt32, _ second: UInt32) -> Int {
      Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 15)
    }
  }
}
