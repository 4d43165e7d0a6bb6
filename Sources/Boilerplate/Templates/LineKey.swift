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
    var (state, whole) = (seed, seed)
    var count = 0
    fold(line) { folded, kept in
      whole = (whole ^ UInt64(kept)) &* 0x100_0000_01B3
      if folded != 0 {
        count &+= 1
        state = (state ^ UInt64(folded)) &* 0x100_0000_01B3
      }
    }
    if count == 0 { return 0 }
    if count >= long { state = whole }
    return max(1, state ^ state &>> 29)
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

  /// Calls `body` with the bytes of the folded line, and of that with its digits; of a run's digits only the first is a byte of the
  /// former, the others are 0 there.
  @inline(__always)
  private static func fold(_ line: some Sequence<UInt8>, _ body: (_ folded: UInt8, _ kept: UInt8) -> Void) {
    var isSpacePending = false
    var isDigit = false
    var isStarted = false
    // The bytes of a scalar that may be a digit or a space, as far as they have been read.
    var (lead, middle): (UInt8, UInt8) = (0, 0)

    @inline(__always) func emit(_ byte: UInt8) {
      if isSpacePending, isStarted { body(0x20, 0x20) }
      isSpacePending = false
      isStarted = true
      isDigit = false
      body(byte, byte)
    }
    /// The low half of a digit's last byte is its value, less `zero`.
    @inline(__always) func digit(_ byte: UInt8, zero: UInt8 = 0) {
      let kept = 0x30 | (byte & 15) &- zero
      if isDigit, !isSpacePending { return body(0, kept) }
      if isSpacePending, isStarted { body(0x20, 0x20) }
      isSpacePending = false
      isStarted = true
      isDigit = true
      body(0x30, kept)
    }
    for byte in line {
      if lead != 0 {
        switch (lead, middle, byte) {
        // Arabic, extended Arabic digits; no-break space.
        case (0xD9, _, 0xA0...0xA9), (0xDB, _, 0xB0...0xB9):
          lead = 0
          digit(byte)
          continue
        case (0xC2, _, 0xA0):
          lead = 0
          isSpacePending = true
          continue
        // Devanagari and full-width digits; spaces of all widths, ideographic space.
        case (0xE0, 0xA5, 0xA6...0xAF):
          (lead, middle) = (0, 0)
          digit(byte, zero: 6)
          continue
        case (0xEF, 0xBC, 0x90...0x99):
          (lead, middle) = (0, 0)
          digit(byte)
          continue
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
          (lead, middle) = (0, 0)
          isSpacePending = true
          continue
        case (0xE0, 0, 0xA5), (0xEF, 0, 0xBC), (0xE2, 0, 0x80), (0xE3, 0, 0x80):
          middle = byte
          continue
        default:
          emit(lead)
          if middle != 0 { emit(middle) }
          (lead, middle) = (0, 0)
        }
      }
      switch byte {
      case 0x30...0x39: digit(byte)
      case 0...0x20: isSpacePending = true
      case 0x41...0x5A: emit(byte | 0x20)
      case 0xC2, 0xD9, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: lead = byte
      default: emit(byte)
      }
    }
    if lead != 0 { emit(lead) }
    if middle != 0 { emit(middle) }
  }
}
