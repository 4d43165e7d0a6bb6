/// Whether bytes are UTF-8 as Unicode defines it: shortest forms only, no surrogates, nothing above U+10FFFF.
public enum UTF8Validation {
  /// The offset of the first sequence that is not well-formed; nil when there is none.
  ///
  /// - Complexity: O(*n*) in bytes, eight at a step without a branch on what letters they are.
  public static func firstInvalidByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    var check = WordwiseCheck()
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if !check.isValid(word) { break }
      index &+= 8
    }
    // What the steps have not settled is less than a sequence before and some bytes after.
    if check.isInsideSequence {
      index &-= 1
      while index > 0, base[index] & 0xC0 == 0x80 { index &-= 1 }
    }
    return firstInvalidByte(bytes, from: index)
  }

  /// - Complexity: O(*n*) in bytes.
  public static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidByte($0) }
  }

  /// One sequence a step, from the start of a sequence on.
  private static func firstInvalidByte(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    func trails(_ index: Int, _ count: Int) -> Bool {
      if index + count >= bytes.count { return false }
      for offset in 1...count where bytes[index + offset] & 0xC0 != 0x80 { return false }
      return true
    }
    var index = start
    while index < bytes.count {
      let first = bytes[index]
      let length: Int
      switch first {
      case 0..<0x80: length = 1
      case 0xC2..<0xE0 where trails(index, 1): length = 2
      case 0xE0..<0xF0 where trails(index, 2):
        let second = bytes[index + 1]
        if first == 0xE0 && second < 0xA0 || first == 0xED && second >= 0xA0 { return index }
        length = 3
      case 0xF0..<0xF5 where trails(index, 3):
        let second = bytes[index + 1]
        if first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90 { return index }
        length = 4
      default: return index
      }
      index += length
    }
    return nil
  }
}

/// Eight bytes at a time: bit 7 of each byte of a mask says something about that byte of the word.
private struct WordwiseCheck {
  private static let all: UInt64 = 0x8080_8080_8080_8080

  /// Bytes of the next word that must be trail bytes.
  private var trails: UInt64 = 0
  /// The next word's first byte follows E0, ED, F0 or F4, which narrow what may follow.
  private var afterE0: UInt64 = 0
  private var afterED: UInt64 = 0
  private var afterF0: UInt64 = 0
  private var afterF4: UInt64 = 0

  var isInsideSequence: Bool { trails != 0 }

  /// The state is that before `word` when the result is false.
  @inline(__always)
  mutating func isValid(_ word: UInt64) -> Bool {
    let all = Self.all
    let bit7 = word & all
    if bit7 | trails == 0 { return true }
    let bit6 = word &<< 1 & all
    let bit5 = word &<< 2 & all
    let bit4 = word &<< 3 & all
    let trail = bit7 & ~bit6
    let lead = bit7 & bit6
    let lead3 = lead & bit5
    let lead4 = lead3 & bit4
    let expected = trails | lead &<< 8 | lead3 &<< 16 | lead4 &<< 24
    let bits41 = bit4 | (word &<< 4 | word &<< 5 | word &<< 6) & all
    // C0 and C1 could only start what one byte says.
    var wrong = trail ^ expected | lead & ~bit5 & ~bits41
    var nextE0: UInt64 = 0
    var nextED: UInt64 = 0
    var nextF0: UInt64 = 0
    var nextF4: UInt64 = 0
    if lead3 | afterE0 | afterED | afterF0 | afterF4 != 0 {
      let (bit3, bit2) = (word &<< 4 & all, word &<< 5 & all)
      let (bit1, bit0) = (word &<< 6 & all, word &<< 7 & all)
      nextE0 = lead3 & ~(bits41 | bit0)
      nextED = lead3 & ~bit4 & bit3 & bit2 & ~bit1 & bit0
      nextF0 = lead4 & ~(bit3 | bit2 | bit1 | bit0)
      nextF4 = lead4 & ~bit3 & bit2 & ~(bit1 | bit0)
      wrong |= lead4 & (bit3 | bit2 & (bit1 | bit0))
      wrong |= (nextE0 &<< 8 | afterE0) & ~bit5 | (nextED &<< 8 | afterED) & bit5
      wrong |= (nextF0 &<< 8 | afterF0) & ~(bit5 | bit4) | (nextF4 &<< 8 | afterF4) & (bit5 | bit4)
    }
    if wrong != 0 { return false }
    trails = lead &>> 56 | lead3 &>> 48 | lead4 &>> 40
    (afterE0, afterED, afterF0, afterF4) = (nextE0 &>> 56, nextED &>> 56, nextF0 &>> 56, nextF4 &>> 56)
    return true
  }
}
