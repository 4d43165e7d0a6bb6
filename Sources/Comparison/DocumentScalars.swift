import Text

/// Scalar offsets in documents; the marks of each document are made when first needed.
public struct DocumentScalars {
  private let texts: [ComparableText]
  private let setAside: [[Range<Int>]]
  private var known: [Int: ScalarOffsets] = [:]

  /// - Parameter setAside: of each document the bytes that were not compared, ascending; empty when all was.
  public init(_ texts: [ComparableText], setAside: [[Range<Int>]] = []) {
    self.texts = texts
    self.setAside = setAside
  }

  public mutating func scalars(_ document: Int, _ bytes: Range<Int>) -> Range<Int> {
    offsets(document).scalarRange(ofBytes: bytes)
  }

  /// The same in the text without what was set aside; nil when nothing of the document was.
  ///
  /// - Complexity: O(*s*) in stretches set aside.
  public mutating func kept(_ document: Int, _ bytes: Range<Int>) -> Range<Int>? {
    guard setAside.indices.contains(document), !setAside[document].isEmpty else { return nil }
    let offsets = offsets(document)
    func kept(_ byte: Int) -> Int {
      setAside[document].reduce(offsets.scalarOffset(ofByte: byte)) { count, stretch in
        let before = stretch.clamped(to: 0..<byte)
        return before.isEmpty ? count : count - offsets.scalarRange(ofBytes: before).count
      }
    }
    let start = kept(bytes.lowerBound)
    return start..<max(start, kept(bytes.upperBound))
  }

  private mutating func offsets(_ document: Int) -> ScalarOffsets {
    // A bound on memory; what is dropped is made again.
    if known.count > 1024 { known.removeAll(keepingCapacity: true) }
    let offsets = known[document] ?? ScalarOffsets(texts[document].text)
    known[document] = offsets
    return offsets
  }
}
