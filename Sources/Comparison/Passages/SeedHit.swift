import Storage

/// A seed that two texts share: where to look for a passage.
struct SeedHit {
  var textA: Int
  var textB: Int
  var placeA: Int
  var placeB: Int
  /// Whether the seed stands in few texts only, and one hit is enough to look.
  var isRare: Bool
}

extension SeedHit {
  private static let rare: UInt64 = 1 << 63
  private static let places: UInt64 = 0x7FFF_FFFF

  /// Sorted by texts; places fit 31 bits, since a text of more bytes cannot be folded.
  var record: KeyedRecord {
    KeyedRecord(
      key: UInt64(textA) << 32 | UInt64(textB),
      value: (isRare ? Self.rare : 0) | UInt64(placeA) << 32 | UInt64(placeB))
  }

  init(_ record: KeyedRecord) {
    textA = Int(record.key >> 32)
    textB = Int(record.key & 0xFFFF_FFFF)
    placeA = Int(record.value >> 32 & Self.places)
    placeB = Int(record.value & 0xFFFF_FFFF)
    isRare = record.value & Self.rare != 0
  }
}
