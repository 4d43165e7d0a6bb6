/// The elements that are open, and what each hands down to the text inside it.
///
/// Every question of the standard's "has an element in scope" kind is answered in O(1): each entry knows the nearest
/// barriers below it, and the entry before it of the same name.
struct OpenElements {
  /// More than these are not opened: their text goes to the innermost that is, their end tags are passed over.
  static let deepest = 512

  struct Entry {
    var tag: HTMLTag
    /// Ended before what is open inside it was.
    var isDead = false
    var flags: HTMLBlock.Flags = []
    var headingLevel: UInt8 = 0
    var listDepth: UInt8 = 0
    var tableDepth: UInt8 = 0
    /// The places of the nearest barriers, itself counted; 0 is the body.
    var barrier: Int16 = 0
    var buttonBarrier: Int16 = 0
    var listBarrier: Int16 = 0
    var tableBarrier: Int16 = 0
    var marker: Int16 = 0
    var special: Int16 = 0
    var itemBarrier: Int16 = 0
    /// The nearest block-level element, itself counted.
    var block: Int16 = 0
    /// The entry of the same name below it; -1 for none.
    var previous: Int16 = -1
    /// In the list of containers; -1 before text was found in it.
    var container: Int32 = -1
    var nameHash: UInt64 = 0
    var pathHash: UInt64 = 0
    /// What the element says, for inline elements together with all around it up to the block-level one.
    var own = HTMLHints()
    var parent = HTMLHints()
    var grandparent = HTMLHints()
    var any = HTMLHints()
    /// What the element alone says.
    var hints = HTMLHints()
  }

  private(set) var entries: [Entry] = []
  /// The topmost entry of each name; -1 for none.
  private var last = [Int16](repeating: -1, count: 256)
  /// Elements that were too deep to open, and are.
  var tooDeep = 0
  private(set) var links = 0
  private(set) var bolds = 0
  private(set) var forms = 0
  /// The place of the table that a `form` was opened in without a cell around it, where it may hold nothing; 0 for none.
  var tableOfForm = 0
  /// Counts links as they open, so that the text of one is told from that of the next.
  private(set) var linkNumber = 0

  private let traits = HTMLTagTraits.byTag

  init() {
    entries.reserveCapacity(Self.deepest + 1)
    reset()
  }

  mutating func reset() {
    entries.removeAll(keepingCapacity: true)
    var body = Entry(tag: .body)
    body.container = 0
    entries.append(body)
    for index in last.indices { last[index] = -1 }
    (tooDeep, links, bolds, forms, tableOfForm, linkNumber) = (0, 0, 0, 0, 0, 0)
  }

  @inline(__always)
  var top: Entry { entries[entries.count &- 1] }

  @inline(__always)
  func traits(_ tag: HTMLTag) -> HTMLTagTraits { traits[Int(tag.rawValue)] }

  /// The topmost open element of this name; -1 for none.
  @inline(__always)
  func topmost(_ tag: HTMLTag) -> Int { Int(last[Int(tag.rawValue)]) }

  /// The topmost open element of a name that HTML does not know; -1 for none.
  func topmostUnknown(_ nameHash: UInt64) -> Int {
    var index = topmost(.unknown)
    while index >= 0, entries[index].nameHash != nameHash { index = Int(entries[index].previous) }
    return index
  }

  var isFull: Bool { entries.count > Self.deepest }

  /// Opens an element; `entry` inherits from the topmost what the traits of its name do not change.
  ///
  /// - Precondition: not `isFull`.
  mutating func push(_ tag: HTMLTag, nameHash: UInt64, _ attributes: ElementAttributes, _ traits: HTMLTagTraits) {
    var entry = top
    let place = Int16(truncatingIfNeeded: entries.count)
    entry.tag = tag
    entry.isDead = false
    entry.nameHash = nameHash
    entry.flags.formUnion(attributes.flags)
    entry.hints = attributes.hints.union(HTMLHints(tag))
    entry.any.formUnion(entry.hints)
    if traits.contains(.block) {
      entry.grandparent = entry.parent
      entry.parent = entry.own
      entry.own = entry.hints
      entry.block = place
      entry.container = -1
      entry.pathHash = Fingerprint.finish(Fingerprint.mix(entry.pathHash, nameHash) &+ attributes.fingerprint)
    } else {
      entry.own.formUnion(entry.hints)
    }
    if traits.rawValue & ~(HTMLTagTraits.block.rawValue | HTMLTagTraits.formatting.rawValue) != 0 {
      entry.apply(traits, at: place)
    }
    if traits.contains(.bold) { bolds &+= 1 }
    if tag == .a {
      links &+= 1
      linkNumber &+= 1
    }
    if tag == .form { forms &+= 1 }
    entry.previous = last[Int(tag.rawValue)]
    last[Int(tag.rawValue)] = place
    entries.append(entry)
  }

