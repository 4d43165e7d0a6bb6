/// `© 2024 Ministry …`, `Copyright 1998–2024`.
enum CopyrightShape {
  static func match(_ line: Line) -> ShapeMatch? {
    let tokens = line.tokens
    let bytes = line.bytes
    let start = bytes.startIndex
    var isMarked = bytes.count >= 2 && bytes[start] == 0xC2 && bytes[start + 1] == 0xA9
    // “(c) ”, “(C) ”
    if bytes.count > 4, bytes[start] == 0x28, bytes[start + 1] | 0x20 == 0x63, bytes[start + 2] == 0x29,
      bytes[start + 3] == 0x20
    {
      isMarked = tokens.contains { $0.kind == .number }
    }
    // A year has four digits.
    if !isMarked, line.block.digits >= 4 {
      let first = tokens.prefix(3)
      let named = first.indices.contains { line.vocabulary.lists.copyright.match(tokens, at: $0) != nil }
      let signed = tokens.indices.contains {
        tokens[$0].kind == .sign && line.bytes(of: tokens[$0]).elementsEqual([0xC2, 0xA9])
      }
      isMarked =
        (named || signed)
        && tokens.indices.contains { line.number(at: $0).map { 1900...2100 ~= $0 } ?? false }
    }
    return isMarked ? ShapeMatch(reason: .legal, score: 0.96, isSure: true, name: "copyright") : nil
  }
}
