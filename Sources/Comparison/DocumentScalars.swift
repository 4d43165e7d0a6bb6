import Text

/// Scalar offsets in documents; the marks of each document are made when first needed.
public struct DocumentScalars {
  private let texts: [ComparableText]
  private var known: [Int: ScalarOffsets] = [:]

  public init(_ texts: [ComparableText]) { self.texts = texts }

  public mutating func scalars(_ document: Int, _ bytes: Range<Int>) -> Range<Int> {
    // A bound on memory; what is dropped is made again.
    if known.count > 1024 { known.removeAll(keepingCapacity: true) }
    let offsets = known[document] ?? ScalarOffsets(texts[document].text)
    known[document] = offsets
    return offsets.scalarRange(ofBytes: bytes)
  }
}
