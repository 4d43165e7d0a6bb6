import Text

/// What of a line is compared with other lines of a site: its text with white space as one space, ASCII letters in lower case
/// and, unless it is long, every run of digits as one `0`.
///
/// So “Comments (12)” and “comments (7)” are one line, and “14:49” and “09:05” too; but two sentences that differ in
/// their numbers are two.
public enum LineKey {
  /// Folded lines of so many bytes keep their digits.
  public static let long = 80

  /// A hash of the folded line; 0 when nothing but white space is in it.
  ///
  /// The same on every machine and in every version that keeps this sentence.
  /// - Complexity: O(*n*) in bytes.
  public static func hash(_ line: some Sequence<UInt8>) -> UInt64 {
    if let hash = line.withContiguousStorageIfAvailable({ hash($0) }) { return hash }
    var state = State()
    fold(line) { state.add($0, $1) }
    return state.hash
  }

  /// The hashes of the line without and with its digits.
  private struct State {
    var folded = seed
    var kept = seed
    var count = 0

    @inline(__always) mutating func add(_ folded: UInt8, _ kept: UInt8) {
      self.kept = (self.kept ^ UInt64(kept)) &* prime
      addFolded(folded)
    }

    @inline(__always) mutating func addFolded(_ byte: UInt8) {
      if byte != 0 {
        folded = (folded ^ UInt64(byte)) &* prime
        count &+= 1
      }
    }

    var hash: UInt64 {
      if count == 0 { return 0 }
      let state = count >= long ? kept : folded
      return max(1, state ^ state &>> 29)
    }
  }

  private static func hash(_ line: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = State()
    if line.count < long {
      each(line) { folded, _ in state.addFolded(folded) }
    } else {
      each(line) { state.add($0, $1) }
    }
    return state.hash
  }

  /// As `fold`. Runs of bytes that stand for themselves or have a lower case pass in a loop that does nothing else.
  @inline(__always)
  private static func each(_ line: UnsafeBufferPointer<UInt8>, _ body: (_ folded: UInt8, _ kept: UInt8) -> Void) {
    plain.withUnsafeBufferPointer { plain in
      var index = 0
      var folding = Folding()
      while index < line.count {
        if folding.lead == 0, plain[Int(line[index])] != 0 {
          if folding.isSpacePending, folding.isStarted { body(0x20, 0x20) }
          (folding.isSpacePending, folding.isStarted, folding.isDigit) = (false, true, false)
          while index < line.count {
            let byte = plain[Int(line[index])]
            if byte == 0 { break }
            body(byte, byte)
            index &+= 1
          }
          continue
        }
        folding.read(line[index], body)
        index &+= 1
      }
      folding.finish(body)
    }
  }

  /// What a byte becomes that is read by itself; 0 for digits, spaces and those that may lead one.
  private static let plain: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0...0x20, 0xC2, 0xD9, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: 0
    case 0x41...0x5A: byte | 0x20
    default: byte
    }
  }

  /// The folded line itself; its hash is that of the line.
  public static func text(_ line: some Sequence<UInt8>) -> [UInt8] {
    var (text, whole): ([UInt8], [UInt8]) = ([], [])
    fold(line) { folded, kept in
      whole.append(kept)
      if folded != 0 { text.append(folded) }
    }
    return text.count >= long ? whole : text
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Calls `body` with the bytes of the folded line, and of that with its digits; of a run's digits only the first is a byte of the
  /// former, the others are 0 there.
  @inline(__always)
  private static func fold(_ line: some Sequence<UInt8>, _ body: (_ folded: UInt8, _ kept: UInt8) -> Void) {
    var folding = Folding()
    for byte in line { folding.read(byte, body) }
    folding.finish(body)
  }

  /// Where in a line folding is.
  private struct Folding {
    var isSpacePending = false
    var isDigit = false
    var isStarted = false
    // The bytes of a scalar that may be a digit or a space, as far as they have been read.
    var lead: UInt8 = 0
    var middle: UInt8 = 0

    @inline(__always) private mutating func emit(_ byte: UInt8, _ body: (_ folded: UInt8, _ kept: UInt8) -> Void) {
      if isSpacePending, isStarted { body(0x20, 0x20) }
      isSpacePending = false
      isStarted = true
      isDigit = false
      body(byte, byte)
    }

    /// The low half of a digit's last byte is its value, plus `zero`.
    @inline(__always) private mutating func digit(
      _ byte: UInt8, zero: UInt8 = 0, _ body: (_ folded: UInt8, _ kept: UInt8) -> Void
    ) {
      let kept = 0x30 | (byte & 15) &- zero
      if isDigit, !isSpacePending { return body(0, kept) }
      if isSpacePending, isStarted { body(0x20, 0x20) }
      (isSpacePending, isStarted, isDigit) = (false, true, true)
      body(0x30, kept)
    }

    @inline(__always) mutating func finish(_ body: (_ folded: UInt8, _ kept: UInt8) -> Void) {
      if lead != 0 { emit(lead, body) }
      if middle != 0 { emit(middle, body) }
    }

    @inline(__always) mutating func read(_ byte: UInt8, _ body: (_ folded: UInt8, _ kept: UInt8) -> Void) {
      if lead != 0 {
        switch (lead, middle, byte) {
        // Arabic, extended Arabic digits; no-break space.
        case (0xD9, _, 0xA0...0xA9), (0xDB, _, 0xB0...0xB9):
          lead = 0
          digit(byte, body)
          return
        case (0xC2, _, 0xA0):
          lead = 0
          isSpacePending = true
          return
        // Devanagari and full-width digits; spaces of all widths, ideographic space.
        case (0xE0, 0xA5, 0xA6...0xAF):
          (lead, middle) = (0, 0)
          digit(byte, zero: 6, body)
          return
        case (0xEF, 0xBC, 0x90...0x99):
          (lead, middle) = (0, 0)
          digit(byte, body)
          return
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
          (lead, middle) = (0, 0)
          isSpacePending = true
          return
        case (0xE0, 0, 0xA5), (0xEF, 0, 0xBC), (0xE2, 0, 0x80), (0xE3, 0, 0x80):
          middle = byte
          return
        default:
          emit(lead, body)
          if middle != 0 { emit(middle, body) }
          (lead, middle) = (0, 0)
        }
      }
      switch byte {
      case 0x30...0x39: digit(byte, body)
      case 0...0x20: isSpacePending = true
      case 0x41...0x5A: emit(byte | 0x20, body)
      case 0xC2, 0xD9, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: lead = byte
      default: emit(byte, body)
      }
    }
  }
}
