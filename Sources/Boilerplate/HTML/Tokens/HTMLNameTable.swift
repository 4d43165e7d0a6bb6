/// Finds the id of a name by a hash that is taken while the name is scanned; names of ASCII letters, any case.
///
/// The hash of a name of up to eight bytes is the name itself, so that equal hashes mean equal names; longer names are
/// told apart by a 64-bit hash.
struct HTMLNameTable: Sendable {
  static let tags = HTMLNameTable(HTMLTag.allCases.map(\.name))
  static let attributes = HTMLNameTable(HTMLAttributeName.allCases.map(\.name))

  private static let bits: UInt64 = 12

  private let multiplier: UInt64
  /// Ids by slot; 0 where no name is.
  private let slots: [UInt8]
  private let hashes: [UInt64]

  /// - Parameter names: by id; the first, id 0, stands for all others.
  init(_ names: [String]) {
    let hashes = names.map { name in name.utf8.reduce(into: Hash()) { $0.add($1) }.value }
    var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var slots: [UInt8]?
    while slots == nil {
      multiplier = multiplier &* 0xD134_2543_DE82_EF95 &+ 2
      slots = Self.slots(hashes, multiplier | 1)
    }
    self.multiplier = multiplier | 1
    self.slots = slots ?? []
    self.hashes = hashes
  }

  /// The id of the name with this hash; 0 when it is none of the table's.
  @inline(__always)
  func id(_ hash: UInt64) -> UInt8 {
    let id = slots[Int(truncatingIfNeeded: (hash &* multiplier) &>> (64 &- Self.bits))]
    return hashes[Int(id)] == hash ? id : 0
  }

  /// nil when two names meet in a slot.
  private static func slots(_ hashes: [UInt64], _ multiplier: UInt64) -> [UInt8]? {
    var slots = [UInt8](repeating: 0, count: 1 << bits)
    for id in 1..<hashes.count {
      let slot = Int((hashes[id] &* multiplier) >> (64 - bits))
      guard slots[slot] == 0 else { return nil }
      slots[slot] = UInt8(id)
    }
    return slots
  }

  /// The hash of a name, byte by byte, without regard to ASCII case.
  struct Hash {
    var value: UInt64 = 0

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      value =
        value >> 56 == 0 ? value &<< 8 | UInt64(lower) : (value ^ UInt64(lower)) &* 0x0000_0100_0000_01B3 | 1 &<< 63
    }
  }
}
