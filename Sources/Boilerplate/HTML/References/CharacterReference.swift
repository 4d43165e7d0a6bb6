/// One character reference of HTML, decoded: `&amp;`, `&eacute`, `&#1089;`, `&#x441`.
struct CharacterReference {
  /// As many bytes of UTF-8 as `length` says, the first lowest.
  var utf8: UInt64
  var length: Int
  /// Behind the reference.
  var end: Int

  /// The reference that starts with the `&` at `start`; nil when the sign stands for itself.
  ///
  /// The longest name counts. In an attribute's value a name without semicolon in front of a letter, a digit or `=` is no
  /// reference, for it is more likely a query's parameter.
  ///
  /// - Complexity: O(1) for names; O(*n*) in the digits of a number.
  static func read(
    _ bytes: UnsafePointer<UInt8>, at start: Int, end: Int, inAttribute: Bool, _ names: NamedReferences
  ) -> CharacterReference? {
    let first = start &+ 1
    guard first < end else { return nil }
    if bytes[first] == 0x23 { return number(bytes, at: first &+ 1, end: end) }
    guard bytes[first].isASCIILetter else { return nil }
    var index = first &+ 1
    let limit = min(end, first &+ names.longestName)
    while index < limit, bytes[index].isASCIILetter || bytes[index].isASCIIDigit { index &+= 1 }
    if index < limit, bytes[index] == 0x3B,
      let value = names.value(of: UnsafeBufferPointer(start: bytes + first, count: index &+ 1 &- first))
    {
      return CharacterReference(utf8: value.utf8, length: Int(value.length), end: index &+ 1)
    }
    var length = min(index &- first, names.longestBareName)
    while length >= 2 {
      if let value = names.value(of: UnsafeBufferPointer(start: bytes + first, count: length)) {
        let behind = first &+ length
        if inAttribute, behind < end {
          let next = bytes[behind]
          if next == 0x3D || next.isASCIILetter || next.isASCIIDigit { return nil }
        }
        return CharacterReference(utf8: value.utf8, length: Int(value.length), end: behind)
      }
      length &-= 1
    }
    return nil
  }

  /// From behind `&#` on.
  private static func number(_ bytes: UnsafePointer<UInt8>, at start: Int, end: Int) -> CharacterReference? {
    var index = start
    var value: UInt32 = 0
    if index < end, bytes[index] | 0x20 == 0x78 {
      index &+= 1
      let digits = index
      while index < end {
        let byte = bytes[index]
        let digit = byte.isASCIIDigit ? byte &- 0x30 : (byte | 0x20) &- 0x61 &+ 10
        guard byte.isASCIIDigit || (byte | 0x20) &- 0x61 < 6 else { break }
        value = min(value &* 16 &+ UInt32(digit), 0x11_0000)
        index &+= 1
      }
      guard index > digits else { return nil }
    } else {
      let digits = index
      while index < end, bytes[index].isASCIIDigit {
        value = min(value &* 10 &+ UInt32(bytes[index] &- 0x30), 0x11_0000)
        index &+= 1
      }
      guard index > digits else { return nil }
    }
    if index < end, bytes[index] == 0x3B { index &+= 1 }
    return CharacterReference(scalar(value), end: index)
  }

  /// What a number stands for: windows-1252 where Unicode has C1 controls, U+FFFD for what is no character.
  static func scalar(_ value: UInt32) -> UInt32 {
    if value &- 0x80 < 0x20, windows1252[Int(value &- 0x80)] != 0 { return windows1252[Int(value &- 0x80)] }
    return value == 0 || value > 0x10_FFFF || value &- 0xD800 < 0x800 ? 0xFFFD : value
  }

  private init(_ scalar: UInt32, end: Int) {
    self.end = end
    func trail(_ shift: UInt32) -> UInt64 { UInt64(0x80 | scalar &>> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: (utf8, length) = (UInt64(scalar), 1)
    case 0x80..<0x800: (utf8, length) = (UInt64(0xC0 | scalar &>> 6) | trail(0) &<< 8, 2)
    case 0x800..<0x1_0000: (utf8, length) = (UInt64(0xE0 | scalar &>> 12) | trail(6) &<< 8 | trail(0) &<< 16, 3)
    default:
      (utf8, length) = (UInt64(0xF0 | scalar &>> 18) | trail(12) &<< 8 | trail(6) &<< 16 | trail(0) &<< 24, 4)
    }
  }

  private init(utf8: UInt64, length: Int, end: Int) {
    self.utf8 = utf8
    self.length = length
    self.end = end
  }

  /// 0 where the control character stays.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
