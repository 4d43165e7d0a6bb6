/// `Tags: economy, trade`, `#Minsk #OSCE`.
enum TagListShape {
  static func match(_ line: Line) -> ShapeMatch? {
    let tokens = line.tokens
    if line.starts.first.contains(.tags), let label = line.vocabulary.lists.tags.match(tokens, at: tokens.startIndex),
      line.block.ending != .sentence
    {
      let after = tokens.startIndex + label.length
      let isAlone = after == tokens.endIndex
      if isAlone || line.gap(after: after - 1).contains(0x3A) {
        return ShapeMatch(reason: .navigation, score: 0.93, isSure: !isAlone, name: "tag-list")
      }
    }
    guard line.bytes.first == 0x23 else { return nil }
    var hashes = 0
    for index in tokens.indices where tokens[index].kind == .sign && line.bytes(of: tokens[index]).first == 0x23 {
      hashes += 1
    }
    guard hashes >= 2, hashes * 4 >= tokens.count else { return nil }
    return ShapeMatch(reason: .navigation, score: 0.9, isSure: true, name: "tag-list")
  }
}
