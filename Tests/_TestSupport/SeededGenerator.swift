/// SplitMix64: the same numbers in every run, so that a failing property can be run again.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Random texts that reach the corners: many scripts, marks, signs, line ends, astral scalars.
public enum RandomText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x7E, 0x20...0x7E, 0x20...0x20, 0xA0...0xFF, 0x100...0x24F, 0x300...0x36F, 0x370...0x3FF,
    0x400...0x52F, 0x400...0x45F, 0x5D0...0x5EA, 0x600...0x6FF, 0x900...0x97F, 0xE00...0xE7F, 0x1100...0x11FF,
    0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x4F00, 0xAC00...0xAC40, 0xFB00...0xFB06, 0xFF00...0xFF5E,
    0x1F600...0x1F64F, 0x20000...0x20010, 0xE0020...0xE0030,
  ]

  public static func unicode(_ count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      let range = ranges.randomElement(using: &generator) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
    }
    return Array(String(text).utf8)
  }

  public static func bytes(_ count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
