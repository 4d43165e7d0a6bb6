/// What the user calls a duplicate.
///
/// Two texts are duplicates when at most `edits` of their words differ, or when one contains the other to at least
/// `containment`; `jaccard` replaces both.
public struct DuplicateCriteria: Sendable, Equatable {
  /// Greatest word Levenshtein distance divided by the words of the longer text; nil turns the rule off.
  public var edits: Double?
  /// Least share of the smaller text's distinct word 3-grams that the other has; nil turns the rule off.
  public var containment: Double?
  /// Least Jaccard similarity of the sets of word n-grams, n being `jaccardShingle`.
  public var jaccard: Double?
  public var jaccardShingle: Int
  /// Fewest words of a text that can be called contained: a headline is nobody's copy.
  public var minContained: Int

  public init(
    edits: Double? = 0.10, containment: Double? = 0.90, jaccard: Double? = nil, jaccardShingle: Int = 5,
    minContained: Int = 20
  ) {
    self.edits = jaccard == nil ? edits : nil
    self.containment = jaccard == nil ? containment : nil
    self.jaccard = jaccard
    self.jaccardShingle = jaccardShingle
    self.minContained = minContained
  }

  /// Words in the shingles of the reported figures: 3, or the size that `jaccard` is asked for.
  public var figureShingle: Int { jaccard == nil ? 3 : jaccardShingle }
}
