/// What names in the markup say a part of a page is for: words of `class`, `id`, `role` and `itemprop`, and elements.
///
/// The words stand in `Data/class-hints.tsv`; each of its hints is one bit here. The bits' values are part of no format,
/// `names` are.
public struct HTMLHints: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The hints by bit, from the lowest.
  public static let names = [
    "content", "main", "article", "post", "text", "lead", "nav", "menu", "header", "footer", "sidebar", "comment",
    "related", "popular", "share", "ad", "byline", "date", "meta", "caption", "title", "breadcrumb", "tags", "cookie",
    "subscribe", "form", "search", "widget", "hidden", "gallery", "media", "pagination", "list", "legal", "language",
    "tool", "quote", "profile", "rating", "product", "navTag", "headerTag", "footerTag", "asideTag", "mainTag",
    "articleTag", "sectionTag", "figureTag",
  ]

  public static let content = HTMLHints(rawValue: 1 << 0)
  public static let main = HTMLHints(rawValue: 1 << 1)
  public static let article = HTMLHints(rawValue: 1 << 2)
  public static let post = HTMLHints(rawValue: 1 << 3)
  public static let text = HTMLHints(rawValue: 1 << 4)
  public static let lead = HTMLHints(rawValue: 1 << 5)
  public static let nav = HTMLHints(rawValue: 1 << 6)
  public static let menu = HTMLHints(rawValue: 1 << 7)
  public static let header = HTMLHints(rawValue: 1 << 8)
  public static let footer = HTMLHints(rawValue: 1 << 9)
  public static let sidebar = HTMLHints(rawValue: 1 << 10)
  public static let comment = HTMLHints(rawValue: 1 << 11)
  public static let related = HTMLHints(rawValue: 1 << 12)
  public static let popular = HTMLHints(rawValue: 1 << 13)
  public static let share = HTMLHints(rawValue: 1 << 14)
  public static let ad = HTMLHints(rawValue: 1 << 15)
  public static let byline = HTMLHints(rawValue: 1 << 16)
  public static let date = HTMLHints(rawValue: 1 << 17)
  public static let meta = HTMLHints(rawValue: 1 << 18)
  public static let caption = HTMLHints(rawValue: 1 << 19)
  public static let title = HTMLHints(rawValue: 1 << 20)
  public static let breadcrumb = HTMLHints(rawValue: 1 << 21)
  public static let tags = HTMLHints(rawValue: 1 << 22)
  public static let cookie = HTMLHints(rawValue: 1 << 23)
  public static let subscribe = HTMLHints(rawValue: 1 << 24)
  public static let form = HTMLHints(rawValue: 1 << 25)
  public static let search = HTMLHints(rawValue: 1 << 26)
  public static let widget = HTMLHints(rawValue: 1 << 27)
  public static let hidden = HTMLHints(rawValue: 1 << 28)
  public static let gallery = HTMLHints(rawValue: 1 << 29)
  public static let media = HTMLHints(rawValue: 1 << 30)
  public static let pagination = HTMLHints(rawValue: 1 << 31)
  public static let list = HTMLHints(rawValue: 1 << 32)
  public static let legal = HTMLHints(rawValue: 1 << 33)
  public static let language = HTMLHints(rawValue: 1 << 34)
  public static let tool = HTMLHints(rawValue: 1 << 35)
  public static let quote = HTMLHints(rawValue: 1 << 36)
  public static let profile = HTMLHints(rawValue: 1 << 37)
  public static let rating = HTMLHints(rawValue: 1 << 38)
  public static let product = HTMLHints(rawValue: 1 << 39)

  // Elements, and roles of the same meaning.
  public static let navTag = HTMLHints(rawValue: 1 << 40)
  public static let headerTag = HTMLHints(rawValue: 1 << 41)
  public static let footerTag = HTMLHints(rawValue: 1 << 42)
  public static let asideTag = HTMLHints(rawValue: 1 << 43)
  public static let mainTag = HTMLHints(rawValue: 1 << 44)
  public static let articleTag = HTMLHints(rawValue: 1 << 45)
  public static let sectionTag = HTMLHints(rawValue: 1 << 46)
  public static let figureTag = HTMLHints(rawValue: 1 << 47)

  /// The hint of this name; nil when there is none.
  init?(name: String) {
    guard let bit = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: 1 << UInt64(bit))
  }

  /// The names of the hints that are set, by bit.
  public var names: [String] {
    Self.names.indices.filter { rawValue & 1 << UInt64($0) != 0 }.map { Self.names[$0] }
  }

  /// What an element says by its name.
  @inline(__always)
  init(_ tag: HTMLTag) {
    switch tag {
    case .nav: self = .navTag
    case .header: self = .headerTag
    case .footer: self = .footerTag
    case .aside: self = .asideTag
    case .main: self = .mainTag
    case .article: self = .articleTag
    case .section: self = .sectionTag
    case .figure: self = .figureTag
    default: self = []
    }
  }
}
