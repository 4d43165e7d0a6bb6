/// One way to decode bytes wrongly: those of `actual` (UTF-8 where it is nil) as if they were of `readAs`.
struct Misreading: Sendable {
  let readAs: SingleByteCharset
  let actual: SingleByteCharset?

  /// The misreading as a report names it. What decoders called ISO-8859-1 shows by its C1 controls, where windows-1252
  /// has characters.
  func damage(_ scalars: [UInt32], _ range: Range<Int>) -> Repair.Damage {
    let isLatin1 =
      readAs.name == "windows-1252"
      && scalars[range].contains { scalar in
        (0x80...0x9F).contains(scalar) && readAs.scalars[Int(scalar) - 0x80] != scalar
      }
    return .misread(charset: actual?.name ?? "utf-8", readAs: isLatin1 ? "iso-8859-1" : readAs.name)
  }

  /// A stretch of scalars that undoing the misreading makes better text.
  struct Stretch {
    var range: Range<Int>
    /// By how much, in tenths of a bit.
    var gain: Int
  }

  /// What the scalars from `index` on were before: one scalar, and how many stand for it. Nil where there is no undoing.
  @inline(__always)
  func original(_ scalars: [UInt32], at index: Int) -> (scalar: UInt32, length: Int)? {
    if let actual {
      let byte = readAs.byte(scalars[index])
      return byte == 0 ? nil : (actual.scalars[Int(byte) - 0x80], 1)
    }
    return sequence(scalars, at: index)
  }

  /// The well-formed UTF-8 sequence (Unicode table 3-7) that the scalars' bytes start with.
  @inline(__always)
  private func sequence(_ scalars: [UInt32], at index: Int) -> (scalar: UInt32, length: Int)? {
    let first = UInt32(readAs.byte(scalars[index]))
    if first < 0xC2 || first > 0xF4 || index + 1 >= scalars.count { return nil }
    let second = UInt32(readAs.byte(scalars[index + 1]))
    if second & 0xC0 != 0x80 { return nil }
    if first < 0xE0 { return ((first & 0x1F) << 6 | second & 0x3F, 2) }
    if index + 2 >= scalars.count { return nil }
    let third = UInt32(readAs.byte(scalars[index + 2]))
    if third & 0xC0 != 0x80 { return nil }
    if first < 0xF0 {
      if first == 0xE0 && second < 0xA0 || first == 0xED && second >= 0xA0 { return nil }
      return ((first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
    }
    if first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90 || index + 3 >= scalars.count { return nil }
    let fourth = UInt32(readAs.byte(scalars[index + 3]))
    if fourth & 0xC0 != 0x80 { return nil }
    let high = (first & 0x07) << 18 | (second & 0x3F) << 12
    return (high | (third & 0x3F) << 6 | fourth & 0x3F, 4)
  }
}
