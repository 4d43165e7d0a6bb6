/// Writes one feature after the other.
struct RowWriter {
  private let values: UnsafeMutableBufferPointer<Float>
  private(set) var count = 0

  init(_ values: UnsafeMutableBufferPointer<Float>) { self.values = values }

  @inline(__always) mutating func add(_ value: Float) {
    precondition(count < values.count)
    values.initializeElement(at: count, to: value)
    count &+= 1
  }

  @inline(__always) mutating func add(_ flag: Bool) { add(flag ? Float(1) : 0) }
}
