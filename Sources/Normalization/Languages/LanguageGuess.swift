import Text

/// What language and script a text or a line seems to be in.
public struct LanguageGuess: Sendable, Equatable {
  /// `ru`, `sr-Latn`, …; `und` when the script is clear and none of its languages fits.
  public var language: LanguageTag
  /// The ISO 15924 code of most letters: `Cyrl`, `Latn`, `Hani`, `Jpan`, …
  public var script: String
  /// 0…1: near 0 for a name or a formula, above 0.9 for some sentences. Not a probability.
  public var confidence: Double

  public init(language: LanguageTag, script: String, confidence: Double) {
    self.language = language
    self.script = script
    self.confidence = confidence
  }
}
