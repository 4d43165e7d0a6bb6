import Normalization

/// A table by scalar, with equal blocks stored once.
struct TwoStageTable<Entry: Hashable> {
  private(set) var index: [UInt16] = []
  private(set) var entries: [Entry] = []

  /// - Parameter entry: the entry of a scalar; also asked for surrogates.
  init(_ entry: (UInt32) throws -> Entry) rethrows {
    var numbers: [[Entry]: UInt16] = [:]
    for block in 0..<UInt32(TableFormat.indexCount) {
      let first = block << TableFormat.blockShift
      let block = try (first..<first + 1 << TableFormat.blockShift).map(entry)
      if let number = numbers[block] {
        index.append(number)
      } else {
        let number = UInt16(numbers.count)
        numbers[block] = number
        index.append(number)
        entries += block
      }
    }
  }
}
