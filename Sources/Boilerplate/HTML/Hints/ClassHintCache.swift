/// Remembers what the names on a page said: a page repeats the same few over and over.
///
/// The memory is of one page (`forget`), so that what one page said never depends on those before it.
struct ClassHintCache {
  private struct Slot {
    var key: UInt64 = 0
    var page: UInt32 = 0
    var reading = ClassHints.Reading()
  }

  private static let bits: UInt64 = 9

  private let hints = ClassHints.embedded
  private var slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
  private var page: UInt32 = 1

  /// Starts a page.
  mutating func forget() {
    if page == .max { slots = [Slot](repeating: Slot(), count: slots.count) }
    page = page == .max ? 1 : page + 1
  }

  /// - Complexity: O(*n*) in bytes, eight at a step for a value seen before.
  @inline(__always)
  mutating func read(_ value: UnsafeBufferPointer<UInt8>) -> ClassHints.Reading {
    guard value.count <= 512 else { return hints.read(value) }
    let key = Self.key(value)
    let slot = Int(truncatingIfNeeded: key &>> (64 &- Self.bits))
    if slots[slot].key == key, slots[slot].page == page { return slots[slot].reading }
    let reading = hints.read(value)
    slots[slot] = Slot(key: key, page: page, reading: reading)
    return reading
  }

  @inline(__always)
  private static func key(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(value.count)
    var index = 0
    guard let base = value.baseAddress else { return 0 }
    while index &+ 8 <= value.count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < value.count {
      rest = rest &<< 8 | UInt64(base[index])
      index &+= 1
    }
    hash = (hash ^ rest) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash &>> 32
    return hash &* 0x94D0_49BB_1331_11EB
  }
}
