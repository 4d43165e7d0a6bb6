import Text

/// Memory in which the columns of `Words` grow.
struct WordColumns: ~Copyable {
  private var hashes: UnsafeMutablePointer<UInt64>
  private var flags: UnsafeMutablePointer<WordFlags>
  private var starts: UnsafeMutablePointer<UInt32>
  private var ends: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = 1024
    hashes = .allocate(capacity: capacity)
    flags = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    hashes.deallocate()
    flags.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  mutating func removeAll() { count = 0 }

  /// A copy of what has been appended.
  var words: Words {
    var words = Words()
    words.hashes = Array(UnsafeBufferPointer(start: hashes, count: count))
    words.flags = Array(UnsafeBufferPointer(start: flags, count: count))
    words.starts = Array(UnsafeBufferPointer(start: starts, count: count))
    words.ends = Array(UnsafeBufferPointer(start: ends, count: count))
    return words
  }

  /// - Precondition: `end` is below 4 GiB.
  @inline(__always)
  mutating func append(hash: UInt64, flags flag: WordFlags, start: Int, end: Int) {
    if count == capacity { grow() }
    hashes[count] = hash
    flags[count] = flag
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
  }

  private mutating func grow() {
    let larger = capacity * 2
    Self.move(&hashes, count, to: larger)
    Self.move(&flags, count, to: larger)
    Self.move(&starts, count, to: larger)
    Self.move(&ends, count, to: larger)
    capacity = larger
  }

  private static func move<Element>(
    _ column: inout UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
  ) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: column, count: count)
    column.deallocate()
    column = larger
  }
}
