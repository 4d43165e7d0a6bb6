/// A token as ranges of the source. The ranges of a page's tokens cover it exactly once, in order.
public struct HTMLToken: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    case text
    case startTag
    case endTag
    case comment
    case doctype
    /// Markup that stands for nothing: `</>`, and a tag that the page's end cuts off.
    case nothing
  }

  public var kind: Kind
  /// The element's name, for tags.
  public var tag: HTMLTag = .unknown
  /// How the text is to be read.
  public var mode: HTMLTextMode = .data
  public var isSelfClosing = false
  /// All bytes of the token.
  public var range: Range<Int>
  /// The text; the name of a tag as written; what a comment says.
  public var content: Range<Int>
  /// Of a tag's name in lower case: equal for equal names.
  var nameHash: UInt64 = 0
}
