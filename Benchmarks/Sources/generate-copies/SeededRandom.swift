/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same numbers for a seed on every machine and in every version.
struct SeededRandom {
  private var state: UInt64

  /// A stream of its own for each purpose, so that more copies of a corpus do not change its other documents.
  init(seed: UInt64, stream: String) {
    state = seed
    for byte in stream.utf8 { state = next() ^ UInt64(byte) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0..<bound`.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  /// True with the given chance.
  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() where index > 0 { elements.swapAt(index, below(index + 1)) }
    return elements
  }
}
