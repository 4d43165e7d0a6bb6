/// A text as the search for translations sees it.
public struct AnchoredText: Sendable {
  /// The primary subtag (BCP 47).
  public var language: String
  public var source: String
  /// In the order of the text.
  public var anchors: [TranslationAnchor]

  public init(language: String, source: String = "", anchors: [TranslationAnchor]) {
    self.language = language
    self.source = source
    self.anchors = anchors
  }
}
