/// Where each byte of a transformed text came from.
///
/// The text is a sequence of stretches: within one, output and input advance together byte by byte; an entry stands where
/// that ceases to hold. Maps compose: the map of fold ∘ repair is `repair.composed(with: fold)`.
public struct OffsetMap: Sendable, Equatable {
  /// From output byte `output` on, up to the next entry, output byte `output + k` comes from input byte `input + k`,
  /// except that it never lies beyond the next entry's input.
  public struct Entry: Sendable, Equatable {
    public var output: UInt32
    public var input: UInt32

    public init(output: UInt32, input: UInt32) {
      self.output = output
      self.input = input
    }
  }

  /// Ascending in `output` and in `input`; an empty map is the identity.
  public private(set) var entries: [Entry] = []

  public init() {}

  /// The same map in memory of its own, no more than it needs.
  public init(copying other: OffsetMap) {
    entries = other.entries.withUnsafeBufferPointer { Array($0) }
  }

  /// Becomes the identity again, and keeps its memory.
  public mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  /// Says that output byte `output` starts at input byte `input`. Entries that say nothing new are left out.
  ///
  /// - Precondition: neither offset is below the last entry's, and both are below 4 GiB.
  @inlinable
  public mutating func add(output: Int, input: Int) {
    append(Entry(output: UInt32(truncatingIfNeeded: output), input: UInt32(truncatingIfNeeded: input)))
  }

  /// Adds the map of a piece whose output starts at byte `output` and whose input at byte `input`.
  ///
  /// - Precondition: neither is below the last entry's, and both pieces end below 4 GiB.
  /// - Complexity: O(*e*) in the entries of `other`.
  public mutating func append(_ other: OffsetMap, output: Int, input: Int) {
    add(output: output, input: input)
    for entry in other.entries { add(output: output + Int(entry.output), input: input + Int(entry.input)) }
  }

  /// Takes back what was said of input behind byte `input`, to say it anew.
  public mutating func removeEntries(behindInput input: Int) {
    while let last = entries.last, Int(last.input) > input { entries.removeLast() }
  }

  @usableFromInline
  mutating func append(_ entry: Entry) {
    let last = entries.last ?? Entry(output: 0, input: 0)
    if entry.output == last.output, !entries.isEmpty {
      entries[entries.count - 1] = entry
      return
    }
    if entry.output &- last.output == entry.input &- last.input { return }
    // Between entries of one input, all output leads to that input: the first and the last say so.
    if entry.input == last.input, entries.count > 1, entries[entries.count - 2].input == entry.input {
      entries[entries.count - 1] = entry
      return
    }
    entries.append(entry)
  }

  /// The input byte that output byte `output` came from.
  ///
  /// Inside a stretch whose output is longer than its input (an expansion such as ﬁ → fi) the result is held at the
  /// stretch's end, so that it is monotone.
  /// - Complexity: O(log *e*) in entries.
  public func input(ofOutput output: Int) -> Int {
    translate(output, from: { $0.output }, to: { $0.input })
  }

  /// The map from the output of `next` to the input of `self`, where `next` was made from this map's output.
  ///
  /// - Complexity: O((*e* + *f*) log) in the entries of both.
  public func composed(with next: OffsetMap) -> OffsetMap {
    if entries.isEmpty { return next }
    if next.entries.isEmpty { return self }
    var cuts = next.entries.map { Int($0.output) }
    for entry in entries { cuts.append(next.output(ofInput: Int(entry.output))) }
    cuts.sort()
    var result = OffsetMap()
    for cut in cuts { result.add(output: cut, input: input(ofOutput: next.input(ofOutput: cut))) }
    return result
  }

  /// The output byte from which on the output came from input byte `input` on.
  ///
  /// Of several entries with that input it is the last one's: the others stand in an expansion of what is before `input`,
  /// and only its end is held there.
  private func output(ofInput input: Int) -> Int {
    translate(input, from: { $0.input }, to: { $0.output })
  }

  /// `position` on the other side of the map: straight on from the last entry at or before it, held at the next.
  @inline(__always)
  private func translate(_ position: Int, from: (Entry) -> UInt32, to: (Entry) -> UInt32) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(from(entries[middle])) <= position { low = middle + 1 } else { high = middle }
    }
    let entry = low == 0 ? Entry(output: 0, input: 0) : entries[low - 1]
    let straight = Int(to(entry)) + position - Int(from(entry))
    return low < entries.count ? min(straight, Int(to(entries[low]))) : straight
  }
}
