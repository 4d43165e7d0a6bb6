import Text

/// What a text file's bytes are, as far as the bytes alone say it; guessing a charset is left to ICU.
enum TextFileDecoding {
  struct Decoded {
    var text: [UInt8]
    var isUTF8: Bool
    /// WHATWG label.
    var encoding: String?
  }

  struct Refusal: Error {
    var reason: String
  }

  /// A byte order mark decides and is left out; without one the bytes are UTF-16 if zero bytes stand on one side of the pairs
  /// only and they make no text as UTF-8, UTF-8 if they are valid as such, and of unknown charset otherwise. A few stray zero
  /// bytes are characters of the text like others.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) -> Decoded {
    if bytes.isEmpty { throw Refusal(reason: "the file is empty") }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Refusal(reason: "UTF-32 is not read: convert the file to UTF-8")
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, from: 2, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, from: 2, isLittleEndian: false) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = UnsafeBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
    if ByteSearch.first(0, in: body, from: 0) != nil, let decoded = try withZeros(body) { return decoded }
    let isValid = UTF8Validation.firstInvalidByte(body) == nil
    return Decoded(text: Array(body), isUTF8: isValid, encoding: isValid ? "utf-8" : nil)
  }

  /// Zero bytes among the first 64 KiB: UTF-16, binary, or a few strays in a text (nil).
  private static func withZeros(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) -> Decoded? {
    if isTextWithStrays(bytes) { return nil }
    let sample = bytes.prefix(1 << 16)
    var zeros = [0, 0]
    for index in sample.indices where sample[index] == 0 { zeros[index & 1] += 1 }
    let total = zeros[0] + zeros[1]
    // A text in UTF-16 has its ASCII letters, spaces and line ends as pairs with one zero, on the same side but for the
    // few scalars whose lower half is zero.
    let isOneSided = total * 50 >= sample.count && min(zeros[0], zeros[1]) * 8 <= total
    let isLegacy = isLegacyTextWithStrays(sample, zeros: total)
    if isOneSided, hasSpacesInPairs(sample, zeroSide: zeros[0] < zeros[1] ? 1 : 0) {
      let isOdd = bytes.count % 2 == 1
      let pairs = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count & ~1)])
      let decoded = utf16(pairs, from: 0, isLittleEndian: zeros[0] < zeros[1])
      if isPlausible(decoded.text) {
        if !isOdd { return decoded }
        if !isLegacy {
          throw Refusal(
            reason: "looks like UTF-16 without a byte order mark, but the bytes are odd in number: convert it to UTF-8")
        }
      }
    }
    if isLegacy { return nil }
    let place = bytes.count > sample.count ? "the first " : ""
    throw Refusal(reason: "binary: \(total) of \(place)\(sample.count) bytes are zero bytes")
  }

  /// Whether spaces and line ends stand in pairs with a zero, as in UTF-16; in a text of single bytes they stand anywhere.
  private static func hasSpacesInPairs(_ sample: Slice<UnsafeBufferPointer<UInt8>>, zeroSide: Int) -> Bool {
    var (paired, alone) = (0, 0)
    for index in sample.indices where index & 1 != zeroSide && (sample[index] == 0x20 || sample[index] == 0x0A) {
      let other = index ^ 1
      if other < sample.endIndex, sample[other] == 0 { paired += 1 } else { alone += 1 }
    }
    // Ideographs have a lower half of 20 or 0A now and then: U+4E0A is common.
    let zeros = sample.indices.count { $0 & 1 == zeroSide && sample[$0] == 0 }
    return alone <= paired || alone * 2 <= zeros
  }

  /// Whether what was decoded as UTF-16 may be a text: hardly a control, replaced or private character.
  private static func isPlausible(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      let end = min(bytes.count, 1 << 16)
      var (index, scalars, controls, strange) = (0, 0, 0, 0)
      while index < end {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        switch scalar {
        case 0x09...0x0D: break
        case 0..<0x20: controls += 1
        case 0xE000...0xF8FF, 0xFFFD: strange += 1
        default: break
        }
        scalars += 1
        index += length
      }
      return controls * 100 <= end && strange * 10 <= scalars
    }
  }

  /// Whether bytes that are no UTF-8 may be a text in another charset with a few zero bytes in it: hardly a control.
  private static func isLegacyTextWithStrays(_ sample: Slice<UnsafeBufferPointer<UInt8>>, zeros: Int) -> Bool {
    let controls = sample.count { $0 < 0x20 && $0 != 0 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return zeros <= max(1, sample.count / 20) && controls * 100 <= sample.count
  }

  /// Whether the bytes are UTF-8 with a few zero bytes in it. In UTF-16 half of all bytes are zero where letters are Latin,
  /// and half of them some control in most other alphabets: U+0431 has the byte 04, Devanagari 09.
  private static func isTextWithStrays(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = bytes.prefix(1 << 16)
    // By value, and by the side of the pair.
    var controls = [[Int]](repeating: [0, 0], count: 0x20)
    for index in sample.indices where sample[index] < 0x20 { controls[Int(sample[index])][index & 1] += 1 }
    let zeros = controls[0][0] + controls[0][1]
    let others = controls.indices.reduce(0) { sum, value in
      value == 0 || 0x09...0x0D ~= value ? sum : sum + controls[value][0] + controls[value][1]
    }
    let mostOnOneSide = controls.dropFirst().reduce(0) { max($0, $1[0], $1[1]) }
    return zeros * 4 < sample.count && others * 100 <= sample.count && mostOnOneSide * 8 < sample.count
      && UTF8Validation.firstInvalidByte(bytes) == nil
  }

  /// Unpaired surrogates and a last odd byte become U+FFFD.
  private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLittleEndian: Bool) -> Decoded {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var index = start
    while index + 1 < bytes.count {
      var scalar = unit(index)
      index += 2
      if scalar & 0xF800 == 0xD800 {
        let low = scalar < 0xDC00 && index + 1 < bytes.count ? unit(index) : 0
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x1_0000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
          index += 2
        } else {
          scalar = 0xFFFD
        }
      }
      UTF8Decoding.append(scalar, to: &text)
    }
    if index < bytes.count { UTF8Decoding.append(0xFFFD, to: &text) }
    return Decoded(text: text, isUTF8: true, encoding: isLittleEndian ? "utf-16le" : "utf-16be")
  }
}
