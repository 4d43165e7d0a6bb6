import Text

/// A text cut into blocks, with the folded tokens of each.
///
/// A class, because every line carries its page and must not count references to each of the page's arrays.
final class Page {
  let text: [UInt8]
  let lineCount: Int
  let blocks: [Block]
  /// Of all blocks together.
  let tokenCount: Int
  /// Of each block, where its memory keeps what the line says by itself.
  private let numbers: [Int32]
  private let memory: LineMemory

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - memory: the lines that were read before; the page is valid until its memory starts another.
  /// - Complexity: O(*n*) in bytes.
  init(_ text: [UInt8], _ memory: LineMemory = LineMemory()) {
    let lines = TextLines(text)
    var blocks: [Block] = []
    var numbers: [Int32] = []
    blocks.reserveCapacity(lines.count)
    numbers.reserveCapacity(lines.count)
    memory.startPage()
    var blank: Int32 = 0
    text.withUnsafeBufferPointer { bytes in
      ScalarTable.standard.entries.withUnsafeBufferPointer { scalars in
        for index in 0..<lines.count {
          let range = lines.ranges[index]
          guard let number = memory.read(bytes, range, scalars) else {
            blank += 1
            continue
          }
          var block = memory.reading(number).pointee.block
          block.line = Int32(truncatingIfNeeded: index)
          block.start += range.lowerBound
          block.end += range.lowerBound
          block.blankBefore = blank
          blank = 0
          blocks.append(block)
          numbers.append(number)
        }
      }
    }
    self.text = text
    lineCount = lines.count
    self.blocks = blocks
    tokenCount = blocks.reduce(0) { $0 + $1.tokens.count }
    self.numbers = numbers
    self.memory = memory
  }

  /// The tokens of words out of a table.
  static func tokens(in words: some StringProtocol) -> [Token] {
    let page = Page(Array(words.utf8))
    return withExtendedLifetime(page) { Array(page.tokens) }
  }

  /// Those of the page's blocks, and others: a block knows which are its own. Valid as long as the page.
  var tokens: UnsafeBufferPointer<Token> { memory.tokens }

  /// What the block's line says by itself.
  @inline(__always) func reading(_ index: Int) -> UnsafeMutablePointer<LineReading> { memory.reading(numbers[index]) }

  @inline(__always) func tokens(of block: Block) -> UnsafeBufferPointer<Token> {
    UnsafeBufferPointer(rebasing: memory.tokens[block.tokens])
  }

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
