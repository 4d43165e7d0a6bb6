import SystemPackage

/// Blocks of 64-bit words that do not fit in memory: written one after another to a file without a name in a scratch folder,
/// then mapped.
public final class SpilledBlocks {
  private let file: ScratchFile
  /// Where each block starts and ends, in words; by the caller's numbers.
  private var ranges: [Int: Range<Int>] = [:]
  private var count = 0
  private var mapped = UnsafeRawBufferPointer(start: nil, count: 0)

  /// - Throws: when the folder is missing or not writable.
  public init(in folder: FilePath) throws(StorageError) { file = try ScratchFile(in: folder) }

  deinit { SystemCalls.unmap(mapped) }

  /// - Throws: when the disk is full.
  public func append(_ words: [UInt64], block: Int) throws(StorageError) {
    try file.append(words)
    ranges[block] = count..<count + words.count
    count += words.count
  }

  /// Makes what was appended readable.
  public func map() throws(StorageError) {
    SystemCalls.unmap(mapped)
    mapped = try file.map(bytes: count * MemoryLayout<UInt64>.stride)
  }

  /// Calls `body` with some words of a block, which are valid only within it.
  ///
  /// - Precondition: the block was appended before the last `map()`.
  public func withWords<Result>(
    block: Int, _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    guard let whole = ranges[block] else { preconditionFailure("block \(block) was not spilled") }
    let start = whole.lowerBound + range.lowerBound
    let words = mapped.assumingMemoryBound(to: UInt64.self)
    return body(UnsafeBufferPointer(rebasing: words[start..<start + range.count]))
  }
}
