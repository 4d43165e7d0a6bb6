/// Comments, document types and CDATA sections.
extension HTMLTokenizer {
  /// What starts with `<!`.
  mutating func declaration(_ start: Int) -> HTMLToken {
    if scan.matches("--", at: start &+ 2) { return comment(start) }
    if scan.matches("doctype", at: start &+ 2) {
      let end = scan.first(0x3E, from: start &+ 9)
      return token(.doctype, start, to: min(end &+ 1, count), content: start &+ 9..<end)
    }
    if isInForeignContent, scan.matches("[cdata[", at: start &+ 2), hasUpperCaseCDATA(start &+ 3) {
      return cdata(start)
    }
    return bogusComment(start, from: start &+ 2)
  }

  /// `CDATA` is one of the few names of HTML whose case counts.
  private func hasUpperCaseCDATA(_ index: Int) -> Bool {
    (index..<index &+ 5).allSatisfy { base[$0] & 0x20 == 0 }
  }

  /// From `<!--` to `-->` or `--!>`, or to the page's end; `<!-->` and `<!--->` are whole comments.
  private mutating func comment(_ start: Int) -> HTMLToken {
    let text = start &+ 4
    var index = text
    while true {
      index = scan.first(0x3E, from: index)
      guard index < count else { return token(.comment, start, to: count, content: text..<cutEnd(text)) }
      if base[index &- 1] == 0x2D, base[index &- 2] == 0x2D {
        // The two hyphens may be those that opened the comment.
        return token(.comment, start, to: index &+ 1, content: text..<max(text, index &- 2))
      }
      if index &- 3 >= text, base[index &- 1] == 0x21, base[index &- 2] == 0x2D, base[index &- 3] == 0x2D {
        return token(.comment, start, to: index &+ 1, content: text..<index &- 3)
      }
      index &+= 1
    }
  }

  /// Where a comment ends that the page's end cuts off: what might have become its end mark is no part of it.
  private func cutEnd(_ text: Int) -> Int {
    for (length, mark) in [(3, "--!"), (2, "--"), (1, "-")] as [(Int, StaticString)]
    where count &- length >= text && scan.matches(mark, at: count &- length) {
      return count &- length
    }
    return count
  }

  /// What is no markup but looks like it, up to the next `>`: `<?php …>`, `</ …>`, `<!ELEMENT …>`.
  mutating func bogusComment(_ start: Int, from text: Int) -> HTMLToken {
    let end = scan.first(0x3E, from: text)
    return token(.comment, start, to: min(end &+ 1, count), content: text..<end)
  }

  /// Text without tags and references, up to `]]>`.
  private mutating func cdata(_ start: Int) -> HTMLToken {
    let text = start &+ 9
    var index = text
    while true {
      index = scan.first(0x3E, from: index)
      guard index < count else { break }
      if index &- 2 >= text, base[index &- 1] == 0x5D, base[index &- 2] == 0x5D { break }
      index &+= 1
    }
    let end = index < count ? index &- 2 : count
    var token = token(.text, start, to: min(index &+ 1, count), content: text..<end)
    token.mode = .rawText
    return token
  }
}
