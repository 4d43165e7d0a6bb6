/// Looks offsets up in an `OffsetMap` in ascending order, in constant time each on the whole.
public struct OffsetCursor: Sendable {
  private var next = 0

  public init() {}

  /// The same as `map.input(ofOutput:)`.
  ///
  /// - Precondition: `output` is not below that of the call before, and the map is the same.
  /// - Complexity: O(1) amortised.
  public mutating func input(ofOutput output: Int, in map: OffsetMap) -> Int {
    let entries = map.entries
    while next < entries.count, Int(entries[next].output) <= output { next += 1 }
    let entry = next == 0 ? OffsetMap.Entry(output: 0, input: 0) : entries[next - 1]
    let straight = Int(entry.input) + output - Int(entry.output)
    return next < entries.count ? min(straight, Int(entries[next].input)) : straight
  }
}
