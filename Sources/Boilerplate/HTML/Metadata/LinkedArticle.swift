/// What a page's linked data (JSON-LD, schema.org) says of the article on it.
public struct LinkedArticle: Sendable, Equatable {
  /// The `@type` that made it an article.
  public var type: String
  public var headline: String?
  /// Dates as written.
  public var published: String?
  public var modified: String?
  /// Each once; of more than ``mostAuthors`` the first.
  public var authors: [String] = []
  public var publisher: String?
  public var language: String?
  /// Whether the text itself is there.
  public var hasBody = false

  /// The names of more authors are too long for a by-line, and looking for each among all takes their square.
  public static let mostAuthors = 100

  /// The first object of an article's type, also inside arrays and `@graph`; nil when there is none.
  ///
  /// - Complexity: O(*n*) in bytes.
  public init?(_ text: [UInt8]) {
    guard let found = Self.find(LooseJSON(text), depth: 0) else { return nil }
    let (object, type) = found
    self.type = type
    headline = Self.text(object["headline"]) ?? Self.text(object["name"])
    published = Self.text(object["datePublished"]) ?? Self.text(object["dateCreated"])
    modified = Self.text(object["dateModified"])
    for author in (object["author"] ?? object["creator"] ?? .null).elements {
      for name in (author["name"] ?? author).elements where authors.count < Self.mostAuthors {
        if let name = Self.text(name), !authors.contains(name) { authors.append(name) }
      }
    }
    publisher = (object["publisher"]?.elements.first).flatMap { Self.text($0["name"]) ?? Self.text($0) }
    language = Self.text(object["inLanguage"])
    hasBody = Self.text(object["articleBody"]) != nil
  }

  private static func find(_ value: LooseJSON, depth: Int) -> (LooseJSON, String)? {
    guard depth < 8 else { return nil }
    switch value {
    case .array(let elements):
      for element in elements {
        if let found = find(element, depth: depth + 1) { return found }
      }
    case .object(let members):
      for type in (value["@type"] ?? .null).elements {
        if let name = type.string, isArticle(name) { return (value, name) }
      }
      for member in members where ["@graph", "mainEntity", "itemListElement"].contains(member.name) {
        if let found = find(member.value, depth: depth + 1) { return found }
      }
    default: break
    }
    return nil
  }

  /// `NewsArticle`, `schema:BlogPosting`, `Report`, …
  private static func isArticle(_ type: String) -> Bool {
    let name = type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last ?? ""
    return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" || name == "Review"
      || name == "CreativeWork"
  }

  private static func text(_ value: LooseJSON?) -> String? {
    guard let string = value?.elements.first?.string else { return nil }
    let bytes = Array(string.utf8)
    let decoded = bytes.withUnsafeBufferPointer { HTMLText.attributeValue(0..<bytes.count, in: $0) }
    let text = HTMLText.collapsed(decoded)
    return text.isEmpty ? nil : text
  }
}
