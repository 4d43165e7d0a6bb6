import Text

/// A text cut into blocks, with the folded tokens of each.
struct Page: Sendable {
  let text: [UInt8]
  let lineCount: Int
  var blocks: [Block]
  var tokens: [Token]

  /// - Parameter text: valid UTF-8.
  /// - Complexity: O(*n*) in bytes.
  init(_ text: [UInt8]) {
    let lines = TextLines(text)
    self.text = text
    lineCount = lines.count
    blocks = []
    tokens = []
    var scanner = LineScanner()
    var blank: Int32 = 0
    text.withUnsafeBufferPointer { bytes in
      for (number, range) in lines.ranges.enumerated() {
        guard var block = scanner.scan(bytes, range, into: &tokens) else {
          blank += 1
          continue
        }
        block.line = Int32(truncatingIfNeeded: number)
        block.blankBefore = blank
        blank = 0
        blocks.append(block)
      }
    }
  }

  func tokens(of block: Block) -> ArraySlice<Token> { tokens[block.tokens] }

  /// The bytes of a token.
  func bytes(of token: Token, in block: Block) -> ArraySlice<UInt8> {
    text[block.start + Int(token.start)..<block.start + Int(token.end)]
  }

  /// The bytes between the end of one token and the start of the next.
  func gap(_ before: Token, _ after: Token, in block: Block) -> ArraySlice<UInt8> {
    text[block.start + Int(before.end)..<block.start + Int(max(before.end, after.start))]
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
