/// What a page says of itself in its markup, in document order; values with references decoded, white space collapsed.
public struct HTMLMetadata: Sendable, Equatable {
  /// The fields of `Data/metadata-names.tsv`.
  public enum Field: String, CaseIterable, Sendable {
    case title, published, modified, author, siteName, locale, description, type, url, section
  }

  public struct Property: Sendable, Equatable {
    public var field: Field
    /// The name, property or itemprop, in lower case.
    public var name: String
    public var value: String
  }

  /// A `time` element, or one whose `itemprop` is a date.
  public struct Time: Sendable, Equatable {
    /// The attribute as it stands: no form is promised.
    public var datetime: String
    /// Said to be the time of publication: `pubdate`, or `itemprop` `datePublished`.
    public var isPublication: Bool
    /// How many blocks stand before it.
    public var block: Int
  }

  /// Of the first `title` with text.
  public var title: String?
  /// `lang` of `html`.
  public var language: String?
  /// What `meta` declares, in lower case.
  public var charset: String?
  /// `link rel=canonical`, as written.
  public var canonical: String?
  /// `base href`, as written.
  public var base: String?
  public var properties: [Property] = []
  public var times: [Time] = []
  /// The texts of `script type=application/ld+json`, as they stand.
  public var linkedData: [[UInt8]] = []

  public init() {}

  /// The first value of a field.
  public func first(_ field: Field) -> String? { properties.first { $0.field == field }?.value }

  /// What the page's linked data says of its article; nil without any.
  ///
  /// - Complexity: O(*n*) in the bytes of `linkedData`.
  public var article: LinkedArticle? {
    for text in linkedData {
      if let article = LinkedArticle(text) { return article }
    }
    return nil
  }
}
