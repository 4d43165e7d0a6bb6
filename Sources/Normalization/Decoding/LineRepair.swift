import Text

/// Undoes misreadings in one line until nothing gains any more.
struct LineRepair: Sendable {
  /// UTF-8 misread *k* times is at least 2ᵏ as long; what needs more rounds is no text that was damaged.
  private static let mostRounds = 32

  /// One stretch of the line as given.
  struct Change {
    var range: Range<Int>
    var damage: Repair.Damage
  }

  struct Result {
    var bytes: [UInt8]
    /// To the bytes as given.
    var map: OffsetMap
    var changes: [Change]
  }

  private let costs = ScalarCosts.embedded
  private let misreadings = Misreadings.all

  /// The repaired line, the map to the line as given, and what was undone; nil when nothing is to do.
  ///
  /// - Complexity: O(*n*) in bytes and in rounds, of which there are at most 32.
  func repair(_ line: [UInt8]) -> Result? {
    var bytes = line
    var map = OffsetMap()
    var changes: [Change] = []
    for _ in 0..<Self.mostRounds {
      let decoded = LineScalars(bytes)
      guard let (misreading, stretches) = best(decoded.scalars) else {
        return changes.isEmpty ? nil : Result(bytes: bytes, map: map, changes: changes)
      }
      let step = undo(misreading, stretches, decoded, bytes)
      for range in Self.joined(stretches, decoded.scalars) {
        let start = map.input(ofOutput: decoded.offset(range.lowerBound))
        let end = map.input(ofOutput: decoded.offset(range.upperBound))
        changes.append(Change(range: start..<end, damage: misreading.damage(decoded.scalars, range)))
      }
      map = map.composed(with: step.map)
      bytes = step.bytes
    }
    return nil
  }

  /// The stretches as a report shows them: those with nothing but ASCII between are one.
  private static func joined(_ stretches: [Misreading.Stretch], _ scalars: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for stretch in stretches {
      if let last = ranges.last, scalars[last.upperBound..<stretch.range.lowerBound].allSatisfy({ $0 < 0x80 }) {
        ranges[ranges.count - 1] = last.lowerBound..<stretch.range.upperBound
      } else {
        ranges.append(stretch.range)
      }
    }
    return ranges
  }

  private func best(_ scalars: [UInt32]) -> (Misreading, [Misreading.Stretch])? {
    var best: (Misreading, [Misreading.Stretch])?
    var most = 0
    func offer(_ misreading: Misreading, _ stretches: [Misreading.Stretch]) {
      let gain = stretches.reduce(0) { $0 + $1.gain }
      if gain > most { (best, most) = ((misreading, stretches), gain) }
    }
    for misreading in misreadings.ofUTF8 { offer(misreading, misreading.sequenceStretches(scalars, costs)) }
    let words = LineWords(scalars, costs)
    for misreading in misreadings.ofSingleBytes { offer(misreading, misreading.wordStretches(scalars, words, costs)) }
    return best
  }

  private func undo(
    _ misreading: Misreading, _ stretches: [Misreading.Stretch], _ line: LineScalars, _ bytes: [UInt8]
  ) -> (bytes: [UInt8], map: OffsetMap) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var map = OffsetMap()
    var copied = 0
    for stretch in stretches {
      var index = stretch.range.lowerBound
      output.append(contentsOf: bytes[copied..<line.offset(index)])
      while index < stretch.range.upperBound {
        map.add(output: output.count, input: line.offset(index))
        let character = line.scalars[index] < 0x80 ? nil : misreading.original(line.scalars, at: index)
        UTF8Decoding.append(character?.scalar ?? line.scalars[index], to: &output)
        index += character?.length ?? 1
      }
      copied = line.offset(index)
      map.add(output: output.count, input: copied)
    }
    output.append(contentsOf: bytes[copied...])
    map.add(output: output.count, input: bytes.count)
    return (output, map)
  }
}

/// A line as scalars with the byte each starts at.
struct LineScalars {
  private(set) var scalars: [UInt32] = []
  private var offsets: [UInt32] = []

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) {
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        scalars.append(scalar)
        offsets.append(UInt32(truncatingIfNeeded: index))
        index += length
      }
    }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// The first byte of scalar `index`; the end of the line for the number of scalars.
  func offset(_ index: Int) -> Int { Int(offsets[index]) }
}
