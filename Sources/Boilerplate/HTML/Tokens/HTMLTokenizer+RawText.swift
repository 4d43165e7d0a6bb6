/// Text in which only the element's own end tag is markup.
extension HTMLTokenizer {
  /// The text up to the end tag of `modeTag`; nil when there is none before it. The state is that of data afterwards.
  mutating func rawText() -> HTMLToken? {
    let mode = mode
    let start = position
    let end: Int
    switch mode {
    case .data: end = start
    case .plaintext: end = count
    case .script: end = scriptEnd(from: start)
    case .rcdata, .rawText: end = endTag(from: start)
    }
    self.mode = .data
    guard end > start else { return nil }
    var token = token(.text, start, to: end, content: start..<end)
    token.mode = mode
    token.tag = modeTag
    return token
  }

  /// The place of the element's end tag; the page's end where there is none.
  private func endTag(from start: Int) -> Int {
    let name = Array(modeTag.name.utf8)
    var index = start
    while true {
      index = scan.first(0x3C, from: index)
      guard index < count else { return count }
      if isEndTag(name, index) { return index }
      index &+= 1
    }
  }

  private func isEndTag(_ name: [UInt8], _ index: Int) -> Bool {
    guard index &+ 2 &+ name.count < count, base[index &+ 1] == 0x2F else { return false }
    for offset in name.indices where base[index &+ 2 &+ offset] | 0x20 != name[offset] { return false }
    return base[index &+ 2 &+ name.count].endsTagName
  }

  /// As `endTag`, for scripts: between `<!--` and `-->` a `<script` hides the next end tag.
  private func scriptEnd(from start: Int) -> Int {
    var index = start
    while true {
      index = scan.first(0x3C, from: index)
      guard index < count else { return count }
      if isScriptTag(index, "</script") { return index }
      if scan.matches("<!--", at: index) {
        // The hyphens that open may also be those that close: `<!-->`.
        let escaped = escapedScriptEnd(from: index &+ 2)
        if escaped.isEndTag { return escaped.place }
        index = escaped.place
      } else {
        index &+= 1
      }
    }
  }

  /// From the hyphens of `<!--` to behind `-->`, or to the end tag.
  private func escapedScriptEnd(from start: Int) -> (place: Int, isEndTag: Bool) {
    var isDouble = false
    var index = start &+ 2
    while true {
      index = scan.first(0x3C, or: 0x3E, from: index)
      guard index < count else { return (count, true) }
      if base[index] == 0x3E {
        if base[index &- 1] == 0x2D, base[index &- 2] == 0x2D, index &- 2 >= start { return (index &+ 1, false) }
      } else if isScriptTag(index, "</script") {
        if !isDouble { return (index, true) }
        isDouble = false
      } else if !isDouble, isScriptTag(index, "<script") {
        isDouble = true
      }
      index &+= 1
    }
  }

  private func isScriptTag(_ index: Int, _ tag: StaticString) -> Bool {
    let end = index &+ tag.utf8CodeUnitCount
    return scan.matches(tag, at: index) && end < count && base[end].endsTagName
  }
}
