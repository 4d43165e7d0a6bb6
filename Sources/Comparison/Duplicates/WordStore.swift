import Storage

/// The word hashes of many texts, in memory up to a budget and in a file without a name beyond it.
struct WordStore: ~Copyable {
  private struct Place {
    var block: UInt32
    var start: UInt32
    var count: UInt32
  }

  private let scratch: FilePath
  private let memory: Int
  /// Words of a block.
  private let blockWords: Int
  private var places: [Place] = []
  /// Blocks that are full, in memory; empty ones lie in the file.
  private var blocks: [[UInt64]] = []
  private var open: [UInt64] = []
  private var held = 0
  private var file: SpilledBlocks?

  /// Takes the folder for the file, and the bytes to hold in memory; blocks are of up to 8 MiB.
  init(scratch: FilePath, memory: Int) {
    self.scratch = scratch
    self.memory = memory
    blockWords = min(1 << 20, max(64, memory / 64))
  }

  var count: Int { places.count }

  /// Words of text `index`.
  func wordCount(_ index: Int) -> Int { Int(places[index].count) }

  /// - Throws: when the scratch folder is missing or its disk full.
  mutating func append(_ words: [UInt64]) throws(StorageError) {
    if !open.isEmpty, open.count + words.count > blockWords { try close() }
    places.append(
      Place(block: UInt32(blocks.count), start: UInt32(open.count), count: UInt32(words.count)))
    // Room for a whole block at once: it takes memory only as it is filled.
    if open.isEmpty { open.reserveCapacity(max(blockWords, words.count)) }
    open += words
    if open.count >= blockWords { try close() }
  }

  private mutating func close() throws(StorageError) {
    let bytes = open.count * MemoryLayout<UInt64>.stride
    if held + bytes > memory {
      let file = if let file { file } else { try SpilledBlocks(in: scratch) }
      self.file = file
      try file.append(open, block: blocks.count)
      blocks.append([])
    } else {
      held += bytes
      blocks.append(open)
    }
    open = []
  }

  /// Ends a series of `append`: what was spilled can be read from here on.
  mutating func finish() throws(StorageError) {
    if !open.isEmpty { try close() }
    try file?.map()
  }

  /// Calls `body` with the words of text `index`, which are valid only within it.
  ///
  /// - Precondition: `finish` was called.
  @inline(__always)
  func withWords<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    let place = places[index]
    let range = Int(place.start)..<Int(place.start) + Int(place.count)
    if place.count == 0 { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let block = blocks[Int(place.block)]
    if block.isEmpty, let file {
      return file.withWords(block: Int(place.block), range, body)
    }
    return block.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
