/// The unread bytes of a stream as one contiguous stretch, which grows only as far as one record needs.
final class BlockBuffer {
  private let blockBytes: Int
  private var storage: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var stream: ByteStream?
  /// Bytes of the stream before the unread ones.
  private(set) var offset = 0
  private(set) var storedBytes = 0

  init(blockBytes: Int) {
    self.blockBytes = max(blockBytes, 1)
    storage = .allocate(byteCount: self.blockBytes, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// Starts with the bytes of `stream`; what is left of the former is dropped.
  func open(_ stream: ByteStream) {
    self.stream = stream
    start = 0
    end = 0
    offset = 0
    storedBytes = 0
  }

  /// The unread bytes that are in memory; valid until the next call of a method that changes the buffer.
  var unread: UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: storage[start..<end]).assumingMemoryBound(to: UInt8.self)
  }

  /// Drops the first `count` unread bytes.
  func consume(_ count: Int) {
    start += count
    offset += count
  }

  /// Appends what one read of the stream gives to the unread bytes.
  ///
  /// - Returns: false at the end of the stream.
  func more() throws(StreamFailure) -> Bool {
    guard let stream else { return false }
    makeRoom()
    defer { storedBytes = stream.storedBytes }
    let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[end...]))
    end += count
    return count > 0
  }

  /// Moves the unread bytes to the front, into twice the storage when they fill more than half of it.
  private func makeRoom() {
    let count = end - start
    if end < storage.count, start == 0 || storage.count - end >= blockBytes { return }
    var capacity = storage.count
    if count > capacity / 2 {
      capacity *= 2
    } else if capacity > 8 * blockBytes, count < blockBytes {
      capacity = blockBytes * 2
    }
    let former = UnsafeRawBufferPointer(rebasing: storage[start..<end])
    if capacity == storage.count {
      storage.copyMemory(from: former)
    } else {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
      larger.copyMemory(from: former)
      storage.deallocate()
      storage = larger
    }
    start = 0
    end = count
  }
}
