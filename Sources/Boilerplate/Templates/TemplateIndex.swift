import Text

/// The templates of many sites in the form in which lines are looked up: by hashes alone.
public struct TemplateIndex: Sendable, Equatable {
  /// What a site's texts say of a line.
  public struct Evidence: Sendable, Equatable {
    /// Distinct texts of the site that have the line.
    public var count: Int
    /// Distinct texts of the site.
    public var texts: Int
    /// Set by hand: `true` for always template, `false` for never.
    public var isTemplate: Bool?

    public init(count: Int, texts: Int, isTemplate: Bool? = nil) {
      self.count = count
      self.texts = texts
      self.isTemplate = isTemplate
    }

    /// The share of the site's texts that have the line, 0…1.
    public var share: Double { texts == 0 ? 0 : min(1, Double(count) / Double(texts)) }
  }

  /// A site with fewer distinct texts has no template that could be told from what they share.
  public static let fewestTexts = 3

  private static let keep: Int32 = -1
  private static let drop: Int32 = -2

  /// Distinct texts by site.
  private var texts = KeyedCounts()
  private var lines = KeyedCounts()

  public init() {}

  /// Whether no line is known.
  public var isEmpty: Bool { lines.isEmpty }

  /// - Complexity: O(*n*) in lines.
  public init(_ templates: SiteTemplates) {
    for (name, site) in templates.sites {
      let handle = Self.site(name)
      setTexts(site.texts, of: handle)
      for (line, mark) in site.lines {
        let count: Int32 =
          switch mark {
          case .count(let count): Int32(clamping: count)
          case .keep: Self.keep
          case .drop: Self.drop
          }
        lines.set(Self.key(LineKey.hash(line), of: handle), count)
      }
    }
  }

  /// The handle of a site, for the other methods: the same in every run. Names that differ in a digit or a capital are two
  /// sites; control characters are spaces, as a file of templates has them.
  public static func site(_ name: String) -> UInt64 {
    let bytes = name.utf8.map { SiteTemplates.isControl($0) ? 0x20 : $0 }
    return max(1, bytes.withUnsafeBufferPointer { WordHash.hash($0, $0.indices) })
  }

  /// What a line of a site is counted by; `line` is its ``LineKey``.
  public static func key(_ line: UInt64, of site: UInt64) -> UInt64 {
    let product = (line ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: site ^ 0xE703_7ED1_A0B4_28DB)
    return max(1, product.high ^ product.low)
  }

  /// Adds texts that were counted in this run.
  public mutating func addTexts(_ count: Int, of site: UInt64) {
    setTexts(count + Int(texts[site] ?? 0), of: site)
  }

  /// Adds texts with the line `key` that were counted in this run; what was set by hand stays.
  public mutating func addLine(_ key: UInt64, count: Int) {
    let old = lines[key] ?? 0
    if old >= 0 { lines.set(key, Int32(clamping: count + Int(old))) }
  }

  private mutating func setTexts(_ count: Int, of site: UInt64) { texts.set(site, Int32(clamping: count)) }

  /// Distinct texts of a site.
  public func texts(of site: UInt64) -> Int { Int(texts[site] ?? 0) }

  /// What is known of a line: what was set by hand, or how often it was seen. Nil for one that was not seen twice, and for all
  /// that was seen of a site with fewer than ``fewestTexts`` texts.
  ///
  /// - Complexity: O(1) expected.
  public func evidence(_ line: UInt64, of site: UInt64) -> Evidence? {
    if isEmpty { return nil }
    guard let count = lines[Self.key(line, of: site)] else { return nil }
    let texts = texts(of: site)
    if count < 0 { return Evidence(count: 0, texts: texts, isTemplate: count == Self.drop) }
    return texts < Self.fewestTexts ? nil : Evidence(count: Int(count), texts: texts)
  }
}
