/// The sketch as `MinHasher` describes it, step by step: the oracle of the kernel.
enum ReferenceSketch {
  static let rounds: [(slot: UInt32, value: UInt32)] = [
    (0, 0), (0xB9B5_A1D3, 0x8F35_BB79), (0xD2A9_8B27, 0x6C8E_9CF5), (0x9C6E_6877, 0xE2D0_F5AB),
  ]

  static func slots(_ shingles: [UInt64], _ count: Int) -> [UInt32] {
    var slots = [UInt32](repeating: .max, count: count)
    let pairs = shingles.map(mixed)
    for (round, factors) in rounds.enumerated() {
      for (a, b) in pairs {
        let slot = Int((UInt64(b &+ a &* factors.slot) * UInt64(count)) >> 32)
        slots[slot] = min(slots[slot], (a &+ b &* factors.value) >> 3 | UInt32(round) << 29)
      }
    }
    for slot in slots.indices where slots[slot] == .max && !pairs.isEmpty {
      var m = UInt32(slot + 1) &* 0x9E37_79B1
      m = (m ^ m >> 15) &* 0x85EB_CA77
      m = (m ^ m >> 13) | 1
      var least = UInt32.max
      for (a, b) in pairs { least = min(least, a &* m &+ b) }
      slots[slot] = least >> 3 | UInt32(rounds.count) << 29
    }
    return slots
  }

  static func mixed(_ shingle: UInt64) -> (a: UInt32, b: UInt32) {
    var a = UInt32(truncatingIfNeeded: shingle) ^ 0xAA6C_78A5
    var b = UInt32(truncatingIfNeeded: shingle >> 32) ^ 0x2D35_8DCC
    b &+= (a ^ a >> 16) &* 0x9E37_79B1
    a &+= (b ^ b >> 16) &* 0x85EB_CA77
    b &+= (a ^ a >> 16) &* 0xC2B2_AE3D
    a &+= (b ^ b >> 16) &* 0xE9B5_DBA5
    return (a, b)
  }
}
