/// How the first text of a pair relates to the second.
public enum DuplicateRelation: String, Sendable {
  /// The folded texts are the same.
  case copy
  /// Few words differ (or, when a Jaccard is asked for, it is reached).
  case nearCopy = "near-copy"
  /// The first contains the second.
  case contains
  /// The first is contained in the second.
  case contained

  /// The relation seen from the second text.
  public var reversed: DuplicateRelation {
    switch self {
    case .contains: .contained
    case .contained: .contains
    case .copy, .nearCopy: self
    }
  }
}

/// Exact figures of two texts; nothing here is estimated.
public struct DuplicateFigures: Sendable, Equatable {
  /// Jaccard similarity of the sets of word n-grams.
  public var jaccard: Double
  /// Share of the first text's distinct word 3-grams found in the second.
  public var containmentA: Double
  /// Share of the second text's distinct word 3-grams found in the first.
  public var containmentB: Double
  /// Word Levenshtein distance divided by the words of the longer text; nil for very long texts that are very different,
  /// where it would take minutes (`EditDistance.mostSteps`).
  public var edits: Double?

  public init(jaccard: Double, containmentA: Double, containmentB: Double, edits: Double?) {
    self.jaccard = jaccard
    self.containmentA = containmentA
    self.containmentB = containmentB
    self.edits = edits
  }

  /// Of two texts with the same words.
  public static let identical = DuplicateFigures(jaccard: 1, containmentA: 1, containmentB: 1, edits: 0)

  /// The figures of the pair the other way round.
  public var reversed: DuplicateFigures {
    DuplicateFigures(jaccard: jaccard, containmentA: containmentB, containmentB: containmentA, edits: edits)
  }
}

/// Two texts found to be duplicates. Texts are named by their place in the input; `a < b`.
public struct DuplicatePair: Sendable, Equatable {
  public var a: Int
  public var b: Int
  public var figures: DuplicateFigures
  public var relation: DuplicateRelation

  public init(a: Int, b: Int, figures: DuplicateFigures, relation: DuplicateRelation) {
    self.a = a
    self.b = b
    self.figures = figures
    self.relation = relation
  }

  /// The share of the smaller text's word 3-grams found in the other: of two equally long texts either may be the smaller one,
  /// so that the greater share counts.
  ///
  /// - Parameter words: of each text of the collection.
  public func smallerContainment(_ words: [Int]) -> Double {
    if words[a] == words[b] { return max(figures.containmentA, figures.containmentB) }
    return words[a] < words[b] ? figures.containmentA : figures.containmentB
  }
}
