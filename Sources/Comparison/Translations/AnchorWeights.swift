import Text

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
