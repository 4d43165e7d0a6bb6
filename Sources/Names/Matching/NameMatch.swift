/// Whether two spellings are one person's name, how surely, and why.
public struct NameMatch: Sendable, Equatable {
  /// Two words that were taken for one, as they stand, and the rules that join them.
  public struct Word: Sendable, Equatable {
    public var a: String
    public var b: String
    public var why: [String]
  }

  /// From 0 to 1; `NameMatcher.threshold` and more is a match. No probability: it falls with what has to be explained.
  public var score: Double
  public var isMatch: Bool
  /// The rules that join the names, or the parts in which they differ: `genitive or feminine`, `h=g`, `akanie`, `initial`,
  /// `given name differs`.
  public var why: [String]
  /// In the order of the first name.
  public var words: [Word]

  public init(score: Double, isMatch: Bool, why: [String], words: [Word] = []) {
    self.score = score
    self.isMatch = isMatch
    self.why = why
    self.words = words
  }
}
