import Text

/// A text cut into blocks, with the folded tokens of each.
///
/// A class, because every line carries its page and must not count references to each of the page's arrays.
final class Page: Sendable {
  let text: [UInt8]
  let lineCount: Int
  let blocks: [Block]
  /// Of each block.
  let traits: [LineTraits]
  let tokens: [Token]

  /// - Parameter text: valid UTF-8.
  /// - Complexity: O(*n*) in bytes.
  init(_ text: [UInt8]) {
    let lines = TextLines(text)
    var blocks: [Block] = []
    var traits: [LineTraits] = []
    var tokens: [Token] = []
    blocks.reserveCapacity(lines.count)
    traits.reserveCapacity(lines.count)
    tokens.reserveCapacity(min(text.count / 8, lines.count * Block.maximumTokens))
    var blank: Int32 = 0
    text.withUnsafeBufferPointer { bytes in
      ScalarTable.standard.entries.withUnsafeBufferPointer { scalars in
        let marks = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: 32)
        let room = UnsafeMutablePointer<Token>.allocate(capacity: Block.maximumTokens)
        defer {
          marks.deallocate()
          room.deallocate()
        }
        let scanner = LineScanner(scalars: scalars, marks: marks, room: room)
        for number in 0..<lines.count {
          let range = lines.ranges[number]
          guard let scanned = scanner.scan(bytes, range, into: &tokens) else {
            blank += 1
            continue
          }
          var block = scanned.block
          traits.append(scanned.traits)
          block.line = Int32(truncatingIfNeeded: number)
          block.blankBefore = blank
          blank = 0
          blocks.append(block)
        }
      }
    }
    self.text = text
    lineCount = lines.count
    self.blocks = blocks
    self.traits = traits
    self.tokens = tokens
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
