/// What a start tag's attributes say of the element, for the block stream.
struct ElementAttributes {
  var hints = HTMLHints()
  /// Of the class names; 0 without any.
  var fingerprint: UInt64 = 0
  /// `hidden` and `ariaHidden`.
  var flags: HTMLBlock.Flags = []
  /// The value of `itemprop`, for microdata; empty without.
  var itemprop: Range<Int> = 0..<0

  static let none = ElementAttributes()

  init() {}

  /// - Complexity: O(*n*) in the bytes of the values looked at.
  @inline(__always)
  init(_ attributes: [HTMLAttribute], _ source: UnsafePointer<UInt8>, _ cache: inout ClassHintCache) {
    // The first of each name counts.
    var seen: UInt32 = 0
    for attribute in attributes where attribute.name != .other {
      let bit: UInt32 = 1 &<< UInt32(attribute.name.rawValue)
      if seen & bit != 0 { continue }
      seen |= bit
      let start = Int(attribute.valueStart)
      let value = UnsafeBufferPointer(start: source + start, count: Int(attribute.valueEnd) &- start)
      let scan = ByteScan(base: source, end: Int(attribute.valueEnd))
      switch attribute.name {
      case .class:
        let reading = cache.read(value)
        hints.formUnion(reading.hints)
        fingerprint = reading.fingerprint
      case .id, .role: hints.formUnion(cache.read(value).hints.union(Self.roleHints(attribute, value)))
      case .itemprop:
        hints.formUnion(cache.read(value).hints)
        itemprop = attribute.valueRange
      case .hidden:
        // The value does not count, but for `until-found`, which is hidden too.
        flags.insert(.hidden)
      case .style: if Self.hides(scan, from: start) { flags.insert(.hidden) }
      case .ariaHidden: if scan.matches("true", at: start) { flags.insert(.ariaHidden) }
      default: break
      }
    }
  }

  /// Roles that mean the same as an element.
  private static func roleHints(_ attribute: HTMLAttribute, _ value: UnsafeBufferPointer<UInt8>) -> HTMLHints {
    guard attribute.name == .role, let base = value.baseAddress else { return [] }
    let scan = ByteScan(base: base, end: value.count)
    if scan.matches("navigation", at: 0) { return .navTag }
    if scan.matches("banner", at: 0) { return .headerTag }
    if scan.matches("contentinfo", at: 0) { return .footerTag }
    if scan.matches("complementary", at: 0) { return .asideTag }
    if scan.matches("main", at: 0) { return .mainTag }
    if scan.matches("article", at: 0) { return .articleTag }
    return []
  }

  /// Whether a `style` says `display: none` or `visibility: hidden`.
  private static func hides(_ scan: ByteScan, from start: Int) -> Bool {
    var index = start
    while true {
      index = scan.first(0x3A, from: index)
      guard index < scan.end else { return false }
      var value = index &+ 1
      while value < scan.end, scan.base[value].isHTMLSpace { value &+= 1 }
      let isNone = scan.matches("none", at: value)
      if isNone || scan.matches("hidden", at: value) {
        var name = index
        while name > start, scan.base[name &- 1].isHTMLSpace { name &-= 1 }
        let property: StaticString = isNone ? "display" : "visibility"
        let first = name &- property.utf8CodeUnitCount
        if first >= start, scan.matches(property, at: first), first == start || !isNameByte(scan.base[first &- 1]) {
          return true
        }
      }
      index &+= 1
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == 0x2D || byte.isASCIIDigit }
}