  /// Marks the topmost entry as one of SVG or MathML, or as one of HTML inside of it.
  mutating func setForeign(_ isForeign: Bool) {
    let index = entries.count - 1
    if isForeign {
      entries[index].flags.insert(.foreign)
      return
    }
    entries[index].flags.remove(.foreign)
    entries[index].barrier = Int16(index)
    entries[index].buttonBarrier = Int16(index)
    entries[index].listBarrier = Int16(index)
    entries[index].special = Int16(index)
  }

  /// Closes everything from `place` on.
  ///
  /// - Returns: whether a block-level element was among it, of those whose text is not skipped.
  /// - Complexity: O(*n*) in the elements closed.
  mutating func pop(from place: Int) -> Bool {
    var hadBlock = false
    while entries.count > max(place, 1) {
      let entry = entries.removeLast()
      if entry.isDead { continue }
      hadBlock = hadBlock || traits(entry.tag).contains(.block) && !entry.flags.contains(.skipped)
      forget(entry)
    }
    // What ended before, and only held the place of what is closed now.
    while entries.count > 1, top.isDead { entries.removeLast() }
    if tableOfForm >= entries.count { tableOfForm = 0 }
    return hadBlock
  }

  /// Ends the element at `place`, the topmost of its name, and leaves open what is open inside it.
  mutating func kill(_ place: Int) {
    forget(entries[place])
    entries[place].isDead = true
    while entries.count > 1, top.isDead { entries.removeLast() }
  }

  @inline(__always)
  private mutating func forget(_ entry: Entry) {
    last[Int(entry.tag.rawValue)] = entry.previous
    if entry.tag == .a { links &-= 1 }
    if entry.tag == .form { forms &-= 1 }
    if traits(entry.tag).contains(.bold) { bolds &-= 1 }
  }

  /// Sets the number of the container of the entry at `place`.
  mutating func setContainer(_ number: Int32, at place: Int) { entries[place].container = number }
}

extension OpenElements.Entry {
  fileprivate mutating func apply(_ traits: HTMLTagTraits, at place: Int16) {
    if traits.contains(.special) { special = place }
    if traits.contains(.itemBarrier) { itemBarrier = place }
    if traits.contains(.barrier) { barrier = place }
    if traits.contains(.buttonBarrier) { buttonBarrier = place }
    if traits.contains(.listBarrier) { listBarrier = place }
    if traits.contains(.tableBarrier) { tableBarrier = place }
    if traits.contains(.marker) { marker = place }
    if traits.contains(.heading) { headingLevel = tag.rawValue &- HTMLTag.h1.rawValue &+ 1 }
    if traits.contains(.list) { listDepth = listDepth &+ (listDepth < 255 ? 1 : 0) }
    if traits.contains(.item) { flags.insert(.listItem) }
    if tag == .table { tableDepth = tableDepth &+ (tableDepth < 255 ? 1 : 0) }
    if traits.contains(.cell) {
      flags.insert(.tableCell)
      flags.remove(.tableHeader)
    }
    if tag == .th { flags.insert(.tableHeader) }
    if traits.contains(.quote) { flags.insert(.quote) }
    if traits.contains(.caption) { flags.insert(.caption) }
    if traits.contains(.control) { flags.insert(.control) }
    if traits.contains(.keepsLines) { flags.insert(.preformatted) }
    if traits.contains(.skipped) { flags.insert(.skipped) }
    if tag == .p { flags.insert(.paragraph) }
  }
}
