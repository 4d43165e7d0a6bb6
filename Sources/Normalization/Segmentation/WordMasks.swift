import CKernels

/// Memory for what the kernel says of each 64 bytes of a text.
struct WordMasks: ~Copyable {
  private var blocks: UnsafeMutablePointer<ckernels_word_block>
  private var capacity: Int

  init() {
    capacity = 64
    blocks = .allocate(capacity: capacity)
  }

  deinit { blocks.deallocate() }

  /// Describes a text that lies in a `PaddedBuffer`, with NUL behind it: the kernel is given it up to the end of its last
  /// block. One more block stands behind the text and has a special byte, so that a search for the next ends there.
  ///
  /// - Returns: the blocks, valid until the next call.
  mutating func describe(_ text: UnsafePointer<UInt8>, count: Int) -> UnsafePointer<ckernels_word_block> {
    let needed = (count + 63) / 64
    if needed + 1 > capacity {
      blocks.deallocate()
      capacity = max(needed + 1, capacity + capacity / 2)
      blocks = .allocate(capacity: capacity)
    }
    ckernels_word_masks(text, needed, blocks)
    blocks[needed] = ckernels_word_block(
      plain: 0, cased: 0, digits: 0, special: 1, joins: 0, unspaced: 0, borders: 1)
    return UnsafePointer(blocks)
  }
}
