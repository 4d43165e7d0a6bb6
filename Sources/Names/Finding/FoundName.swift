/// A person's name as it stands in a text.
public struct FoundName: Sendable, Equatable {
  /// Bytes of the text.
  public var range: Range<Int>
  /// As written, in whatever case form.
  public var text: String
  /// `text` by the scheme asked for; equal to `text` where Sito has no scheme for the language.
  public var latin: String
  /// For comparing: see `NameMatcher.key(_:)`.
  public var key: String

  public init(range: Range<Int>, text: String, latin: String, key: String) {
    self.range = range
    self.text = text
    self.latin = latin
    self.key = key
  }
}
