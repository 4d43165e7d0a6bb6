/// Class, case and folded form of the scalars below U+3100 (all alphabets, general signs, kana) in one look.
///
/// Other scalars are asked of ``ScalarClass`` and ``LetterFolding``, whose answers these are.
struct ScalarTable: Sendable {
  static let standard = ScalarTable()
  static let end: UInt32 = 0x3100

  /// Bits 0–7 the class, bit 8 upper case, bits 16–31 the folded form.
  let entries: [UInt32]

  private init() {
    entries = (0..<Self.end).map { scalar in
      let isUppercase: UInt32 = LetterFolding.isUppercase(scalar) ? 1 << 8 : 0
      return UInt32(ScalarClass.of(scalar).rawValue) | isUppercase | LetterFolding.folded(scalar) << 16
    }
  }

  struct Entry {
    var scalarClass: ScalarClass
    var isUppercase: Bool
    var folded: UInt32
  }

  /// - Complexity: O(1).
  @inline(__always) static func entry(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt32>) -> Entry {
    if scalar < end {
      let bits = table[Int(scalar)]
      return Entry(
        scalarClass: ScalarClass(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .other, isUppercase: bits & 0x100 != 0,
        folded: bits >> 16)
    }
    switch scalar {
    case 0x4E00...0x9FFF: return Entry(scalarClass: .ideograph, isUppercase: false, folded: scalar)
    case 0xAC00...0xD7A3: return Entry(scalarClass: .letter, isUppercase: false, folded: scalar)
    default: break
    }
    let scalarClass = ScalarClass.of(scalar)
    return scalarClass == .letter || scalarClass == .digit
      ? Entry(
        scalarClass: scalarClass, isUppercase: LetterFolding.isUppercase(scalar), folded: LetterFolding.folded(scalar))
      : Entry(scalarClass: scalarClass, isUppercase: false, folded: scalar)
  }
}
