import Sketching

/// Decides whether two texts are duplicates, from the texts themselves: precision is 1 by construction.
struct PairVerifier: ~Copyable {
  private let criteria: DuplicateCriteria
  /// Of the first text, in the shingles of the reported Jaccard.
  private var table: ShingleTable
  /// Of texts whose distinct shingles are only counted.
  private var counting: ShingleTable
  /// Containment is counted in word 3-grams, whatever the Jaccard similarity is counted in.
  private var threeGrams: ShingleTable
  /// Distinct shingles by text; -1 where they were not counted yet.
  private var distinct: [Int32]
  private var first: Int?

  /// - Parameter count: of the texts that will be compared.
  init(_ criteria: DuplicateCriteria, count: Int) {
    self.criteria = criteria
    table = ShingleTable(shingle: criteria.figureShingle)
    counting = ShingleTable(shingle: criteria.figureShingle)
    threeGrams = ShingleTable(shingle: 3)
    distinct = [Int32](repeating: -1, count: count)
  }

  /// The figures and relation of texts `a` and `b`, or nil when the criteria do not call them duplicates.
  ///
  /// - Complexity: O(*n* + *m* + *d*²), *d* the edit distance; *n* only where `a` is another than in the call before.
  mutating func verify(
    _ a: Int, _ first: UnsafeBufferPointer<UInt64>, _ b: Int, _ second: UnsafeBufferPointer<UInt64>
  ) -> DuplicatePair? {
    if first.isEmpty || second.isEmpty { return nil }
    guard let similarity = similarity(a, first, b, second, isBounded: true) else { return nil }
    if let jaccard = criteria.jaccard {
      return similarity.jaccard >= jaccard - Self.slack
        ? pair(
          a, first, b, second, similarity, .nearCopy,
          edits: EditDistance.distance(first, second, atLeast: leastEdits(similarity))) : nil
    }
    if let edits = editsWithinLimit(first, second, similarity) {
      return pair(a, first, b, second, similarity, edits == 0 ? .copy : .nearCopy, edits: edits)
    }
    guard let containment = criteria.containment else { return nil }
    // Of two equally long texts either may be the smaller one.
    let aIsSmaller =
      first.count == second.count
      ? similarity.containmentA >= similarity.containmentB : first.count < second.count
    guard min(first.count, second.count) >= criteria.minContained,
      (aIsSmaller ? similarity.containmentA : similarity.containmentB) >= containment - Self.slack
    else { return nil }
    return pair(
      a, first, b, second, similarity, aIsSmaller ? .contained : .contains,
      edits: EditDistance.distance(first, second, atLeast: leastEdits(similarity)))
  }

  /// The figures of two texts, whether or not the criteria call them duplicates.
  mutating func figures(
    _ a: Int, _ first: UnsafeBufferPointer<UInt64>, _ b: Int, _ second: UnsafeBufferPointer<UInt64>
  ) -> DuplicateFigures {
    let similarity = similarity(a, first, b, second, isBounded: false) ?? SetSimilarity(shared: 0, a: 0, b: 0)
    return pair(
      a, first, b, second, similarity, .nearCopy,
      edits: EditDistance.distance(first, second, atLeast: leastEdits(similarity))
    ).figures
  }

  /// Thresholds are decimal fractions; 0.9 of ten is nine.
  private static let slack = 1e-12

  private mutating func similarity(
    _ a: Int, _ first: UnsafeBufferPointer<UInt64>, _ b: Int, _ second: UnsafeBufferPointer<UInt64>, isBounded: Bool
  ) -> SetSimilarity? {
    if self.first != a {
      table.fill(first)
      distinct[a] = Int32(table.distinct)
      self.first = a
    }
    if distinct[b] < 0 {
      counting.fill(second)
      distinct[b] = Int32(counting.distinct)
    }
    let mostMissing = isBounded ? mostMissing(a, first.count, b, second.count) : .max
    return table.shared(with: second, mostMissing: mostMissing).map {
      SetSimilarity(shared: $0, a: Int(distinct[a]), b: Int(distinct[b]))
    }
  }

  /// How many of the second text's shingles the first may lack if they are duplicates, so that most of those that are none
  /// need not be read to their end.
  private func mostMissing(_ a: Int, _ aWords: Int, _ b: Int, _ bWords: Int) -> Int {
    let shingles = max(1, bWords - criteria.figureShingle + 1)
    // One that is missing may stand there many times.
    if Int(distinct[b]) < shingles { return .max }
    if let jaccard = criteria.jaccard { return Int(Double(distinct[a]) * (1 - jaccard) / jaccard + 1e-6) }
    var most = 0
    if let edits = criteria.edits { most = criteria.figureShingle * max(1, limit(edits, aWords, bWords)) }
    if let containment = criteria.containment {
      let held = Double(bWords < aWords ? distinct[b] : min(distinct[a], distinct[b]))
      most = max(most, shingles - Int(containment * held - 1e-6))
    }
    return most
  }

  private func limit(_ share: Double, _ aWords: Int, _ bWords: Int) -> Int {
    Int((share + Self.slack) * Double(max(aWords, bWords)))
  }

  /// An edit takes at most one shingle size of shingles from either text.
  private func leastEdits(_ similarity: SetSimilarity) -> Int {
    let missing = max(similarity.onlyA, similarity.onlyB)
    return (missing + criteria.figureShingle - 1) / criteria.figureShingle
  }

  private func editsWithinLimit(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, _ similarity: SetSimilarity
  ) -> Int? {
    guard let share = criteria.edits else { return nil }
    let limit = limit(share, a.count, b.count)
    if max(similarity.onlyA, similarity.onlyB) > criteria.figureShingle * max(limit, 1) { return nil }
    return EditDistance.distance(a, b, limit: limit, atLeast: leastEdits(similarity))
  }

  private mutating func pair(
    _ a: Int, _ first: UnsafeBufferPointer<UInt64>, _ b: Int, _ second: UnsafeBufferPointer<UInt64>,
    _ similarity: SetSimilarity, _ relation: DuplicateRelation, edits: Int?
  ) -> DuplicatePair {
    var contained = similarity
    if criteria.figureShingle != 3 {
      threeGrams.fill(second)
      contained.b = threeGrams.distinct
      threeGrams.fill(first)
      contained.a = threeGrams.distinct
      contained.shared = threeGrams.shared(with: second) ?? 0
    }
    let figures = DuplicateFigures(
      jaccard: similarity.jaccard, containmentA: contained.containmentA, containmentB: contained.containmentB,
      edits: edits.map { Double($0) / Double(max(first.count, second.count, 1)) })
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
