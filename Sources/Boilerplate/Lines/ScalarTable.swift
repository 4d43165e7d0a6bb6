/// Class, case and folded form of the scalars below U+3100 (all alphabets, general signs, kana), and of U+FE00…U+FFFF (signs of
/// full width), in one look.
///
/// Other scalars are asked of ``LineSign`` and ``LetterFolding``, whose answers these are.
struct ScalarTable: Sendable {
  static let standard = ScalarTable()
  static let end: UInt32 = 0x3100

  private static let wideSigns: UInt32 = 0xFE00

  /// Bits 0–3 the class, bit 8 upper case, bits 9–13 the mark, bit 14 a letter without case, bits 16–31 the folded form.
  let entries: [UInt32]

  private init() {
    entries = (Array(0..<Self.end) + Array(Self.wideSigns...0xFFFF)).map { scalar in
      let isUppercase: UInt32 = LetterFolding.isUppercase(scalar) ? 1 << 8 : 0
      let mark = LineMark.of(scalar)
      let isCaseless: UInt32 = mark == .caseless ? 1 << 14 : 0
      return UInt32(LineSign.of(scalar).rawValue) | isUppercase | UInt32(mark.rawValue) << 9 | isCaseless
        | LetterFolding.folded(scalar) << 16
    }
  }

  /// The entry of any scalar in the form of ``entries``; the folded form has all bits from 16 on.
  ///
  /// - Complexity: O(1).
  @inline(__always) static func bits(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt32>) -> UInt64 {
    scalar < end ? UInt64(table[Int(scalar)]) : farBits(scalar, in: table)
  }

  @inline(never) private static func farBits(_ scalar: UInt32, in table: UnsafeBufferPointer<UInt32>) -> UInt64 {
    if wideSigns...0xFFFF ~= scalar { return UInt64(table[Int(scalar &- wideSigns &+ end)]) }
    let entry = entry(scalar, in: table)
    let isUppercase: UInt64 = entry.isUppercase ? 1 << 8 : 0
    let isCaseless: UInt64 = entry.mark == Int(LineMark.caseless.rawValue) ? 1 << 14 : 0
    return UInt64(entry.lineSign.rawValue) | isUppercase | UInt64(entry.mark) << 9 | isCaseless
      | UInt64(entry.folded) << 16
  }

  @inline(__always) static func sign(_ bits: UInt64) -> LineSign {
    unsafeBitCast(UInt8(truncatingIfNeeded: bits & 15), to: LineSign.self)
  }

  @inline(__always) static func mark(_ bits: UInt64) -> LineMark {
    unsafeBitCast(UInt8(truncatingIfNeeded: bits &>> 9 & 31), to: LineMark.self)
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
