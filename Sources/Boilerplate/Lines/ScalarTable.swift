/// Class, case and folded form of the scalars below U+3100 (all alphabets, general signs, kana) in one look.
///
/// Other scalars are asked of ``LineSign`` and ``LetterFolding``, whose answers these are.
struct ScalarTable: Sendable {
  static let standard = ScalarTable()
  static let end: UInt32 = 0x3100

  /// Bits 0–3 the class, bit 8 upper case, bits 9–13 the mark, bits 16–31 the folded form.
  let entries: [UInt32]

  private init() {
    entries = (0..<Self.end).map { scalar in
      let isUppercase: UInt32 = LetterFolding.isUppercase(scalar) ? 1 << 8 : 0
      let mark = UInt32(LineMark.of(scalar).rawValue) << 9
      return UInt32(LineSign.of(scalar).rawValue) | isUppercase | mark | LetterFolding.folded(scalar) << 16
    }
  }

  struct Entry {
    var lineSign: LineSign
    var isUppercase: Bool
    /// A `LineMark`.
    var mark: Int
    var folded: UInt32
  }

  /// - Complexity: O(1).
  @inline(__always) static func entry(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt32>) -> Entry {
    if scalar < end {
      let bits = table[Int(scalar)]
      return Entry(
        lineSign: unsafeBitCast(UInt8(truncatingIfNeeded: bits & 15), to: LineSign.self),
        isUppercase: bits & 0x100 != 0,
        mark: Int(truncatingIfNeeded: bits &>> 9 & 31), folded: bits >> 16)
    }
    switch scalar {
    case 0x4E00...0x9FFF:
      return Entry(
        lineSign: .ideograph, isUppercase: false, mark: Int(LineMark.ideograph.rawValue), folded: scalar)
    case 0xAC00...0xD7A3:
      return Entry(lineSign: .letter, isUppercase: false, mark: Int(LineMark.caseless.rawValue), folded: scalar)
    default: break
    }
    let lineSign = LineSign.of(scalar)
    return lineSign == .letter || lineSign == .digit
      ? Entry(
        lineSign: lineSign, isUppercase: LetterFolding.isUppercase(scalar), mark: Int(LineMark.of(scalar).rawValue),
        folded: LetterFolding.folded(scalar))
      : Entry(lineSign: lineSign, isUppercase: false, mark: Int(LineMark.of(scalar).rawValue), folded: scalar)
  }
}
