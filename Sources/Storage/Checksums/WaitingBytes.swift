/// Bytes that wait for others which come before them, in a file without a name.
struct WaitingBytes: Sendable {
  private let file: ScratchFile
  private var buffer: [UInt8] = []
  /// Bytes in the file.
  private var count = 0

  private static let capacity = 1 << 20

  /// - Throws: when the folder is missing or not writable.
  init(in folder: FilePath) throws(StorageError) { file = try ScratchFile(in: folder) }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  private mutating func flush() throws(StorageError) {
    try file.append(buffer)
    count += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// All bytes, in the order they came.
  func copy(to sink: inout AtomicFile) throws(StorageError) {
    var start = 0
    while start < count {
      let part: [UInt8] = try file.records(from: start, count: min(Self.capacity, count - start))
      try sink.write(part)
      start += part.count
    }
    try sink.write(buffer)
  }
}
