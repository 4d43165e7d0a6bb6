/// A line that is a URL, an address of e-mail or a telephone number.
enum ContactShape {
  private static let linkStarts = ["http://", "https://", "www."].map { Array($0.utf8) }

  static func match(_ line: Line) -> ShapeMatch? {
    let bytes = line.bytes
    let mayBeAddress = bytes.first == 0x68 || bytes.first == 0x77 || line.tokens.contains { $0.kind == .sign }
    if mayBeAddress, !Line.contains(bytes, 0x20) {
      let isLink = linkStarts.contains { bytes.starts(with: $0) }
      if isLink { return ShapeMatch(reason: .other, score: 0.8, isSure: false, name: "url") }
      let signs = bytes.count { $0 == 0x40 }
      if signs == 1, bytes.first != 0x40, bytes.contains(0x2E) {
        return ShapeMatch(reason: .other, score: 0.8, isSure: false, name: "e-mail")
      }
    }
    let tokens = line.tokens
    if line.starts.first.contains(.contact),
      let label = line.vocabulary.lists.contacts.match(tokens, at: tokens.startIndex), line.block.ending != .sentence,
      tokens.count <= 14, label.length < tokens.count
    {
      let next = tokens[tokens.startIndex + label.length]
      let isAddress = bytes.contains(0x40) || Line.contains(bytes, linkStarts[2])
      if isAddress || (next.kind == .number && line.block.digits >= 5) {
        return ShapeMatch(reason: .other, score: 0.85, isSure: false, name: "contact")
      }
    }
    let isPhone =
      line.block.digits >= 7 && line.block.digits <= 15 && line.block.words == 0
      && (bytes.first == 0x2B || bytes.first == 0x28 || bytes.contains(0x28))
    return isPhone ? ShapeMatch(reason: .other, score: 0.8, isSure: false, name: "phone") : nil
  }
}
