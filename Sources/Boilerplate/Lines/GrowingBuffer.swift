/// Elements side by side in memory that is its own: an array whose reads and writes cost no check of owner or count.
struct GrowingBuffer<Element>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  /// Valid until elements are added.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (start + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always) mutating func append(contentsOf other: UnsafeBufferPointer<Element>) {
    if count + other.count > capacity { grow(by: other.count) }
    if let base = other.baseAddress { (start + count).initialize(from: base, count: other.count) }
    count &+= other.count
  }

  /// Where so many elements may be written, of which ``grew(by:)`` is then told.
  mutating func room(for more: Int) -> UnsafeMutablePointer<Element> {
    if count + more > capacity { grow(by: more) }
    return start + count
  }

  /// - Precondition: that many elements have been written to the room that was given last.
  @inline(__always) mutating func grew(by more: Int) { count &+= more }

  /// Forgets all, and what room it takes beyond `kept` elements.
  mutating func removeAll(keeping kept: Int) {
    start.deinitialize(count: count)
    count = 0
    if capacity > 2 * kept { replace(capacity: kept) }
  }

  @inline(never) private mutating func grow(by more: Int) { replace(capacity: max(2 * capacity, count + more)) }

  private mutating func replace(capacity new: Int) {
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: max(1, new))
    moved.moveInitialize(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = max(1, new)
  }
}
