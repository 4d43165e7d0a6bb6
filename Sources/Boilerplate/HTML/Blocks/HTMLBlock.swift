/// A run of text between two boundaries of block-level elements or line breaks, and what the markup says of it.
public struct HTMLBlock: Sendable, Equatable {
  /// Bytes of the page's block text, where the block is a line.
  public var start: UInt32
  public var end: UInt32
  /// Where in the source its first character stood; of a page that is not UTF-8, in the page with U+FFFD for what is not.
  public var sourceStart: UInt32
  /// Bytes of its text inside links, and in bold; at most the text's length.
  public var linkBytes: UInt32 = 0
  public var boldBytes: UInt32 = 0
  /// Links with text in the block.
  public var links: UInt32 = 0
  /// The block-level element it stands in: an index into `HTMLBlocks.containers`.
  public var container: Int32
  public var flags: Flags
  /// Open elements, block-level and inline, at its start; `html` and `body` are not counted.
  public var depth: UInt16
  /// The block-level element's name.
  public var tag: HTMLTag
  /// 1–6 inside `h1`–`h6`, else 0.
  public var headingLevel: UInt8
  /// Lists around it.
  public var listDepth: UInt8
  /// Tables around it.
  public var tableDepth: UInt8
  /// Of the names and class names of the block-level elements around it, from `body` down. Equal for equal ways on any
  /// page, on any machine, in any version that keeps this sentence: names in lower case, class names in any order and
  /// with digits as 0.
  public var pathHash: UInt64
  /// What the element itself and the inline elements around the block's start say.
  public var ownHints: HTMLHints
  /// The same, with the two block-level elements above.
  public var nearHints: HTMLHints
  /// The same, with all elements around it but `html` and `body`.
  public var anyHints: HTMLHints

  public var range: Range<Int> { Int(start)..<Int(end) }

  /// Of the block and of the elements around it.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Goes on with the block before, from which one `br`, or a line's end in preformatted text, divides it.
    public static let continuesParagraph = Flags(rawValue: 1 << 0)
    public static let paragraph = Flags(rawValue: 1 << 1)
    /// In `li`, `dd` or `dt`.
    public static let listItem = Flags(rawValue: 1 << 2)
    public static let tableCell = Flags(rawValue: 1 << 3)
    public static let tableHeader = Flags(rawValue: 1 << 4)
    public static let quote = Flags(rawValue: 1 << 5)
    /// In `figcaption` or a table's `caption`.
    public static let caption = Flags(rawValue: 1 << 6)
    public static let form = Flags(rawValue: 1 << 7)
    /// The text of a `button`, `select`, `option` or `textarea`.
    public static let control = Flags(rawValue: 1 << 8)
    /// `hidden`, `display: none` or `visibility: hidden` on an element around it.
    public static let hidden = Flags(rawValue: 1 << 9)
    public static let ariaHidden = Flags(rawValue: 1 << 10)
    public static let preformatted = Flags(rawValue: 1 << 11)

    /// Not given out: the text is skipped; the element is one of SVG or MathML.
    static let skipped = Flags(rawValue: 1 << 14)
    static let foreign = Flags(rawValue: 1 << 15)

    /// By bit, from the lowest.
    public static let names = [
      "continues", "paragraph", "listItem", "tableCell", "tableHeader", "quote", "caption", "form", "control", "hidden",
      "ariaHidden", "preformatted",
    ]

    /// The names of the flags that are set, by bit.
    public var names: [String] { Self.names.indices.filter { rawValue & 1 << $0 != 0 }.map { Self.names[$0] } }
  }
}

/// A block-level element that has text in it.
public struct HTMLContainer: Sendable, Equatable {
  /// The block-level element around it, an index smaller than its own; -1 for the page's body, which is number 0.
  public var parent: Int32
  public var tag: HTMLTag
  /// Open elements around it.
  public var depth: UInt16
  public var pathHash: UInt64
  /// What its own name and attributes say.
  public var hints: HTMLHints
}
