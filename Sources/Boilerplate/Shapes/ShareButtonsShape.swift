/// A row of network names: `Facebook Twitter Telegram VK WhatsApp`.
enum ShareButtonsShape {
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.starts.any.contains(.network), line.mayStart(with: [.network, .share]),
      line.block.ending != .sentence, line.block.ending != .comma
    else { return nil }
    let tokens = line.tokens
    var networks = 0
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let network = line.vocabulary.lists.networks.match(tokens, at: index) {
        networks += 1
        index += network.length
      } else if let word = line.vocabulary.lists.shareWords.match(tokens, at: index) {
        index += word.length
      } else if tokens[index].kind != .word {
        index += 1
      } else {
        return nil
      }
    }
    guard networks > 0 else { return nil }
    let isRow = networks > 1
    return ShapeMatch(reason: .share, score: isRow ? 0.97 : 0.85, isSure: isRow, name: "share-buttons")
  }
}
