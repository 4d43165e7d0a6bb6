/// Whether two spellings are one person's name, how surely, and why.
public struct NameMatch: Sendable, Equatable {
  /// From 0 to 1; `NameMatcher.threshold` and more is a match. No probability: it falls with what has to be explained.
  public var score: Double
  public var isMatch: Bool
  /// The rules that join the names, or the parts in which they differ: `genitive or feminine`, `h=g`, `akanie`, `initial`,
  /// `given name differs`.
  public var why: [String]

  public init(score: Double, isMatch: Bool, why: [String]) {
    self.score = score
    self.isMatch = isMatch
    self.why = why
  }
}
