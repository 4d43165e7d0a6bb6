import Text

/// Brings Cyrillic letters with combining marks into the form that the schemes are written for: и + breve becomes й, a
/// stress mark over a letter goes.
///
/// This is canonical composition (UAX #15) for the Cyrillic block alone; other letters keep their marks.
enum CyrillicComposition {
  private static let grave: UInt32 = 0x300
  private static let acute: UInt32 = 0x301

  /// The composed text, or nil when there is no combining mark to look at; `isKnown` says whether the scheme reads a
  /// scalar.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func composed(_ text: UnsafeBufferPointer<UInt8>, isKnown: (UInt32) -> Bool) -> [UInt8]? {
    guard let first = firstMark(text) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var copied = 0
    // The letter that a mark would sit on: its scalar and where it stands in `result` once copied up to there.
    var index = first
    while index < text.count {
      let (mark, length) = UTF8Decoding.scalar(text, at: index)
      guard (0x300...0x36F).contains(mark) else {
        index += length
        continue
      }
      result.append(contentsOf: text[copied..<index])
      copied = index + length
      if !apply(mark, to: &result, isKnown) { UTF8Decoding.append(mark, to: &result) }
      index = copied
    }
    result.append(contentsOf: text[copied...])
    return result
  }

  /// Joins the mark with the letter at the end of `result`, or drops it.
  ///
  /// - Returns: false when it must stay.
  private static func apply(_ mark: UInt32, to result: inout [UInt8], _ isKnown: (UInt32) -> Bool) -> Bool {
    // Every Cyrillic letter here is two bytes, D0…D4 first.
    guard result.count >= 2, (0xD0...0xD4).contains(result[result.count - 2]) else { return false }
    let base = UInt32(result[result.count - 2] & 0x1F) << 6 | UInt32(result[result.count - 1] & 0x3F)
    if let letter = letter(base, mark) {
      // A scheme without ѝ sees a stressed и.
      if (mark == grave || mark == acute) && !isKnown(letter) && isKnown(base) { return true }
      result.removeLast(2)
      UTF8Decoding.append(letter, to: &result)
      return true
    }
    return (mark == grave || mark == acute) && isKnown(base)
  }

  private static func firstMark(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    // U+0300…U+037F: the lead bytes CC and CD occur for nothing else.
    var index = 0
    while index &+ 64 <= text.count {
      var found: UInt8 = 0
      for offset in 0..<64 { found |= text[index &+ offset] & 0xFE == 0xCC ? 1 : 0 }
      if found != 0 { break }
      index &+= 64
    }
    while index < text.count {
      if text[index] & 0xFE == 0xCC { return index }
      index += 1
    }
    return nil
  }

  /// Base and mark to letter, lower and upper case: the canonical decompositions of U+0400…U+04FF.
  private static func letter(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    for entry in compositions where entry.base == base && entry.mark == mark { return entry.letter }
    return nil
  }

  private static let compositions: [(base: UInt32, mark: UInt32, letter: UInt32)] = {
    var entries: [(base: UInt32, mark: UInt32, letter: UInt32)] = []
    for value: UInt32 in 0x400...0x4FF {
      guard let scalar = Unicode.Scalar(value), let parts = decompositions[scalar] else { continue }
      entries.append((parts.0, parts.1, value))
    }
    return entries
  }()

  private static let decompositions: [Unicode.Scalar: (UInt32, UInt32)] = [
    "ѐ": (0x435, 0x300), "ё": (0x435, 0x308), "ѓ": (0x433, 0x301), "ї": (0x456, 0x308), "ќ": (0x43A, 0x301),
    "ѝ": (0x438, 0x300), "ў": (0x443, 0x306), "й": (0x438, 0x306), "Ѐ": (0x415, 0x300), "Ё": (0x415, 0x308),
    "Ѓ": (0x413, 0x301), "Ї": (0x406, 0x308), "Ќ": (0x41A, 0x301), "Ѝ": (0x418, 0x300), "Ў": (0x423, 0x306),
    "Й": (0x418, 0x306), "Ѷ": (0x474, 0x30F), "ѷ": (0x475, 0x30F), "Ӂ": (0x416, 0x306), "ӂ": (0x436, 0x306),
    "Ӑ": (0x410, 0x306), "ӑ": (0x430, 0x306), "Ӓ": (0x410, 0x308), "ӓ": (0x430, 0x308), "Ӗ": (0x415, 0x306),
    "ӗ": (0x435, 0x306), "Ӛ": (0x4D8, 0x308), "ӛ": (0x4D9, 0x308), "Ӝ": (0x416, 0x308), "ӝ": (0x436, 0x308),
    "Ӟ": (0x417, 0x308), "ӟ": (0x437, 0x308), "Ӣ": (0x418, 0x304), "ӣ": (0x438, 0x304), "Ӥ": (0x418, 0x308),
    "ӥ": (0x438, 0x308), "Ӧ": (0x41E, 0x308), "ӧ": (0x43E, 0x308), "Ӫ": (0x4E8, 0x308), "ӫ": (0x4E9, 0x308),
    "Ӭ": (0x42D, 0x308), "ӭ": (0x44D, 0x308), "Ӯ": (0x423, 0x304), "ӯ": (0x443, 0x304), "Ӱ": (0x423, 0x308),
    "ӱ": (0x443, 0x308), "Ӳ": (0x423, 0x30B), "ӳ": (0x443, 0x30B), "Ӵ": (0x427, 0x308), "ӵ": (0x447, 0x308),
    "Ӹ": (0x42B, 0x308), "ӹ": (0x44B, 0x308),
  ]
}
