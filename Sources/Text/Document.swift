/// One text of a collection, with what is known about it: the unit that every stage takes and gives.
///
/// `text` is valid UTF-8, exactly as decoded; nothing has been repaired, normalised or removed yet. `record` holds the
/// input's own bytes (the JSON object of a JSONL line, without its line end), so that fields Sito knows nothing of pass
/// through untouched; it is empty for plain text.
public struct Document: Sendable {
  /// The caller's identifier, or the path (for JSONL without `id`: path and line, `crawl.jsonl:17`).
  public var id: String
  /// The site or collection that published the text: given, or the URL's host, or the name of its folder.
  public var source: String
  public var url: String?
  public var title: String?
  /// As given; ISO 8601 when it comes from Sito.
  public var published: String?
  public var language: LanguageTag?
  /// Valid UTF-8.
  public var text: [UInt8]
  /// The input record's bytes; empty when the input is plain text.
  public var record: [UInt8]

  public init(
    id: String, source: String = "", url: String? = nil, title: String? = nil, published: String? = nil,
    language: LanguageTag? = nil, text: [UInt8], record: [UInt8] = []
  ) {
    self.id = id
    self.source = source
    self.url = url
    self.title = title
    self.published = published
    self.language = language
    self.text = text
    self.record = record
  }
}
