import Text

/// Which script a letter belongs to, as far as languages are told apart here (UAX #24, the letters in common use).
struct ScriptRanges: Sendable {
  struct Script: Sendable {
    var code: String
    /// The language where the script alone decides.
    var language: String
  }

  /// No letter, or of a script that the table does not hold.
  static let none: UInt8 = 0xFF

  private(set) var scripts: [Script] = []
  private var ranges: [(last: UInt32, first: UInt32, script: UInt8)] = []
  /// Scripts of the scalars below U+2000.
  private var near = [UInt8](repeating: Self.none, count: 0x2000)

  /// Reads rows of first scalar, last scalar, script and language.
  init(_ rows: [TableRows.Row]) {
    for row in rows {
      guard row.fields.count == 4, let first = UInt32(row.fields[0], radix: 16),
        let last = UInt32(row.fields[1], radix: 16)
      else { continue }
      let code = row.fields[2]
      let number = scripts.firstIndex { $0.code == code } ?? scripts.count
      if number == scripts.count { scripts.append(Script(code: code, language: row.fields[3])) }
      ranges.append((last, first, UInt8(truncatingIfNeeded: number)))
      for scalar in first...max(first, last) where scalar < 0x2000 {
        near[Int(scalar)] = UInt8(truncatingIfNeeded: number)
      }
    }
    ranges.sort { $0.last < $1.last }
  }

  func number(_ code: String) -> Int? { scripts.firstIndex { $0.code == code } }

  /// The number of the scalar's script in `scripts`, or `none`.
  ///
  /// - Complexity: O(log *r*) in ranges, O(1) below U+2000.
  @inline(__always)
  func script(_ scalar: UInt32) -> UInt8 {
    if scalar < 0x2000 { return near[Int(scalar)] }
    return farScript(scalar)
  }

  private func farScript(_ scalar: UInt32) -> UInt8 {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= scalar ? ranges[low].script : Self.none
  }
}
