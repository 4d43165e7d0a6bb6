/// Letters that names are written with: Cyrillic (U+0400…U+052F) and Latin, with simple case mapping.
enum NameLetter {
  enum Script: Sendable {
    case latin
    case cyrillic
  }

  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool { script(scalar) != nil }

  @inline(__always)
  static func script(_ scalar: UInt32) -> Script? {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 ? .latin : nil }
    if scalar &- 0x400 < 0x130 { return (0x482...0x489).contains(scalar) ? nil : .cyrillic }
    if scalar &- 0xC0 < 0x190 { return scalar == 0xD7 || scalar == 0xF7 ? nil : .latin }
    return scalar &- 0x1E00 < 0x100 ? .latin : nil
  }

  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool { isLetter(scalar) && lower(scalar) != scalar }

  @inline(__always)
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar | 1
    case 0x4C1...0x4CE: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233: scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x178: 0xFF
    case 0x18F: 0x259
    default: scalar
    }
  }
}
