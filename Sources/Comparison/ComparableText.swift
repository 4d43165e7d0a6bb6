import Text

/// A document as comparing sees it: its words in the comparison form, and the text they point into.
///
/// `Sito` builds these, so that folding, transliteration and name keys never become this module's business.
public struct ComparableText: Sendable {
  public var id: String
  /// The site or collection.
  public var source: String
  public var title: String?
  /// ISO 8601, so that text order is time order.
  public var published: String?
  /// As given: what scheme it has is not looked at.
  public var url: String?
  /// As given, not guessed.
  public var language: LanguageTag?
  /// Ranges in bytes of `text`.
  public var words: Words
  /// Valid UTF-8, as given.
  public var text: [UInt8]

  public init(
    id: String, source: String = "", title: String? = nil, published: String? = nil, url: String? = nil,
    language: LanguageTag? = nil, words: Words, text: [UInt8]
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.published = published
    self.url = url
    self.language = language
    self.words = words
    self.text = text
  }
}
