/// How much of some bytes is UTF-8 after all.
struct UTF8Damage {
  /// Well-formed sequences of more than one byte.
  var wellFormed = 0
  /// Maximal subparts of ill-formed sequences: what decoders replace by one U+FFFD each (Unicode 15, section 3.9,
  /// table 3-8; the practice of WHATWG and of `String(decoding:as:)`).
  var malformed = 0
  /// Where the first of them starts.
  var firstMalformed = 0

  /// - Complexity: O(*n*) in bytes.
  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let (length, isWellFormed) = Self.sequence(bytes, index)
      if isWellFormed {
        if length > 1 { wellFormed += 1 }
      } else {
        if malformed == 0 { firstMalformed = index }
        malformed += 1
      }
      index += length
    }
  }

  /// A legacy encoding makes hardly a sequence that is UTF-8 by chance; a damaged UTF-8 text has many.
  var isPlausiblyUTF8: Bool { wellFormed >= 4 * malformed }

  /// The well-formed sequence at `index` (Unicode table 3-7), or the longest start of one that stands there; a byte that
  /// can start none is a subpart of its own.
  private static func sequence(_ bytes: [UInt8], _ index: Int) -> (length: Int, isWellFormed: Bool) {
    let first = bytes[index]
    if first < 0x80 { return (1, true) }
    let (length, low, high): (Int, UInt8, UInt8)
    switch first {
    case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
    case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
    case 0xED: (length, low, high) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
    case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
    case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
    default: return (1, false)
    }
    guard index + 1 < bytes.count, low...high ~= bytes[index + 1] else { return (1, false) }
    var end = 2
    while end < length {
      guard index + end < bytes.count, bytes[index + end] & 0xC0 == 0x80 else { return (end, false) }
      end += 1
    }
    return (length, true)
  }
}
