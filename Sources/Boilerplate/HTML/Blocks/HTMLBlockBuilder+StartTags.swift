extension HTMLBlockBuilder {
  mutating func start(_ token: HTMLToken, _ tokenizer: borrowing HTMLTokenizer) {
    var tag = token.tag
    if elements.top.flags.contains(.foreign) {
      if !HTMLTagTraits.breaksOut(tag) { return startForeign(token) }
      closeForeign()
    }
    switch tag {
    case .html:
      metadata.html(tokenizer)
      return
    case .body, .head, .frameset, .frame, .title, .style, .script, .iframe, .noembed, .noframes, .noscript:
      if tag == .script { metadata.startScript(tokenizer) }
      return
    case .meta, .link, .base:
      if !elements.top.flags.contains(.skipped) { metadata.head(tag, tokenizer) }
      return
    case .br:
      if !elements.top.flags.contains(.skipped) { text.lineBreak() }
      return
    case .image: tag = .img
    default: break
    }
    let traits = elements.traits(tag)
    closeImplied(tag, traits)
    if traits.contains(.block) { boundary() }
    if traits.contains(.void) { return }
    if tag == .form, !opensForm() { return }
    if traits.contains(.tablePart), !opensTablePart(tag) {
      // Outside of a table: no element, but a boundary all the same.
      boundary()
      return
    }
    if elements.isFull {
      elements.tooDeep &+= 1
      return
    }
    if tokenizer.attributes.isEmpty {
      elements.push(tag, nameHash: token.nameHash, .none, traits)
    } else {
      let attributes = ElementAttributes(tokenizer.attributes, tokenizer.base, &cache)
      elements.push(tag, nameHash: token.nameHash, attributes, traits)
      if tag == .time || !attributes.itemprop.isEmpty {
        metadata.element(tag, attributes, tokenizer, block: text.blocks.count)
      }
    }
    if tag == .svg || tag == .math {
      elements.setForeign(true)
      if token.isSelfClosing { close(from: elements.entries.count - 1) }
    }
  }

  /// Closes what a start tag of this name ends without an end tag.
  @inline(__always)
  private mutating func closeImplied(_ tag: HTMLTag, _ traits: HTMLTagTraits) {
    if traits.contains(.item) {
      if tag == .li {
        close(.li, above: elements.top.itemBarrier)
      } else {
        close(.dd, above: elements.top.itemBarrier)
        close(.dt, above: elements.top.itemBarrier)
      }
    }
    if traits.contains(.closesParagraph), tag != .table || !isQuirky { close(.p, above: elements.top.buttonBarrier) }
    switch tag {
    case .a:
      let place = elements.topmost(.a)
      if place > Int(elements.top.marker) { elements.kill(place) }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if elements.traits(elements.top.tag).contains(.heading) { close(from: elements.entries.count - 1) }
    case .option, .optgroup:
      if elements.top.tag == .option { close(from: elements.entries.count - 1) }
      if tag == .optgroup, elements.top.tag == .optgroup { close(from: elements.entries.count - 1) }
    case .button: close(.button, above: elements.top.barrier)
    case .table: if isBetweenCells { close(.table, above: elements.top.marker) }
    case .rb, .rp, .rt, .rtc:
      switch elements.top.tag {
      case .rb, .rp, .rt: close(from: elements.entries.count - 1)
      case .rtc: if tag != .rp, tag != .rt { close(from: elements.entries.count - 1) }
      default: break
      }
    default: break
    }
  }

  /// Whether a form may open: not in another, and not between a table and its cells, where it only marks what follows.
  private mutating func opensForm() -> Bool {
    guard elements.forms == 0, elements.tableOfForm == 0 else { return false }
    if isBetweenCells {
      elements.tableOfForm = elements.topmost(.table)
      return false
    }
    return true
  }

  /// Whether the innermost block-level element is a table or a part of one that holds no text itself.
  private var isBetweenCells: Bool {
    switch elements.entries[Int(elements.top.block)].tag {
    case .table, .tbody, .thead, .tfoot, .tr: true
    default: false
    }
  }

  /// Closes what stands between a part of a table and where it belongs.
  ///
  /// - Returns: whether it may open: not outside of a table.
  private mutating func opensTablePart(_ tag: HTMLTag) -> Bool {
    let table = elements.topmost(.table)
    guard table > 0, table >= Int(elements.top.tableBarrier) else { return false }
    // The innermost part that may hold the new one.
    var holder = table
    if tag == .tr || tag == .td || tag == .th {
      holder = max(holder, elements.topmost(.tbody), elements.topmost(.thead), elements.topmost(.tfoot))
    }
    if tag == .td || tag == .th { holder = max(holder, elements.topmost(.tr)) }
    if tag == .col { holder = max(holder, elements.topmost(.colgroup)) }
    close(from: holder + 1)
    return tag != .col
  }

  // MARK: SVG and MathML

  private mutating func startForeign(_ token: HTMLToken) {
    if token.isSelfClosing { return }
    if elements.isFull {
      elements.tooDeep &+= 1
      return
    }
    elements.push(token.tag, nameHash: token.nameHash, .none, [])
    // Inside these HTML goes on.
    let isHTML = token.tag == .foreignobject || token.tag == .desc || token.tag == .title
    elements.setForeign(!isHTML)
  }

  /// Closes the innermost SVG or MathML.
  mutating func closeForeign() {
    var place = elements.entries.count - 1
    while place > 0, elements.entries[place].flags.contains(.foreign) { place -= 1 }
    close(from: place + 1)
  }
}
