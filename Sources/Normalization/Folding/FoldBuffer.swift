import CKernels

/// Memory of a folder, with room for the kernels to read and write beyond both ends.
struct FoldBuffer: ~Copyable {
  private static let padding = Int(CKERNELS_PADDING)

  private var memory: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int

  init() {
    capacity = 4096
    memory = Self.allocate(capacity)
  }

  deinit { memory.deallocate() }

  /// The first of `capacity` bytes; `CKERNELS_PADDING` more can be read and written on either side.
  var start: UnsafeMutablePointer<UInt8> { memory + Self.padding }

  /// Makes room for `count` bytes, keeping the first `kept`.
  mutating func reserve(_ count: Int, keeping kept: Int = 0) {
    if count <= capacity { return }
    capacity = max(count, capacity + capacity / 2)
    let larger = Self.allocate(capacity)
    (larger + Self.padding).update(from: start, count: kept)
    memory.deallocate()
    memory = larger
  }

  /// Fills with `text`, and with NUL behind it.
  mutating func fill(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count)
    if let base = text.baseAddress { start.update(from: base, count: text.count) }
    end(at: text.count)
  }

  /// Puts NUL behind the first `count` bytes.
  func end(at count: Int) { (start + count).update(repeating: 0, count: Self.padding) }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 2 * padding)
    memory.update(repeating: 0, count: padding)
    return memory
  }
}
