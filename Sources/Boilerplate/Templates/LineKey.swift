import Text

/// What of a line is compared with other lines of a site: its text with every run of digits as one `0`, white space as one
/// space and ASCII letters in lower case.
///
/// So “Comments (12)” and “comments (7)” are one line, and “14:49” and “09:05” too.
public enum LineKey {
  /// A hash of the folded line; 0 when nothing but white space is in it.
  ///
  /// The same on every machine and in every version that keeps this sentence.
  /// - Complexity: O(*n*) in bytes.
  public static func hash(_ line: some Sequence<UInt8>) -> UInt64 {
    if let hash = line.withContiguousStorageIfAvailable({ hash($0) }) { return hash }
    var state = seed
    var isEmpty = true
    fold(line) { byte in
      isEmpty = false
      state = (state ^ UInt64(byte)) &* prime
    }
    return isEmpty ? 0 : max(1, state ^ state &>> 29)
  }

  /// The same. Runs of bytes that stand for themselves or have a lower case pass in a loop that does nothing else.
  private static func hash(_ line: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = seed
    var isEmpty = true
    plain.withUnsafeBufferPointer { plain in
      var index = 0
      var folding = Folding()
      while index < line.count {
        if folding.lead == 0, plain[Int(line[index])] != 0 {
          if folding.isSpacePending, folding.isStarted { state = (state ^ 0x20) &* prime }
          (folding.isSpacePending, folding.isStarted, folding.isDigit) = (false, true, false)
          isEmpty = false
          while index < line.count {
            let byte = plain[Int(line[index])]
            if byte == 0 { break }
            state = (state ^ UInt64(byte)) &* prime
            index &+= 1
          }
          continue
        }
        folding.read(line[index]) { byte in
          isEmpty = false
          state = (state ^ UInt64(byte)) &* prime
        }
        index &+= 1
      }
      folding.finish { byte in
        isEmpty = false
        state = (state ^ UInt64(byte)) &* prime
      }
    }
    return isEmpty ? 0 : max(1, state ^ state &>> 29)
  }

  /// What a byte becomes that is read by itself; 0 for digits, spaces and those that may lead one.
  private static let plain: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0...0x20, 0xC2, 0xD9, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: 0
    case 0x41...0x5A: byte | 0x20
    default: byte
    }
  }

  /// The folded line itself.
  public static func text(_ line: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    fold(line) { text.append($0) }
    return text
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Calls `body` with the bytes of the folded line.
  @inline(__always)
  private static func fold(_ line: some Sequence<UInt8>, _ body: (UInt8) -> Void) {
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

    @inline(__always) private mutating func emit(_ byte: UInt8, _ body: (UInt8) -> Void) {
      if isSpacePending, isStarted { body(0x20) }
      isSpacePending = false
      isStarted = true
      isDigit = false
      body(byte)
    }

    @inline(__always) private mutating func digit(_ body: (UInt8) -> Void) {
      if isDigit, !isSpacePending { return }
      emit(0x30, body)
      isDigit = true
    }

    @inline(__always) mutating func finish(_ body: (UInt8) -> Void) {
      if lead != 0 { emit(lead, body) }
      if middle != 0 { emit(middle, body) }
    }

    @inline(__always) mutating func read(_ byte: UInt8, _ body: (UInt8) -> Void) {
      if lead != 0 {
        switch (lead, middle, byte) {
        // Arabic, extended Arabic digits; no-break space.
        case (0xD9, _, 0xA0...0xA9), (0xDB, _, 0xB0...0xB9):
          lead = 0
          digit(body)
          return
        case (0xC2, _, 0xA0):
          lead = 0
          isSpacePending = true
          return
        // Devanagari and full-width digits; spaces of all widths, ideographic space.
        case (0xE0, 0xA5, 0xA6...0xAF), (0xEF, 0xBC, 0x90...0x99):
          (lead, middle) = (0, 0)
          digit(body)
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
      case 0x30...0x39: digit(body)
      case 0...0x20: isSpacePending = true
      case 0x41...0x5A: emit(byte | 0x20, body)
      case 0xC2, 0xD9, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: lead = byte
      default: emit(byte, body)
      }
    }
  }
}
