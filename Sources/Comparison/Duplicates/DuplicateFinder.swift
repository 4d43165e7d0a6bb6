import Sketching

/// Finds the near-duplicates of a collection: candidates by bands and by a containment index, each verified exactly.
public struct DuplicateFinder: Sendable {
  public let criteria: DuplicateCriteria
  public let hasher: MinHasher
  public let plan: CandidatePlan

  public init(_ criteria: DuplicateCriteria = DuplicateCriteria(), hasher: MinHasher = MinHasher()) {
    self.criteria = criteria
    self.hasher = hasher
    plan = CandidatePlan(criteria, slots: hasher.slots)
  }

  /// The signature that `pairs(among:signatures:)` expects of a text.
  ///
  /// - Parameter words: hashes of the folded words, in order.
  public func signature(of words: [UInt64]) -> MinHashSignature {
    hasher.signature(of: Shingler(size: plan.shingle).shingles(of: words))
  }

  /// All duplicates, ordered by first and second text.
  ///
  /// Of texts that are the same after folding only the first is compared with others; the rest are paired with it alone,
  /// as `copy`. An empty text is nobody's duplicate.
  /// - Parameters:
  ///   - texts: word hashes of each text, in order.
  ///   - signatures: the `signature(of:)` of each.
  /// - Complexity: near linear in words, besides the verification of candidates. All pairs are given, so *k* versions of
  ///   one text cost *k*² / 2 verifications and 64 bytes each.
  public func pairs(among texts: [[UInt64]], signatures: [MinHashSignature]) -> [DuplicatePair] {
    var (firsts, pairs) = identical(texts)
    firsts = firsts.filter { !texts[$0].isEmpty }
    let shingler = Shingler(size: criteria.figureShingle)
    var sets = [ShingleSet](repeating: ShingleSet([]), count: texts.count)
    for text in firsts { sets[text] = ShingleSet(shingler.shingles(of: texts[text])) }

    var candidates = CandidatePairs()
    if let banding = plan.banding {
      BandCandidates(plan: banding).collect(firsts, signatures, into: &candidates)
    }
    if plan.usesContainment, let containment = criteria.containment {
      ContainmentCandidates(containment: containment, minContained: criteria.minContained)
        .collect(firsts, sets, texts, into: &candidates)
    }
    let verifier = PairVerifier(criteria: criteria, texts: texts, sets: sets)
    candidates.visit { a, b in
      if let pair = verifier.verify(a, b) { pairs.append(pair) }
    }
    pairs.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return pairs
  }

  /// The figures of two texts, whether or not the criteria call them duplicates.
  public func verify(_ a: [UInt64], _ b: [UInt64]) -> DuplicatePair? {
    let shingler = Shingler(size: criteria.figureShingle)
    let sets = [a, b].map { ShingleSet(shingler.shingles(of: $0)) }
    return PairVerifier(criteria: criteria, texts: [a, b], sets: sets).verify(0, 1)
  }

  /// The texts that are the first of their kind, and the pairs of the others with them.
  private func identical(_ texts: [[UInt64]]) -> (firsts: [Int], pairs: [DuplicatePair]) {
    var groups: [UInt64: [Int]] = [:]
    var firsts: [Int] = []
    var pairs: [DuplicatePair] = []
    for (index, text) in texts.enumerated() where !text.isEmpty {
      var key = UInt64(text.count)
      for word in text { key = (key &* 0x9FB2_1C65_1E98_DF25) &+ word }
      if let first = groups[key, default: []].first(where: { texts[$0] == text }) {
        pairs.append(DuplicatePair(a: first, b: index, figures: .identical, relation: .copy))
      } else {
        groups[key, default: []].append(index)
        firsts.append(index)
      }
    }
    return (firsts, pairs)
  }
}
