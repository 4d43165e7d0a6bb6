/// Turns byte offsets of a text into offsets in Unicode scalars, the unit of everything Sito reports.
///
/// A mark is kept every 256 bytes, so an offset costs at most 256 steps wherever it lies.
public struct ScalarOffsets: Sendable {
  private static let stride = 256
  private let text: [UInt8]
  /// Scalars that start before byte `i * stride`.
  private let marks: [Int]

  /// - Complexity: O(*n*) in bytes.
  public init(_ text: [UInt8]) {
    var marks: [Int] = []
    marks.reserveCapacity(text.count / Self.stride + 1)
    var count = 0
    for index in text.indices {
      if index % Self.stride == 0 { marks.append(count) }
      if text[index] & 0xC0 != 0x80 { count += 1 }
    }
    if text.count % Self.stride == 0 { marks.append(count) }
    self.text = text
    self.marks = marks
  }

  /// The number of scalars that start before byte `offset`.
  ///
  /// - Precondition: `0 <= offset <= text.count`.
  /// - Complexity: O(1).
  public func scalarOffset(ofByte offset: Int) -> Int {
    let mark = min(offset / Self.stride, marks.count - 1)
    var count = marks[mark]
    for index in mark * Self.stride..<offset where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// A byte range as a scalar range.
  public func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
    scalarOffset(ofByte: range.lowerBound)..<scalarOffset(ofByte: range.upperBound)
  }
}
