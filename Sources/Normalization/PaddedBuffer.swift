import CKernels

/// Memory for a text that the kernels read or write, with room beyond both ends.
struct PaddedBuffer: ~Copyable {
  /// Bytes before the text.
  private static let before = Int(CKERNELS_PADDING)
  /// Bytes behind the text, whatever its length: a kernel may be given the text up to the end of its last block.
  private static let behind = Int(CKERNELS_BLOCK) + Int(CKERNELS_PADDING)

  private var memory: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int

  init() {
    capacity = 4096
    memory = Self.allocate(capacity)
  }

  deinit { memory.deallocate() }

  /// The first of `capacity` bytes.
  var start: UnsafeMutablePointer<UInt8> { memory + Self.before }

  /// Makes room for `count` bytes, keeping the first `kept`.
  mutating func reserve(_ count: Int, keeping kept: Int = 0) {
    if count <= capacity { return }
    capacity = max(count, capacity + capacity / 2)
    let larger = Self.allocate(capacity)
    (larger + Self.before).update(from: start, count: kept)
    memory.deallocate()
    memory = larger
  }

  /// Fills with `text`, and with NUL behind it.
  mutating func fill(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count)
    if let base = text.baseAddress { start.update(from: base, count: text.count) }
    end(at: text.count)
  }

  /// Puts NUL behind the first `count` bytes, as far as a kernel may look.
  func end(at count: Int) { (start + count).update(repeating: 0, count: Self.behind) }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: before + capacity + behind)
    memory.update(repeating: 0, count: before)
    return memory
  }
}
