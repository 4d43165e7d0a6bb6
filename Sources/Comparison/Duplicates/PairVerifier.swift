import Sketching

/// Decides whether two texts are duplicates, from the texts themselves: precision is 1 by construction.
struct PairVerifier {
  let criteria: DuplicateCriteria
  let texts: [[UInt64]]
  let sets: [ShingleSet]

  /// The figures and relation of texts `a` and `b`, or nil when the criteria do not call them duplicates.
  ///
  /// - Complexity: O(*n* + *m* + *d*²), *d* the edit distance.
  func verify(_ a: Int, _ b: Int) -> DuplicatePair? {
    let (first, second) = (texts[a], texts[b])
    if first.isEmpty || second.isEmpty { return nil }
    if first == second { return DuplicatePair(a: a, b: b, figures: .identical, relation: .copy) }
    let shared = sets[a].intersectionCount(sets[b])
    let similarity = SetSimilarity(shared: shared, a: sets[a].count, b: sets[b].count)
    if let jaccard = criteria.jaccard {
      return similarity.jaccard >= jaccard - Self.slack ? pair(a, b, similarity, .nearCopy) : nil
    }
    if let edits = editsWithinLimit(first, second, similarity) {
      return pair(a, b, similarity, .nearCopy, edits: edits)
    }
    guard let containment = criteria.containment else { return nil }
    let aIsSmaller = first.count <= second.count
    guard min(first.count, second.count) >= criteria.minContained,
      (aIsSmaller ? similarity.containmentA : similarity.containmentB) >= containment - Self.slack
    else { return nil }
    return pair(a, b, similarity, aIsSmaller ? .contained : .contains)
  }

  /// Thresholds are decimal fractions; 0.9 of ten is nine.
  private static let slack = 1e-12

  private func editsWithinLimit(_ a: [UInt64], _ b: [UInt64], _ similarity: SetSimilarity) -> Int? {
    guard let share = criteria.edits else { return nil }
    let limit = Int((share + Self.slack) * Double(max(a.count, b.count)))
    // An edit takes at most one shingle size of shingles from either text.
    if max(similarity.onlyA, similarity.onlyB) > criteria.figureShingle * max(limit, 1) { return nil }
    return EditDistance.distance(a, b, limit: limit)
  }

  /// Containment is counted in word 3-grams, whatever the Jaccard similarity is counted in.
  private func threeGrams(_ a: Int, _ b: Int) -> SetSimilarity {
    let (first, second) = (
      ShingleSet(Shingler(size: 3).shingles(of: texts[a])), ShingleSet(Shingler(size: 3).shingles(of: texts[b]))
    )
    return SetSimilarity(shared: first.intersectionCount(second), a: first.count, b: second.count)
  }

  private func pair(
    _ a: Int, _ b: Int, _ similarity: SetSimilarity, _ relation: DuplicateRelation, edits known: Int? = nil
  ) -> DuplicatePair {
    let longer = max(texts[a].count, texts[b].count)
    let distance = known ?? EditDistance.distance(texts[a], texts[b]) ?? longer
    let contained = criteria.figureShingle == 3 ? similarity : threeGrams(a, b)
    let figures = DuplicateFigures(
      jaccard: similarity.jaccard, containmentA: contained.containmentA, containmentB: contained.containmentB,
      edits: Double(distance) / Double(longer))
    return DuplicatePair(a: a, b: b, figures: figures, relation: relation)
  }
}

/// What two sets share.
struct SetSimilarity {
  var shared: Int
  var a: Int
  var b: Int

  var onlyA: Int { a - shared }
  var onlyB: Int { b - shared }
  var jaccard: Double { a + b == 0 ? 0 : Double(shared) / Double(a + b - shared) }
  var containmentA: Double { a == 0 ? 0 : Double(shared) / Double(a) }
  var containmentB: Double { b == 0 ? 0 : Double(shared) / Double(b) }
}
