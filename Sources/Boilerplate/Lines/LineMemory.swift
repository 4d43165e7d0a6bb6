import Text

/// The lines that one thread has read, by their bytes: the menus of a site stand on each of its pages, and are read once.
///
/// Of a collection of scraped pages two lines in three have been read before. What is kept follows from a line's bytes alone
/// (and from the phrases and the model of the remover that asks), so that no result depends on what was read earlier. When
/// it holds more than ``capacity`` lines, all are forgotten as the next page starts. Not for two threads at a time, which its pool sees to.
final class LineMemory: @unchecked Sendable {
  /// Lines that are kept from page to page, and how many tokens and bytes of them.
  private static let capacity = 16_384
  private static let tokensALine = 12
  private static let bytesALine = 64
  /// Longer lines, in bytes, seldom come again and are not looked for.
  private static let longest = 512

  // One thread at a time and no call back while one is changed: the checks at run time cost a tenth of the reading.
  @exclusivity(unchecked) private var readings = GrowingBuffer<LineReading>()
  @exclusivity(unchecked) private var tokenBuffer = GrowingBuffer<Token>()
  @exclusivity(unchecked) private var bytes = GrowingBuffer<UInt8>()
  /// Open addressing: half of a line's hash above the reading's number, from 1; 0 is free.
  @exclusivity(unchecked) private var slots: [UInt64] = []
  private let remembers: Bool

  private let marks = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: 32)
  private let word = UnsafeMutablePointer<OpenWord>.allocate(capacity: 1)

  /// - Parameter remembers: without it every line is read anew, as for one page alone.
  init(remembers: Bool = false) { self.remembers = remembers }

  deinit {
    marks.deallocate()
    word.deallocate()
  }

  /// The tokens of all lines; valid until another line is read.
  var tokens: UnsafeBufferPointer<Token> { tokenBuffer.elements }

  /// The reading of that number; valid until another line is read.
  @inline(__always) func reading(_ number: Int32) -> UnsafeMutablePointer<LineReading> {
    readings.start + Int(number)
  }

  /// To be called before the lines of a page, whose predecessors are no longer valid then.
  func startPage() {
    let isFull =
      readings.count > Self.capacity || tokenBuffer.count > Self.capacity * Self.tokensALine
      || bytes.count > Self.capacity * Self.bytesALine
    guard isFull else { return }
    readings.removeAll(keeping: Self.capacity)
    tokenBuffer.removeAll(keeping: Self.capacity * Self.tokensALine)
    bytes.removeAll(keeping: Self.capacity * Self.bytesALine)
    slots = []
  }

  /// The number of a line's reading; nil for a blank line.
  ///
  /// - Complexity: O(*n*) in bytes; for a line that has been read before by eight bytes a step.
  func read(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>) -> Int32? {
    if line.isEmpty { return nil }
    guard remembers, line.count <= Self.longest, let base = text.baseAddress else { return scan(text, line, scalars) }
    if 2 * readings.count >= slots.count { growSlots() }
    let start = UnsafeRawPointer(base + line.lowerBound)
    let hash = SeededHash.of(start, line.count)
    let place = slots.withUnsafeBufferPointer { find(start, line.count, hash, in: $0) }
    if slots[place] != 0 { return Int32(truncatingIfNeeded: slots[place] & Self.numbers) - 1 }
    guard let number = scan(text, line, scalars) else { return nil }
    reading(number).pointee.source = (Int32(truncatingIfNeeded: bytes.count), Int32(truncatingIfNeeded: line.count))
    bytes.append(contentsOf: UnsafeBufferPointer(start: base + line.lowerBound, count: line.count))
    slots[place] = hash & ~Self.numbers | UInt64(number + 1)
    return number
  }

  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>
  ) -> Int32? {
    let scanner = LineScanner(scalars: scalars, marks: marks, word: word)
    guard let scanned = scanner.scan(text, line, into: &tokenBuffer) else { return nil }
    var block = scanned.block
    block.start -= line.lowerBound
    block.end -= line.lowerBound
    readings.append(LineReading(block: block, traits: scanned.traits))
    return Int32(truncatingIfNeeded: readings.count - 1)
  }

  private static let numbers: UInt64 = 0xFFFF_FFFF

  /// The slot of the line, or the free one that it would take.
  private func find(
    _ start: UnsafeRawPointer, _ count: Int, _ hash: UInt64, in slots: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if (slots[place] ^ hash) & ~Self.numbers == 0 {
        let source = reading(Int32(truncatingIfNeeded: slots[place] & Self.numbers) - 1).pointee.source
        if Int(source.count) == count, Self.isEqual(bytes.start + Int(source.start), start, count) { return place }
      }
      place = (place &+ 1) & mask
    }
    return place
  }

  private func growSlots() {
    slots = [UInt64](repeating: 0, count: max(1024, 2 * slots.count))
    let mask = slots.count - 1
    for number in 0..<readings.count {
      let source = readings.start[number].source
      guard source.count > 0 else { continue }
      let hash = SeededHash.of(bytes.start + Int(source.start), Int(source.count))
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = hash & ~Self.numbers | UInt64(number + 1)
    }
  }

  @inline(__always)
  private static func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    var index = 0
    while index &+ 8 <= count {
      if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index &+= 8
    }
    while index < count {
      if left.load(fromByteOffset: index, as: UInt8.self) != right.load(fromByteOffset: index, as: UInt8.self) {
        return false
      }
      index &+= 1
    }
    return true
  }
}
