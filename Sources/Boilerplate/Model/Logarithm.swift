/// log₂(1 + x), the same on every machine.
enum Logarithm {
  private static let table: [Float] = (0..<8192).map { binary(Float($0 + 1)) }

  @inline(__always) static func of(_ value: Int) -> Float {
    value < table.count ? table[max(0, value)] : binary(Float(value) + 1)
  }

  @inline(__always) static func of(_ value: Float) -> Float {
    // Of whole numbers the table has the same.
    if value >= 0, value < 8191 {
      let whole = Int(value)
      if Float(whole) == value { return of(whole) }
    }
    return binary(max(0, value) + 1)
  }

  /// By the exponent and a series for the rest, which no library's rounding has a part in.
  private static func binary(_ value: Float) -> Float {
    let rest = Double(value.significand)
    let ratio = (rest - 1) / (rest + 1)
    let square = ratio * ratio
    var (term, sum) = (ratio, 0.0)
    var divisor = 1.0
    for _ in 0..<9 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return Float(Double(value.exponent) + 2 * sum / 0.693147180559945309)
  }
}
