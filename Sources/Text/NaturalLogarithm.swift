/// Logarithms, which the standard library has not, with the same bits on every machine.
public enum NaturalLogarithm {
  public static let ofTwo = 0.693_147_180_559_945_3

  /// - Returns: ln *x* of a positive number, to some 10⁻¹².
  public static func of(_ x: Double) -> Double {
    // ln m = 2 artanh((m − 1) / (m + 1)), with m in [√½, √2): its series converges fast there.
    var (mantissa, exponent) = (x.significand, Double(x.exponent))
    if mantissa > 1.414_213_562_373_095 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var (sum, term) = (0.0, ratio)
    for odd in stride(from: 1.0, through: 23, by: 2) {
      sum += term / odd
      term *= square
    }
    return 2 * sum + exponent * ofTwo
  }
}
