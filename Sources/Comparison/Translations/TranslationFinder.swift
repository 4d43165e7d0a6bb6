/// Finds texts that may be translations of one another, by what stays the same in any language: numbers, names, abbreviations, and
/// their order.
///
/// Each text is a vector of its anchors, weighted by rarity (``AnchorWeights``). Two texts of different languages may be translations
/// when each is nearest to the other among all texts of its language, by the cosine, and what they share stands in the same order. No
/// dictionary and no machine translation: whether they say the same is for a reader to tell.
public struct TranslationFinder: Sendable {
  /// The least cosine.
  public var minimumSimilarity = 0.25
  /// The least sum of the weights of anchors in order: three or four rare names.
  public var minimumScore = 12.0
  /// The least share of that in all anchors of the text that has fewer.
  public var minimumShare = 0.12
  /// Whether texts of one source are not compared.
  public var isBetweenSources = false

  /// Anchors of more texts of a language find nothing: what else they have will.
  private static let commonFrom = 1_000

  public init() {}

  /// The text nearest to each, by language; what is nearest is told, however far it is.
  public struct Nearest: Sendable, Equatable {
    public var text: Int
    public var similarity: Double
  }

  /// - Returns: ordered by `a`, then by `b`.
  /// - Complexity: O(*n*) in anchors, times the texts that have the same; the chains of pairs that are nearest to one another.
  public func translations(among texts: [AnchoredText]) -> [PossibleTranslation] {
    let (languages, weights) = prepared(texts)
    let nearest = nearest(texts, languages, weights)
    var found: [PossibleTranslation] = []
    for (a, neighbours) in nearest.enumerated() {
      for neighbour in neighbours.sorted(by: { $0.value.text < $1.value.text }).map(\.value)
      where neighbour.text > a && nearest[neighbour.text][languages[a]]?.text == a {
        guard neighbour.similarity >= minimumSimilarity else { continue }
        let b = neighbour.text
        let chain = AnchorChain(texts[a].anchors.map(\.key), texts[b].anchors.map(\.key)) {
          min(weights.weights[a][$0] ?? 0, weights.weights[b][$0] ?? 0)
        }
        let total = min(total(texts[a], weights.weights[a]), total(texts[b], weights.weights[b]))
        if chain.score < minimumScore || chain.score < minimumShare * total { continue }
        let anchors = chain.pairs.map { pair in
          let (first, second) = (texts[a].anchors[pair.a], texts[b].anchors[pair.b])
          return PossibleTranslation.Anchor(kind: first.kind, a: first.bytes, b: second.bytes)
        }
        found.append(
          PossibleTranslation(
            a: a, b: b, languages: [texts[a].language, texts[b].language], similarity: neighbour.similarity,
            score: chain.score, anchors: anchors))
      }
    }
    return found
  }

  /// Of each text, the nearest one of each other language.
  public func nearest(_ texts: [AnchoredText]) -> [[String: Nearest]] {
    let (languages, weights) = prepared(texts)
    var names: [Int: String] = [:]
    for (text, language) in zip(texts, languages) { names[language] = text.language }
    return nearest(texts, languages, weights).map { neighbours in
      var named: [String: Nearest] = [:]
      for (language, neighbour) in neighbours { named[names[language] ?? ""] = neighbour }
      return named
    }
  }

  private func prepared(_ texts: [AnchoredText]) -> (languages: [Int], weights: AnchorWeights) {
    var numbers: [String: Int] = [:]
    let languages = texts.map { text in
      let number = numbers[text.language] ?? numbers.count
      numbers[text.language] = number
      return number
    }
    return (languages, AnchorWeights(texts, languages: languages))
  }

  private func nearest(_ texts: [AnchoredText], _ languages: [Int], _ weights: AnchorWeights) -> [[Int: Nearest]] {
    var holders: [UInt64: [Int]] = [:]
    for (text, own) in weights.weights.enumerated() { for key in own.keys { holders[key, default: []].append(text) } }
    for key in holders.keys where (holders[key]?.count ?? 0) > Self.commonFrom { holders[key] = nil }
    var sums = [Double](repeating: 0, count: texts.count)
    var touched: [Int] = []
    return texts.indices.map { text in
      // In the order of keys, so that sums are the same in every run.
      for (key, weight) in weights.weights[text].sorted(by: { $0.key < $1.key }) where weight > 0 {
        for other in holders[key] ?? [] where languages[other] != languages[text] {
          if isBetweenSources, texts[other].source == texts[text].source { continue }
          if sums[other] == 0 { touched.append(other) }
          sums[other] += weight * (weights.weights[other][key] ?? 0)
        }
      }
      var best: [Int: Nearest] = [:]
      for other in touched.sorted() {
        let similarity = sums[other] / max(weights.norms[text] * weights.norms[other], .leastNormalMagnitude)
        if similarity > best[languages[other]]?.similarity ?? 0 {
          best[languages[other]] = Nearest(text: other, similarity: min(similarity, 1))
        }
        sums[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
      return best
    }
  }

  private func total(_ text: AnchoredText, _ weights: [UInt64: Double]) -> Double {
    text.anchors.reduce(0) { $0 + (weights[$1.key] ?? 0) }
  }
}
