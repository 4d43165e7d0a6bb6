import Sketching

/// Why two texts are, or are not, duplicates: all figures, exact, and what the bands of a search would have seen of them.
public struct DuplicateExplanation: Sendable {
  /// What decided.
  public enum Rule: String, Sendable {
    /// The folded texts are the same.
    case identical
    case edits
    case containment
    case jaccard
    /// Not duplicates.
    case none
    /// One has no words: nobody's duplicate.
    case empty
  }

  public var rule: Rule
  public var relation: DuplicateRelation?
  public var figures: DuplicateFigures
  /// Words of either text.
  public var words: (a: Int, b: Int)
  /// Distinct shingles of either text and of both, of the size the Jaccard similarity is counted in.
  public var shingles: (a: Int, b: Int, shared: Int)
  /// The bands in which the signatures agree, from 0; empty where none are used.
  public var bandsHit: [Int]
  /// Whether the signatures agree in so many slots that a search compares the texts when bands are all it found them by.
  public var passesFilter: Bool
  /// What a search among these two alone finds them by; empty when it would not compare them.
  public var foundBy: [SearchEvidence]
  /// Share of signature slots that agree: what the sketch takes the Jaccard similarity of *its* shingles for.
  public var equalSlots: Double
  /// The first words that differ; nil when none do.
  public var firstDifference: (a: Range<Int>, b: Range<Int>)?

  init(_ finder: DuplicateFinder, _ a: [UInt64], _ b: [UInt64]) {
    words = (a.count, b.count)
    let shingler = Shingler(size: finder.criteria.figureShingle)
    let sets = (ShingleSet(shingler.shingles(of: a)), ShingleSet(shingler.shingles(of: b)))
    shingles = (sets.0.count, sets.1.count, sets.0.intersectionCount(sets.1))
    let signatures = (finder.signature(of: a), finder.signature(of: b))
    equalSlots = signatures.0.estimatedJaccard(signatures.1)
    bandsHit = finder.plan.banding.map { BandIndex.bandsHit($0, signatures.0, signatures.1) } ?? []
    passesFilter = SearchEvidence.passesFilter(finder, signatures.0, signatures.1, words: min(a.count, b.count))
    foundBy = SearchEvidence.found(finder, a, b, bandsHit: bandsHit, passesFilter: passesFilter)
    firstDifference = Self.firstDifference(a, b)
    let pair = finder.pair(a, b)
    figures = pair?.figures ?? finder.figures(a, b)
    relation = pair?.relation
    rule =
      switch relation {
      case .copy: .identical
      case .nearCopy: finder.criteria.jaccard == nil ? .edits : .jaccard
      case .contains, .contained: .containment
      case nil: a.isEmpty || b.isEmpty ? .empty : .none
      }
  }

  /// How far the texts are searched for a place from where they go on alike.
  private static let horizon = 64
  /// Equal words in a row that count as going on alike.
  private static let resumption = 3

  /// The first stretch of words that differs, up to where three words in a row are the same again.
  private static func firstDifference(_ a: [UInt64], _ b: [UInt64]) -> (a: Range<Int>, b: Range<Int>)? {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    if start == a.count, start == b.count { return nil }
    for length in 1...2 * horizon {
      for first in max(0, length - horizon)...min(length, horizon) {
        let (x, y) = (start + first, start + length - first)
        if x > a.count || y > b.count { continue }
        if isAlike(a[x...], b[y...]) { return (start..<x, start..<y) }
      }
    }
    return (start..<min(a.count, start + horizon), start..<min(b.count, start + horizon))
  }

  /// Whether two texts go on with the same words, or end together.
  private static func isAlike(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Bool {
    let (x, y) = (a.prefix(resumption), b.prefix(resumption))
    return x.count == y.count && (x.count == resumption || a.count == b.count) && x.elementsEqual(y)
  }
}

extension DuplicateFinder {
  /// Why two texts are, or are not, duplicates.
  ///
  /// - Complexity: that of the exact edit distance.
  public func explain(_ a: [UInt64], _ b: [UInt64]) -> DuplicateExplanation { DuplicateExplanation(self, a, b) }
}
