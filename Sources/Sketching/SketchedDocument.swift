/// A document in a sketch file: who it is, its words as hashes, and its signature.
///
/// The word hashes are kept because a signature only estimates: with them every reported pair can be verified exactly.
public struct SketchedDocument: Sendable, Equatable {
  public var id: String
  public var source: String
  public var published: String?
  /// Hashes of the folded words, in order.
  public var words: [UInt64]
  public var signature: MinHashSignature

  public init(id: String, source: String, published: String?, words: [UInt64], signature: MinHashSignature) {
    self.id = id
    self.source = source
    self.published = published
    self.words = words
    self.signature = signature
  }
}
