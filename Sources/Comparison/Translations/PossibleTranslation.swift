/// Two texts in different languages that may say the same.
public struct PossibleTranslation: Sendable, Equatable {
  /// What both texts have.
  public struct Anchor: Sendable, Equatable {
    public var kind: TranslationAnchor.Kind
    /// Bytes of the text of `a`.
    public var a: Range<Int>
    /// Bytes of the text of `b`.
    public var b: Range<Int>
  }

  /// Places of the texts in the list that was searched, the lower first.
  public var a: Int
  public var b: Int
  /// Primary subtags (BCP 47).
  public var languages: [String]
  /// The cosine of both texts' weighted anchors, 0…1.
  public var similarity: Double
  /// The sum of the weights of `anchors`: natural logarithms of how rare each is.
  public var score: Double
  /// What both texts have in the same order, ascending on both sides; at least one.
  public var anchors: [Anchor]
}
