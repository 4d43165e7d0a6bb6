/// Cuts a page of HTML into tokens, as the WHATWG's tokenization states do (HTML, section 13.2.5), over its bytes.
///
/// Nothing is copied: tokens and attributes are ranges of the source, and `HTMLText` decodes what is wanted. The tokens'
/// ranges cover the source exactly once, in order. No input is an error: bytes need not be UTF-8 (what matters to the
/// states is ASCII), and whatever stays open at the end is closed there.
///
/// The states that depend on the element are entered by themselves: `script`, `style`, `title` and their like are read as
/// text up to their end tag. Inside SVG and MathML that is different; set `isInForeignContent` there.
///
/// - Complexity: O(*n*) in bytes for a whole page, whatever stands in it.
public struct HTMLTokenizer {
  /// The longest page, in bytes; what lies behind is not read.
  public static let longestPage = Int(Int32.max)

  let base: UnsafePointer<UInt8>
  /// Bytes of the page.
  public let count: Int
  /// Where the next token starts.
  public internal(set) var position = 0
  /// The attributes of the last start tag, in order.
  public internal(set) var attributes: [HTMLAttribute] = []
  /// Whether the next token stands in SVG or MathML, where CDATA sections exist and no element is raw text.
  public var isInForeignContent = false
  /// Whether `noscript` is raw text, as in a browser that runs scripts; else it is read like any other element.
  public var isScripting = false

  /// The state for the next text, and the element whose end tag ends it.
  var mode = HTMLTextMode.data
  var modeTag = HTMLTag.unknown

  let tagTable = HTMLNameTable.tags
  let attributeTable = HTMLNameTable.attributes

  /// - Parameter bytes: must outlive the tokenizer.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    count = min(bytes.count, Self.longestPage)
    attributes.reserveCapacity(32)
  }

  /// Starts in another state than that of a page, as if behind the start tag of `tag`.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, inside tag: HTMLTag) {
    self.init(bytes)
    mode = tag.contentMode
    modeTag = tag
  }

  @inline(__always)
  var scan: ByteScan { ByteScan(base: base, end: count) }

  /// The next token; nil at the end.
  ///
  /// - Complexity: O(*n*) in the token's bytes.
  public mutating func next() -> HTMLToken? {
    guard position < count else { return nil }
    if mode != .data, let token = rawText() { return token }
    let start = position
    var index = start
    if base[start] == 0x3C {
      if opensMarkup(start) { return markup(start) }
      index = start &+ 1
    }
    // Text, up to a `<` that opens something.
    while true {
      index = scan.first(0x3C, from: index)
      if index == count || opensMarkup(index) { break }
      index &+= 1
    }
    position = index
    return HTMLToken(
      kind: .text, range: Range(uncheckedBounds: (start, index)), content: Range(uncheckedBounds: (start, index)))
  }

  /// Whether the `<` at `index` is more than a sign in the text.
  @inline(__always)
  private func opensMarkup(_ index: Int) -> Bool {
    guard index &+ 1 < count else { return false }
    let byte = base[index &+ 1]
    if byte.isASCIILetter { return true }
    if byte == 0x2F { return index &+ 2 < count }
    return byte == 0x21 || byte == 0x3F
  }

  @inline(__always)
  private mutating func markup(_ start: Int) -> HTMLToken {
    let byte = base[start &+ 1]
    if byte.isASCIILetter { return tag(start, nameStart: start &+ 1, isEnd: false) }
    if byte == 0x2F {
      let next = base[start &+ 2]
      if next.isASCIILetter { return tag(start, nameStart: start &+ 2, isEnd: true) }
      if next == 0x3E { return token(.nothing, start, to: start &+ 3, content: start &+ 2..<start &+ 2) }
      return bogusComment(start, from: start &+ 2)
    }
    return byte == 0x21 ? declaration(start) : bogusComment(start, from: start &+ 1)
  }

  @inline(__always)
  mutating func token(_ kind: HTMLToken.Kind, _ start: Int, to end: Int, content: Range<Int>) -> HTMLToken {
    position = end
    return HTMLToken(kind: kind, range: Range(uncheckedBounds: (start, end)), content: content)
  }
}
