/// Writes the text of blocks into one buffer, with white space collapsed as CSS does, and keeps the blocks' columns.
///
/// A block opens at its first character that is neither white space nor space-like, and ends without such. Space-like
/// are the no-break space, the ideographic space, the zero-width space and the byte order mark: inside a block they are
/// kept as they are.
struct BlockText: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private(set) var blocks: [HTMLBlock] = []
  private var isOpen = false
  private var needsSpace = false
  /// Where the text starts that is not yet counted as linked or bold.
  private var uncounted = 0
  private var lastLink = -1
  /// What came since the last block: an element's boundary; line breaks.
  private var hasBoundary = true
  private var lineBreaks = 0
  private let names = NamedReferences.embedded

  init() {
    capacity = 1 << 16
    bytes = .allocate(capacity: capacity)
    blocks.reserveCapacity(512)
  }

  deinit { bytes.deallocate() }

  mutating func reset() {
    count = 0
    blocks.removeAll(keepingCapacity: true)
    (isOpen, needsSpace, uncounted, lastLink, hasBoundary, lineBreaks) = (false, false, 0, -1, true, 0)
  }

  /// The text of all blocks.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// An element's start or end.
  @inline(__always)
  mutating func boundary() {
    if isOpen { endBlock() }
    needsSpace = false
    hasBoundary = true
  }

  mutating func lineBreak() {
    if isOpen { endBlock() }
    needsSpace = false
    lineBreaks &+= 1
  }

  /// Adds the text of `range`, which all stands in the same open elements.
  ///
  /// - Complexity: O(*n*) in bytes.
  @inline(__always)
  mutating func append(
    _ source: UnsafePointer<UInt8>, _ range: Range<Int>, mode: HTMLTextMode, keepsLines: Bool,
    _ elements: inout OpenElements, _ containers: inout [HTMLContainer]
  ) {
    // A reference grows by a fifth at most (`&nLt;`); eight bytes are stored at a time.
    reserve(count &+ range.count &+ range.count / 5 &+ 32)
    uncounted = count
    let end = range.upperBound
    var index = range.lowerBound
    while index < end {
      let byte = source[index]
      if byte > 0x20, byte != 0x26 {
        if !isOpen {
          let width = Self.spaceLike(source, index, end)
          if width > 0 {
            index &+= width
            continue
          }
          open(at: index, &elements, &containers)
        } else if needsSpace {
          space()
        }
        needsSpace = false
        index = copyWord(source, index, end)
        continue
      }
      if byte == 0x26, mode == .data || mode == .rcdata,
        let reference = CharacterReference.read(source, at: index, end: end, inAttribute: false, names)
      {
        append(reference, at: index, &elements, &containers)
        index = reference.end
        continue
      }
      if byte.isHTMLSpace {
        if keepsLines, byte == 0x0A || byte == 0x0D {
          count(&elements)
          lineBreak()
          if byte == 0x0D, index &+ 1 < end, source[index &+ 1] == 0x0A { index &+= 1 }
        }
        needsSpace = true
      } else if byte != 0 {
        // A sign, or a control character, for itself.
        put(UInt64(byte), 1, at: index, &elements, &containers)
      }
      index &+= 1
    }
    if isOpen { count(&elements) }
  }

  /// Copies up to the next byte that is not simply copied, eight at a step.
  @inline(__always)
  private mutating func copyWord(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    var output = count
    while index &+ 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(source).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      UnsafeMutableRawPointer(bytes).storeBytes(of: word.littleEndian, toByteOffset: output, as: UInt64.self)
      let sign = word ^ 0x26 &* ones
      // Bit 7 of each byte below 0x21 or equal to `&`, exact in the lowest.
      let stops = ((word &- 0x21 &* ones) & ~word | (sign &- ones) & ~sign) & highs
      if stops != 0 {
        let length = stops.trailingZeroBitCount &>> 3
        count = output &+ length
        return index &+ length
      }
      index &+= 8
      output &+= 8
    }
    while index < end, source[index] > 0x20, source[index] != 0x26 {
      bytes[output] = source[index]
      index &+= 1
      output &+= 1
    }
    count = output
    return index
  }

  private mutating func append(
    _ reference: CharacterReference, at index: Int, _ elements: inout OpenElements,
    _ containers: inout [HTMLContainer]
  ) {
    let first = UInt8(truncatingIfNeeded: reference.utf8)
    if reference.length == 1, first.isHTMLSpace {
      needsSpace = true
    } else if first != 0 {
      put(reference.utf8, reference.length, at: index, &elements, &containers)
    }
  }

  /// One or two characters of `length` bytes, the first lowest.
  private mutating func put(
    _ utf8: UInt64, _ length: Int, at index: Int, _ elements: inout OpenElements, _ containers: inout [HTMLContainer]
  ) {
    if !isOpen {
      if Self.isSpaceLike(utf8, length) { return }
      open(at: index, &elements, &containers)
    } else if needsSpace {
      space()
    }
    needsSpace = false
    var utf8 = utf8
    for _ in 0..<length {
      bytes[count] = UInt8(truncatingIfNeeded: utf8)
      utf8 &>>= 8
      count &+= 1
    }
  }

  /// White space; where links or bold text begin it is not theirs.
  @inline(__always)
  private mutating func space() {
    if uncounted == count { uncounted &+= 1 }
    bytes[count] = 0x20
    count &+= 1
  }

  // MARK: Blocks

  private mutating func open(at index: Int, _ elements: inout OpenElements, _ containers: inout [HTMLContainer]) {
    if !blocks.isEmpty {
      bytes[count] = 0x0A
      count &+= 1
    }
    isOpen = true
    needsSpace = false
    uncounted = count
    lastLink = -1
    var block = elements.block(in: &containers)
    block.start = UInt32(truncatingIfNeeded: count)
    block.sourceStart = UInt32(truncatingIfNeeded: index)
    if !hasBoundary, lineBreaks == 1 { block.flags.insert(.continuesParagraph) }
    hasBoundary = false
    lineBreaks = 0
    blocks.append(block)
  }

  /// Counts what was written since the last time.
  private mutating func count(_ elements: inout OpenElements) {
    guard isOpen, count > uncounted else { return }
    let last = blocks.count &- 1
    let added = UInt32(truncatingIfNeeded: count &- uncounted)
    uncounted = count
    if elements.links > 0 {
      blocks[last].linkBytes &+= added
      if lastLink != elements.linkNumber {
        blocks[last].links &+= 1
        lastLink = elements.linkNumber
      }
    }
    if elements.bolds > 0 { blocks[last].boldBytes &+= added }
  }

  private mutating func endBlock() {
    isOpen = false
    let last = blocks.count &- 1
    let start = Int(blocks[last].start)
    while count > start {
      if bytes[count &- 1] == 0x20 {
        count &-= 1
      } else if count &- 2 >= start, Self.spaceLike(bytes, count &- 2, count) == 2 {
        count &-= 2
      } else if count &- 3 >= start, Self.spaceLike(bytes, count &- 3, count) == 3 {
        count &-= 3
      } else {
        break
      }
    }
    blocks[last].end = UInt32(truncatingIfNeeded: count)
    let length = UInt32(truncatingIfNeeded: count &- start)
    blocks[last].linkBytes = min(blocks[last].linkBytes, length)
    blocks[last].boldBytes = min(blocks[last].boldBytes, length)
  }

  // MARK: Bytes

  /// The length of the space-like character at `index`; 0 when it is another.
  @inline(__always)
  private static func spaceLike(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let first = bytes[index]
    guard first >= 0xC2, index &+ 1 < end else { return 0 }
    if first == 0xC2 { return bytes[index &+ 1] == 0xA0 ? 2 : 0 }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, index &+ 2 < end else { return 0 }
    let value = UInt64(first) | UInt64(bytes[index &+ 1]) &<< 8 | UInt64(bytes[index &+ 2]) &<< 16
    return isSpaceLike(value, 3) ? 3 : 0
  }

  /// U+00A0, U+3000, U+200B, U+FEFF.
  private static func isSpaceLike(_ utf8: UInt64, _ length: Int) -> Bool {
    length == 2 ? utf8 == 0xA0C2 : length == 3 && (utf8 == 0x80_80E3 || utf8 == 0x8B_80E2 || utf8 == 0xBF_BBEF)
  }

  @inline(__always)
  private mutating func reserve(_ needed: Int) {
    if needed > capacity { grow(needed) }
  }

  private mutating func grow(_ needed: Int) {
    let size = max(needed, capacity * 2)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    grown.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = grown
    capacity = size
  }
}
