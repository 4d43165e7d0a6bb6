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
    var state = seed
    var isEmpty = true
    fold(line) { byte in
      isEmpty = false
      state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return isEmpty ? 0 : max(1, state ^ state &>> 29)
  }

  /// The folded line itself.
  public static func text(_ line: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    fold(line) { text.append($0) }
    return text
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Calls `body` with the bytes of the folded line.
  @inline(__always)
  private static func fold(_ line: some Sequence<UInt8>, _ body: (UInt8) -> Void) {
    var isSpacePending = false
    var isDigit = false
    var isStarted = false
    // The bytes of a scalar that may be a digit or a space, as far as they have been read.
    var (lead, middle): (UInt8, UInt8) = (0, 0)

    @inline(__always) func emit(_ byte: UInt8) {
      if isSpacePending, isStarted { body(0x20) }
      isSpacePending = false
      isStarted = true
      isDigit = false
      body(byte)
    }
    @inline(__always) func digit() {
      if isDigit, !isSpacePending { return }
      emit(0x30)
      isDigit = true
    }
    for byte in line {
      if lead != 0 {
        switch (lead, middle, byte) {
        // Arabic, extended Arabic digits; no-break space.
        case (0xD9, _, 0xA0...0xA9), (0xDB, _, 0xB0...0xB9):
          lead = 0
          digit()
          continue
        case (0xC2, _, 0xA0):
          lead = 0
          isSpacePending = true
          continue
        // Devanagari and full-width digits; spaces of all widths, ideographic space.
        case (0xE0, 0xA5, 0xA6...0xAF), (0xEF, 0xBC, 0x90...0x99):
          (lead, middle) = (0, 0)
          digit()
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
      case 0x30...0x39: digit()
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
