/// Letters in either case, composed or not, as small numbers: the letters of the tables' spellings.
///
/// A letter with marks that no table has is its base letter; stress marks count for nothing.
struct LetterCodes: Sendable {
  static let unknown: UInt8 = 0
  private static let direct = 0x600
  /// Latin Extended Additional: Vietnamese and scholarly letters.
  private static let additional: Range<UInt32> = 0x1E00..<0x1F00

  private var low = [UInt8](repeating: 0, count: Self.direct)
  private var high = [UInt8](repeating: 0, count: 0x100)
  private var composed: [UInt64: UInt8] = [:]
  /// The letter of the other script that looks like a letter.
  private var twins: [UInt8: UInt8] = [:]
  private var cyrillic = [Bool](repeating: false, count: 256)
  private(set) var scalars: [UInt32] = [0, 0x5E, 0x24, 0x2D]

  private static let marks: [UInt32] = Array(0x300...0x30C) + [0x30F, 0x311, 0x31B, 0x323, 0x326, 0x327, 0x328, 0x331]

  /// - Parameter letters: in lower case.
  init(letters: Set<UInt32>) {
    for letter in letters.sorted() {
      guard let scalar = Unicode.Scalar(letter), scalars.count < 250 else { continue }
      let code = UInt8(scalars.count)
      scalars.append(letter)
      if (0x400...0x52F).contains(letter) { cyrillic[Int(code)] = true }
      set(letter, code)
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      // I is that of i, not of ı.
      if upper.count == 1, let first = upper.first, self[first.value] == nil { set(first.value, code) }
    }
    compose()
    // The capital of a Turkish i, which no lower-case letter of one scalar has.
    if let i = self[0x69], self[0x130] == nil { set(0x130, i) }
  }

  mutating func addTwins(_ latin: UInt32, _ other: UInt32) {
    guard let a = self[latin], let b = self[other] else { return }
    twins[a] = b
    twins[b] = a
  }

  /// The code of a letter; nil for a letter of which nothing is known, and for what is no letter.
  @inline(__always)
  subscript(_ scalar: UInt32) -> UInt8? {
    if scalar < Self.direct { return low[Int(scalar)] == 0 ? nil : low[Int(scalar)] }
    if Self.additional.contains(scalar) {
      let code = high[Int(scalar - Self.additional.lowerBound)]
      return code == 0 ? nil : code
    }
    return nil
  }

  /// The letter that a mark makes of another: й of и and U+0306.
  func composed(_ code: UInt8, _ mark: UInt32) -> UInt8? { composed[UInt64(mark) << 8 | UInt64(code)] }

  func twin(_ code: UInt8) -> UInt8? { twins[code] }
  @inline(__always)
  func isCyrillic(_ code: UInt8) -> Bool { cyrillic[Int(code)] }

  private mutating func set(_ scalar: UInt32, _ code: UInt8) {
    if scalar < Self.direct { low[Int(scalar)] = code }
    if Self.additional.contains(scalar) { high[Int(scalar - Self.additional.lowerBound)] = code }
  }

  /// Letters with marks, by canonical equivalence, which equality of strings is.
  private mutating func compose() {
    var known: [String: UInt32] = [:]
    for scalar in Array(0xC0..<UInt32(Self.direct)) + Array(Self.additional) {
      if let scalar = Unicode.Scalar(scalar), scalar.properties.isAlphabetic { known[String(scalar)] = scalar.value }
    }
    var bases = scalars.dropFirst(4).map { $0 }
    var round = 0
    while round < 2 {
      var next: [UInt32] = []
      for base in bases {
        for mark in Self.marks {
          guard let a = Unicode.Scalar(base), let b = Unicode.Scalar(mark), let baseCode = self[base] else { continue }
          var text = String.UnicodeScalarView()
          text.append(a)
          text.append(b)
          guard let whole = known[String(text)] else { continue }
          if self[whole] == nil {
            set(whole, baseCode)
            let upper = Unicode.Scalar(whole).map { Array($0.properties.uppercaseMapping.unicodeScalars) } ?? []
            if upper.count == 1 { set(upper[0].value, baseCode) }
            next.append(whole)
          }
          if let code = self[whole], scalars[Int(baseCode)] == base {
            composed[UInt64(mark) << 8 | UInt64(baseCode)] = code
          }
        }
      }
      bases = next
      round += 1
    }
  }
}
