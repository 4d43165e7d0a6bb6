extension HTMLBlockBuilder {
  mutating func end(_ token: HTMLToken) {
    let tag = token.tag
    let top = elements.top
    if top.flags.contains(.foreign) {
      if tag == .p || tag == .br {
        closeForeign()
      } else if endForeign(token) {
        return
      }
    }
    switch tag {
    case .html, .body, .head: return
    case .br:
      if !top.flags.contains(.skipped) { text.lineBreak() }
      return
    default: break
    }
    let traits = elements.traits(tag)
    if elements.tooDeep > 0, !traits.contains(.void) {
      elements.tooDeep &-= 1
      if traits.contains(.block) { boundary() }
      return
    }
    if traits.contains(.heading) { return endHeading() }
    let place = tag == .unknown ? elements.topmostUnknown(token.nameHash) : elements.topmost(tag)
    if traits.contains(.formatting) {
      // Ends alone: `<b><i></b></i>`.
      if place > Int(top.marker) { elements.kill(place) }
      return
    }
    if tag == .p {
      // Without a start tag it is an empty paragraph.
      if place > Int(top.buttonBarrier) { close(from: place) } else { boundary() }
      return
    }
    if tag == .form { elements.tableOfForm = 0 }
    if traits.contains(.tablePart), place <= Int(top.tableBarrier) { return endUnwritten(tag) }
    guard place > 0 else { return }
    if tag == .form {
      if place == elements.entries.count - 1 { close(from: place) } else { elements.kill(place) }
      boundary()
    } else if place >= barrier(tag, traits, top) {
      close(from: place)
    }
  }

  /// The lowest place that an end tag reaches. The barriers count the elements themselves, so an element that is one is
  /// reached by its own end tag.
  @inline(__always)
  private func barrier(_ tag: HTMLTag, _ traits: HTMLTagTraits, _ top: OpenElements.Entry) -> Int {
    if tag == .template { return 0 }
    if traits.contains(.tablePart) || tag == .table { return Int(top.tableBarrier) }
    if tag == .li { return Int(top.listBarrier) }
    if traits.contains(.special) || traits.contains(.block) || traits.contains(.barrier) { return Int(top.barrier) }
    return Int(top.special)
  }

  /// Ends the row or cells that stand in a part of a table whose start tag was left out.
  private mutating func endUnwritten(_ tag: HTMLTag) {
    let barrier = elements.top.tableBarrier
    switch tag {
    case .tbody, .thead, .tfoot:
      close(.tr, above: barrier)
      close(.td, above: barrier)
      close(.th, above: barrier)
    case .tr:
      close(.td, above: barrier)
      close(.th, above: barrier)
    default: break
    }
  }

  /// Ends a heading of any level: `<h2>…</h3>`.
  private mutating func endHeading() {
    var place = -1
    for level in HTMLTag.h1.rawValue...HTMLTag.h6.rawValue {
      place = max(place, elements.topmost(HTMLTag(rawValue: level) ?? .h1))
    }
    if place > Int(elements.top.barrier) { close(from: place) }
  }

  /// Ends an element of SVG or MathML.
  ///
  /// - Returns: false when the end tag is that of an element of HTML around them, which it ends as usual.
  private mutating func endForeign(_ token: HTMLToken) -> Bool {
    if elements.tooDeep > 0 {
      elements.tooDeep &-= 1
      return true
    }
    let place = token.tag == .unknown ? elements.topmostUnknown(token.nameHash) : elements.topmost(token.tag)
    guard place > 0, elements.entries[place].flags.contains(.foreign) else { return false }
    close(from: place)
    return true
  }
}
