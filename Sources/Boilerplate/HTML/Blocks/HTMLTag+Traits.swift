/// What an element's name says of its place on the page.
struct HTMLTagTraits: OptionSet {
  let rawValue: UInt32

  /// Text before, in and behind it are different blocks.
  static let block = HTMLTagTraits(rawValue: 1 << 0)
  /// Has no content and no end tag.
  static let void = HTMLTagTraits(rawValue: 1 << 1)
  /// Its end tag ends it and leaves open what is open inside (the standard's formatting elements).
  static let formatting = HTMLTagTraits(rawValue: 1 << 2)
  static let bold = HTMLTagTraits(rawValue: 1 << 3)
  /// What is inside is no text of the page.
  static let skipped = HTMLTagTraits(rawValue: 1 << 4)
  /// Its start tag ends an open `p`.
  static let closesParagraph = HTMLTagTraits(rawValue: 1 << 5)
  static let heading = HTMLTagTraits(rawValue: 1 << 6)
  static let list = HTMLTagTraits(rawValue: 1 << 7)
  static let item = HTMLTagTraits(rawValue: 1 << 8)
  static let cell = HTMLTagTraits(rawValue: 1 << 9)
  static let tablePart = HTMLTagTraits(rawValue: 1 << 10)
  static let control = HTMLTagTraits(rawValue: 1 << 11)
  /// Line breaks in its text are line breaks.
  static let keepsLines = HTMLTagTraits(rawValue: 1 << 12)
  /// No end tag inside reaches beyond it (the standard's "scope").
  static let barrier = HTMLTagTraits(rawValue: 1 << 13)
  static let buttonBarrier = HTMLTagTraits(rawValue: 1 << 14)
  static let listBarrier = HTMLTagTraits(rawValue: 1 << 15)
  static let tableBarrier = HTMLTagTraits(rawValue: 1 << 16)
  /// No formatting inside reaches beyond it (the standard's "marker").
  static let marker = HTMLTagTraits(rawValue: 1 << 17)
  /// The standard's "special" elements: an inline element's end tag does not reach beyond them.
  static let special = HTMLTagTraits(rawValue: 1 << 18)
  /// A `li`, `dd` or `dt` inside does not end one outside.
  static let itemBarrier = HTMLTagTraits(rawValue: 1 << 19)
  static let quote = HTMLTagTraits(rawValue: 1 << 21)
  static let caption = HTMLTagTraits(rawValue: 1 << 22)

  private static let flow: HTMLTagTraits = [.block, .special, .closesParagraph, .itemBarrier]

  static let byTag: [HTMLTagTraits] = (0...255).map { raw in HTMLTag(rawValue: raw).map(of) ?? [] }

  private static func of(_ tag: HTMLTag) -> HTMLTagTraits {
    switch tag {
    case .address, .div: [.block, .special, .closesParagraph]
    case .p: [.block, .special, .closesParagraph]
    case .article, .aside, .center, .details, .dialog, .fieldset, .figure, .footer, .header, .hgroup, .main, .nav,
      .search, .section, .summary, .form:
      flow
    case .blockquote: flow.union(.quote)
    case .figcaption: flow.union(.caption)
    case .pre, .listing, .xmp, .plaintext: flow.union(.keepsLines)
    case .h1, .h2, .h3, .h4, .h5, .h6: flow.union(.heading)
    case .ul, .ol: flow.union([.list, .listBarrier])
    case .dl, .menu, .dir: flow.union(.list)
    case .li, .dd, .dt: [.block, .special, .closesParagraph, .item]
    case .table: flow.union([.barrier, .buttonBarrier, .listBarrier, .tableBarrier])
    case .tbody, .thead, .tfoot, .tr: [.block, .special, .itemBarrier, .tablePart]
    case .td, .th: [.block, .special, .itemBarrier, .tablePart, .cell, .barrier, .buttonBarrier, .listBarrier, .marker]
    case .caption: flow.union([.tablePart, .caption, .barrier, .buttonBarrier, .listBarrier, .marker])
    case .colgroup: [.special, .itemBarrier, .tablePart]
    case .col: [.void, .tablePart]
    case .legend: [.block]
    case .option, .optgroup: [.block, .control]
    case .select: [.block, .special, .itemBarrier, .control]
    case .textarea: [.block, .special, .itemBarrier, .control, .keepsLines]
    case .button: [.block, .special, .itemBarrier, .control, .buttonBarrier]
    case .marquee: [.block, .special, .itemBarrier, .barrier, .buttonBarrier, .listBarrier, .marker]
    case .object, .applet: [.special, .itemBarrier, .skipped, .barrier, .buttonBarrier, .listBarrier, .marker]
    case .template:
      [.special, .itemBarrier, .skipped, .barrier, .buttonBarrier, .listBarrier, .tableBarrier, .marker]
    case .noscript: [.special, .itemBarrier, .skipped]
    case .svg, .math, .audio, .video, .canvas, .datalist, .meter, .progress, .rp: [.skipped]
    case .a, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .tt, .u: [.formatting]
    case .b, .strong: [.formatting, .bold]
    case .area, .base, .basefont, .bgsound, .br, .embed, .frame, .hr, .img, .image, .input, .keygen, .link, .meta,
      .param, .source, .track, .wbr:
      tag == .hr ? [.void, .block, .closesParagraph] : [.void]
    default: []
    }
  }

  /// The start tags that end SVG and MathML (HTML, section 13.2.6.5).
  static func breaksOut(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default: false
    }
  }
}
