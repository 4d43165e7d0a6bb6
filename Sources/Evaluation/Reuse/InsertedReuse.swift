/// A piece of one document that was put into another, whole or edited: what a search for passages has to find.
public struct InsertedReuse: Sendable, Equatable {
  /// How it was edited, in one letter of ``classes``.
  public var editing: String
  public var source: String
  /// Unicode scalars of the source's text.
  public var sourceRange: Range<Int>
  public var host: String
  /// Unicode scalars of the host's text.
  public var hostRange: Range<Int>

  public init(editing: String, source: String, sourceRange: Range<Int>, host: String, hostRange: Range<Int>) {
    self.editing = editing
    self.source = source
    self.sourceRange = sourceRange
    self.host = host
    self.hostRange = hostRange
  }

  /// The letters, with what they stand for.
  public static let classes: [(letter: String, meaning: String)] = [
    ("V", "verbatim, white space aside"), ("L", "lightly edited"), ("M", "edited"),
    ("H", "heavily edited, its halves exchanged"), ("Q", "eight to fourteen words, quoted"),
    ("S", "edited and split by an attribution"), ("P", "a sentence left out"), ("W", "several sentences, verbatim"),
  ]

  /// The name of a document without its folders and the ending of a text file, as labelled data name it.
  public static func name(of id: String) -> String {
    let name = id.split(separator: "/").last.map(String.init) ?? id
    return name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }
}
