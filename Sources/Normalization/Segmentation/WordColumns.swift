import ICU
import Text

/// Words of a text as they are found: where they stand, and their flags.
///
/// Memory that is kept from text to text, so that the columns of `Words` are written once, as long as they have to be.
struct WordColumns: ~Copyable {
  private var flags: UnsafeMutablePointer<WordFlags>
  private var starts: UnsafeMutablePointer<UInt32>
  private var ends: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = 1024
    flags = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    flags.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  mutating func removeAll() { count = 0 }

  /// Makes room for `more` words.
  @inline(__always)
  mutating func reserve(_ more: Int) { if count &+ more > capacity { grow(by: more) } }

  /// - Precondition: there is room, and `end` is below 4 GiB: `Folder` and `WordSegmenter` take no text that is longer.
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

  /// The words found in the folded text at `base`, led back by `map` to the text it was made from.
  ///
  /// A loop a column, each of which does one thing.
  /// - Parameters:
  ///   - base: with NUL behind it.
  ///   - text: the same.
  func words(in base: UnsafePointer<UInt8>, _ map: OffsetMap, of text: UnsafeBufferPointer<UInt8>) -> Words {
    var words = Words()
    guard count > 0, let original = text.baseAddress else { return words }
    words.hashes = hashes(of: base)
    map.entries.withUnsafeBufferPointer { entries in
      words.starts = Self.lead(starts, count, back: entries, to: text.count)
      words.ends = Self.lead(ends, count, back: entries, to: text.count)
    }
    if WordSigns.haveInnerPlaces(words, original) { WordSigns.widen(&words, original, count: text.count) }
    words.flags = flags(of: words, original)
    return words
  }

  private func hashes(of base: UnsafePointer<UInt8>) -> [UInt64] {
    let (starts, ends, count) = (starts, ends, count)
    return [UInt64](unsafeUninitializedCapacity: count) { hashes, initialized in
      for index in 0..<count {
        let start = Int(starts[index])
        hashes[index] = WordHash.hash(padded: base + start, count: Int(ends[index]) &- start)
      }
      initialized = count
    }
  }

  /// `OffsetMap.input(ofOutput:)` of an ascending column of places below `UInt32.max` (`Folder.longestText`), none beyond
  /// `limit`: within a stretch of the map all of them move alike.
  private static func lead(
    _ column: UnsafeMutablePointer<UInt32>, _ count: Int, back entries: UnsafeBufferPointer<OffsetMap.Entry>,
    to limit: Int
  ) -> [UInt32] {
    let last = OffsetMap.Entry(output: .max, input: UInt32(limit))
    return [UInt32](unsafeUninitializedCapacity: count) { result, initialized in
      var stretch = OffsetMap.Entry(output: 0, input: 0)
      var (index, next) = (0, 0)
      while index < count {
        let behind = next < entries.count ? entries[next] : last
        let shift = stretch.input &- stretch.output
        while index < count, column[index] < behind.output {
          result[index] = min(column[index] &+ shift, behind.input)
          index &+= 1
        }
        stretch = behind
        next &+= 1
      }
      initialized = count
    }
  }

  /// The flags, with `capitalized` where a word starts with a capital in the text as given; one that is empty there, since
  /// another word has its sign, does not.
  private func flags(of words: Words, _ text: UnsafePointer<UInt8>) -> [WordFlags] {
    let tables = UnicodeTables.shared
    let (flags, count) = (flags, count)
    let (starts, ends) = (words.starts, words.ends)
    return [WordFlags](unsafeUninitializedCapacity: count) { result, initialized in
      for index in 0..<count {
        let flag = flags[index]
        result[index] = flag
        if flag.contains(.uncased) { continue }
        let start = text + Int(starts[index])
        let isCapital: Bool
        switch start[0] {
        case 0..<0x80: isCapital = start[0] &- 0x41 < 26
        // Ѐ…Я
        case 0xD0: isCapital = start[1] < 0xB0
        default: isCapital = tables.scalarClass(UTF8Decoding.scalar(padded: start).scalar).isUppercase
        }
        // No branch on what no predictor knows.
        let capital = isCapital ? WordFlags.capitalized.rawValue : 0
        let own: UInt8 = starts[index] < ends[index] ? .max : 0
        result[index] = WordFlags(rawValue: flag.rawValue | capital & own)
      }
      initialized = count
    }
  }

  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
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
