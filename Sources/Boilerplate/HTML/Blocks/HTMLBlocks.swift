/// A page's text as blocks in document order, and what the page says of itself.
public struct HTMLBlocks: Sendable, Equatable {
  /// Valid UTF-8: one line a block, LF between two; no block is empty, holds an LF, or starts or ends in white space.
  public var text: [UInt8]
  public var blocks: [HTMLBlock]
  /// The block-level elements with text in them; every element stands behind the one around it.
  public var containers: [HTMLContainer]
  public var metadata: HTMLMetadata

  /// Reads one page. Whoever reads many keeps an `HTMLBlockBuilder`.
  ///
  /// - Complexity: O(*n*) in bytes.
  public init(_ page: [UInt8]) {
    var builder = HTMLBlockBuilder()
    self = builder.blocks(of: page)
  }

  init(text: [UInt8], blocks: [HTMLBlock], containers: [HTMLContainer], metadata: HTMLMetadata) {
    self.text = text
    self.blocks = blocks
    self.containers = containers
    self.metadata = metadata
  }

  public func text(of block: HTMLBlock) -> String { String(decoding: text[block.range], as: UTF8.self) }

  /// The block-level element `levels` above the block's own; that of the body when there are fewer.
  ///
  /// - Complexity: O(levels).
  public func container(of block: HTMLBlock, levels: Int) -> Int {
    var container = Int(block.container)
    for _ in 0..<levels where container > 0 { container = Int(containers[container].parent) }
    return container
  }
}
