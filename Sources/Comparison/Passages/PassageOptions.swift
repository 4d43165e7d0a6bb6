/// What counts as a shared passage, and how much work may be spent on finding it.
///
/// Scores are in *content words*: a matched word of usual rarity counts about 1, a function word next to nothing.
public struct PassageOptions: Sendable {
  /// Which documents are compared with which.
  public enum Scope: String, Sendable {
    /// Every document with every other.
    case documents
    /// Only documents of different `source`.
    case source
  }

  public var between: Scope = .documents
  /// Texts with fewer words are not compared; `PassageResult` counts them.
  public var minimumWords = 8
  /// The least alignment score of a passage.
  public var minimumScore = 4.0
  /// The least weight of matched words that are neither names nor titles; below it the passage is a formula.
  public var minimumPlainScore = 3.4
  /// A passage with fewer matched words is a formula unless its score is at least twice the least; in scripts written
  /// without spaces 1.4 letters count as a word.
  public var minimumMatchedWords = 8
  /// The greatest share of edited words in a passage that still counts as unchanged (`whole`, `partial`).
  public var unchangedEdits = 0.025
  /// A seed found in more texts than this is common: its texts are compared with the first of them only.
  public var seedTexts = 20
  /// Seeds found in more texts than this are ignored.
  public var commonSeedTexts = 1_000
  /// Whether passages of the relation `formula` are listed; they are counted in any case.
  public var listsFormulae = true

  public init() {}
}
