/// How much each anchor of each text says, by its rarity among the texts of its language.
///
/// An anchor weighs ln((*n* + `prior`) / (*d* + `prior` / usual interval)) for *d* of *n* texts: a few texts say little of what is
/// rare, so as many as `prior` are taken to have been seen before. More than one in a text add their logarithm; one that may owe its
/// capital to the start of a sentence weighs `unsure`.
struct AnchorWeights {
  private static let prior = 100.0
  private static let unsure = 0.3

  /// Of each text, by key.
  private(set) var weights: [[UInt64: Double]] = []
  /// The length of each text's vector.
  private(set) var norms: [Double] = []

  /// - Parameter languages: of each text, as numbers.
  /// - Complexity: O(*n*) in anchors.
  init(_ texts: [AnchoredText], languages: [Int]) {
    struct Key: Hashable {
      var language: Int
      var key: UInt64
    }
    struct Count {
      var times = 0
      var isSure = false
      var interval = 1
    }
    var frequencies: [Key: Int] = [:]
    var textsOfLanguage: [Int: Int] = [:]
    var counts: [[UInt64: Count]] = []
    for (text, language) in zip(texts, languages) {
      var own: [UInt64: Count] = [:]
      for anchor in text.anchors {
        own[anchor.key, default: Count()].times += 1
        own[anchor.key]?.interval = anchor.usualInterval
        if anchor.isSure { own[anchor.key]?.isSure = true }
      }
      for key in own.keys { frequencies[Key(language: language, key: key), default: 0] += 1 }
      textsOfLanguage[language, default: 0] += 1
      counts.append(own)
    }
    for (own, language) in zip(counts, languages) {
      let total = Double(textsOfLanguage[language] ?? 0) + Self.prior
      var weights: [UInt64: Double] = [:]
      for (key, count) in own {
        let having = Double(frequencies[Key(language: language, key: key)] ?? 0) + Self.prior / Double(count.interval)
        let rarity = max(0, NaturalLogarithm.of(total / having))
        weights[key] = rarity * (1 + NaturalLogarithm.of(Double(count.times))) * (count.isSure ? 1 : Self.unsure)
      }
      self.weights.append(weights)
      // In the order of keys, so that the last bit does not depend on the order of a dictionary.
      let squares = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
      norms.append(squares.squareRoot())
    }
  }
}

/// The standard library has no logarithm.
enum NaturalLogarithm {
  private static let ofTwo = 0.693_147_180_559_945_3

  /// - Returns: ln *x* of a positive number, to some 10⁻¹².
  static func of(_ x: Double) -> Double {
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
