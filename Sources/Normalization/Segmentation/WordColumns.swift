import ICU
import Text

/// Memory in which the columns of `Words` grow: first of the folded text, then of the text as given.
struct WordColumns: ~Copyable {
  private var hashes: UnsafeMutablePointer<UInt64>
  private var flags: UnsafeMutablePointer<WordFlags>
  private var starts: UnsafeMutablePointer<UInt32>
  private var ends: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = 1024
    hashes = .allocate(capacity: capacity)
    flags = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    hashes.deallocate()
    flags.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  mutating func removeAll() { count = 0 }

  /// A copy of what has been appended.
  var words: Words {
    var words = Words()
    words.hashes = Array(UnsafeBufferPointer(start: hashes, count: count))
    words.flags = Array(UnsafeBufferPointer(start: flags, count: count))
    words.starts = Array(UnsafeBufferPointer(start: starts, count: count))
    words.ends = Array(UnsafeBufferPointer(start: ends, count: count))
    return words
  }

  /// Makes room for `more` words.
  @inline(__always)
  mutating func reserve(_ more: Int) { if count &+ more > capacity { grow(by: more) } }

  /// - Precondition: there is room, and `end` is below 4 GiB.
  @inline(__always)
  mutating func put(start: Int, end: Int, flags flag: WordFlags) {
    flags[count] = flag
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
  }

  /// Calls `body` with the bytes and the flags of each word.
  @inline(__always)
  func visit(_ body: (Range<Int>, WordFlags) -> Void) {
    for index in 0..<count { body(Int(starts[index])..<Int(ends[index]), flags[index]) }
  }

  /// The hashes of the words of the folded text at `base`.
  func hash(_ base: UnsafePointer<UInt8>) {
    let (hashes, starts, ends) = (hashes, starts, ends)
    for index in 0..<count {
      let start = Int(starts[index])
      hashes[index] = WordHash.hash(padded: base + start, count: Int(ends[index]) &- start)
    }
  }

  /// Ranges of the folded text become ranges of the text it was made from.
  func lead(back map: OffsetMap, to text: UnsafeBufferPointer<UInt8>) {
    let (starts, ends) = (starts, ends)
    map.entries.withUnsafeBufferPointer { entries in
      var cursor = EntryCursor(entries)
      // Where the word before ends in the text as given.
      var lastEnd = 0
      for index in 0..<count {
        var start = cursor.input(ofOutput: Int(starts[index]))
        var end = cursor.input(ofOutput: Int(ends[index]))
        // Where one sign became several letters (⑴ is "(1)") the map points into it: the word is the whole sign. Of
        // several words in one sign the first has it; the others stand empty behind it.
        while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start &-= 1 }
        while end < text.count, text[end] & 0xC0 == 0x80 { end &+= 1 }
        start = max(start, lastEnd)
        end = max(end, start)
        lastEnd = end
        starts[index] = UInt32(truncatingIfNeeded: start)
        ends[index] = UInt32(truncatingIfNeeded: end)
      }
    }
  }

  /// Sees which words start with a capital in the text as given.
  func markCapitals(of text: UnsafeBufferPointer<UInt8>) {
    let tables = UnicodeTables.shared
    let (starts, flags) = (starts, flags)
    for index in 0..<count where !flags[index].contains(.uncased) {
      let start = Int(starts[index])
      guard start < text.count else { break }
      let byte = text[start]
      let isCapital =
        byte < 0x80
        ? byte &- 0x41 < 26 : tables.scalarClass(UTF8Decoding.scalar(text, at: start).scalar).isUppercase
      if isCapital { flags[index].insert(.capitalized) }
    }
  }

  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    Self.move(&hashes, 0, to: larger)
    Self.move(&flags, count, to: larger)
    Self.move(&starts, count, to: larger)
    Self.move(&ends, count, to: larger)
    capacity = larger
  }

  private static func move<Element>(
    _ column: inout UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
  ) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: column, count: count)
    column.deallocate()
    column = larger
  }
}

/// `OffsetCursor` over entries that lie in memory for as long as it lives.
private struct EntryCursor {
  private let entries: UnsafeBufferPointer<OffsetMap.Entry>
  private var next = 0
  /// The stretch that the last offset lay in, and where the next begins.
  private var stretch = OffsetMap.Entry(output: 0, input: 0)
  private var nextOutput = Int.max
  private var nextInput = Int.max

  init(_ entries: UnsafeBufferPointer<OffsetMap.Entry>) {
    self.entries = entries
    look()
  }

  private mutating func look() {
    nextOutput = next < entries.count ? Int(entries[next].output) : .max
    nextInput = next < entries.count ? Int(entries[next].input) : .max
  }

  /// - Precondition: `output` is not below that of the call before.
  @inline(__always)
  mutating func input(ofOutput output: Int) -> Int {
    while nextOutput <= output {
      stretch = entries[next]
      next &+= 1
      look()
    }
    return min(Int(stretch.input) &+ output &- Int(stretch.output), nextInput)
  }
}
