import Text

/// Finds in one pass where a text has signs of a misreading, so that clean text costs next to nothing.
///
/// It looks for what clean text of no language has often: C1 controls, box drawings, capitals amid a Cyrillic word or
/// five in a row, three Latin-1 characters in a row, and pairs that are the bytes of UTF-8 sequences. A line with such a
/// sign is judged by `LineRepair`; one without is left alone.
struct SuspicionScan: Sendable {
  // Bits of an entry. The lowest three bytes are one bit a charset: its byte of the scalar leads two, leads three or four,
  // or trails.
  private static let leads3: UInt32 = 8
  private static let trails: UInt32 = 16
  private static let alone: UInt32 = 1 << 24
  private static let latin1: UInt32 = 1 << 25
  private static let upper: UInt32 = 1 << 26
  private static let lower: UInt32 = 1 << 27
  /// Before a small Cyrillic letter.
  private static let oddBefore: UInt32 = 1 << 28
  /// Before a small Cyrillic letter where no letter is before it.
  private static let oddAtStart: UInt32 = 1 << 29

  /// A small letter that starts no word in Russian or Ukrainian.
  private static let oddFirst: UInt32 = 1 << 30

  private static let mostUppercase: UInt32 = 4
  private static let mostLatin1: UInt32 = 2

  static let shared = SuspicionScan(Misreadings.all, ScalarCosts.embedded)

  private let entries: [UInt32]

  private init(_ misreadings: Misreadings, _ costs: ScalarCosts) {
    var entries = [UInt32](repeating: 0, count: SingleByteCharset.scalarLimit)
    for scalar in 0x80..<UInt32(entries.count) {
      var entry: UInt32 = 0
      for (number, misreading) in misreadings.ofUTF8.prefix(8).enumerated() {
        entry |= Self.bits(misreading.readAs, scalar) << UInt32(number)
      }
      let cost = costs.entry(scalar)
      if scalar < 0xA0 || (0x2500...0x25A0).contains(scalar) { entry |= Self.alone }
      if (0xA1...0xFF).contains(scalar), ![0xAB, 0xB0, 0xB7, 0xBB].contains(scalar) { entry |= Self.latin1 }
      if cost.letter != 0, cost.isUppercase, scalar != 0x406 { entry |= Self.upper }
      if cost.letter != 0, cost.isLowercase { entry |= Self.lower }
      entries[Int(scalar)] = entry
    }
    // Letters of other charsets that windows-1251 reads as what hardly any text has.
    for scalar in "¤¦¬ґ".unicodeScalars { entries[Int(scalar.value)] |= Self.alone }
    for scalar in "ЂЃЉЊЌЋЏ‚†‡€‰‹•".unicodeScalars { entries[Int(scalar.value)] |= Self.oddBefore }
    for scalar in "ђѓљњћќџ".unicodeScalars { entries[Int(scalar.value)] |= Self.oddFirst }
    for scalar in "‘’”–—…›™".unicodeScalars { entries[Int(scalar.value)] |= Self.oddAtStart }
    self.entries = entries
  }

  /// Which places in a UTF-8 sequence the scalar can have had. Left out is what clean text has all the time, where a
  /// misread text shows other signs as well.
  private static func bits(_ charset: SingleByteCharset, _ scalar: UInt32) -> UInt32 {
    let byte = charset.byte(scalar)
    switch charset.name {
    case "koi8-u", "ibm866", "iso-8859-5":
      // Box drawings, C1 controls and capitals amid words tell these.
      return 0
    case "x-mac-cyrillic":
      // The dashes lead all Cyrillic letters; quotes stand before capitals in any text.
      return byte == 0xD0 || byte == 0xD1 ? 1 : byte >= 0x80 && byte < 0xC0 ? 1 << trails : 0
    case "windows-1251" where scalar == 0xA0 || (0x451...0x491).contains(scalar): return 0
    default: break
    }
    switch byte {
    case 0xC2...0xDF: return 1
    case 0xE0...0xF4: return 1 << leads3
    case 0x80...0xBF: return 1 << trails
    default: return 0
    }
  }

  /// The first suspicious place from byte `start` on: somewhere in the line it is a sign of.
  ///
  /// - Precondition: `text` is valid UTF-8 and `start` the start of a line.
  /// - Complexity: O(*n*) in bytes.
  func firstSign(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress else { return nil }
    return entries.withUnsafeBufferPointer { scan(base, text.count, from: start, $0) }
  }

  private func scan(
    _ text: UnsafePointer<UInt8>, _ count: Int, from start: Int, _ entries: UnsafeBufferPointer<UInt32>
  ) -> Int? {
    let raw = UnsafeRawPointer(text)
    var index = start
    var last: UInt32 = 0
    var beforeLast: UInt32 = 0
    var uppercase: UInt32 = 0
    var latin: UInt32 = 0
    while index < count {
      let first = text[index]
      if first < 0x80 {
        (last, beforeLast, uppercase, latin) = (0, 0, 0, 0)
        index &+= 1
        while index &+ 16 <= count {
          let low = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let high = raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
          if (low | high) & 0x8080_8080_8080_8080 != 0 { break }
          index &+= 16
        }
        continue
      }
      var entry: UInt32 = 0
      var length = 2
      if first < 0xE0 {
        if index &+ 1 >= count { return nil }
        entry = entries[Int(first & 0x1F) &<< 6 | Int(text[index &+ 1] & 0x3F)]
      } else if first < 0xF0 {
        length = 3
        if index &+ 2 >= count { return nil }
        let scalar = Int(first & 0x0F) &<< 12 | Int(text[index &+ 1] & 0x3F) &<< 6 | Int(text[index &+ 2] & 0x3F)
        if scalar < SingleByteCharset.scalarLimit { entry = entries[scalar] }
      } else {
        length = 4
      }
      let pair = last & (entry &>> Self.trails)
      let triple = (beforeLast &>> Self.leads3) & (last &>> Self.trails) & (entry &>> Self.trails)
      uppercase = entry & Self.upper != 0 ? uppercase &+ 1 : 0
      latin = entry & Self.latin1 != 0 ? latin &+ 1 : 0
      let isSmall = entry & Self.lower != 0
      var sign = (pair | triple) & 0xFF | entry & Self.alone
      if uppercase != 0, last & Self.lower != 0 || uppercase > Self.mostUppercase { sign |= 1 }
      if latin > Self.mostLatin1 { sign |= 1 }
      if isSmall, last & Self.oddBefore != 0 { sign |= 1 }
      if isSmall, last & Self.oddAtStart != 0, beforeLast & (Self.lower | Self.upper) == 0 { sign |= 1 }
      if entry & Self.oddFirst != 0, last & (Self.lower | Self.upper) == 0 { sign |= 1 }
      if sign != 0 { return index }
      (beforeLast, last) = (last, entry)
      index &+= length
    }
    return nil
  }
}
