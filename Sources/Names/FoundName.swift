/// A person's name as it stands in a text.
public struct FoundName: Sendable, Equatable {
  /// Bytes of the text.
  public var range: Range<Int>
  /// As written, in whatever case form.
  public var text: String
  /// `text` by the scheme asked for; equal to `text` where Sito has no scheme for the language.
  public var latin: String
  /// For comparing: the surname without its case ending, folded to plain Latin letters, and the initial of the given name
  /// (`lavrov s`). Case forms agree, and so do Russian, Ukrainian and Belarusian spellings as far as they differ by letters
  /// of one sound. Not joined: a surname alone (`lavrov`) with the full name, and given names whose first letters differ
  /// between languages (Владимир, Уладзімір). A woman's surname has the key of a man's.
  public var key: String

  public init(range: Range<Int>, text: String, latin: String, key: String) {
    self.range = range
    self.text = text
    self.latin = latin
    self.key = key
  }
}
