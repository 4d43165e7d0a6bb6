/// What the known fields are called in the input's JSON objects (`--text-field NAME` and friends).
///
/// A renamed field keeps its name in output. Names are compared byte by byte after JSON's escapes are resolved.
public struct FieldNames: Sendable, Equatable {
  public var id = "id"
  public var source = "source"
  public var url = "url"
  public var title = "title"
  public var text = "text"
  public var html = "html"
  public var published = "published"
  public var language = "language"

  public init() {}
}
