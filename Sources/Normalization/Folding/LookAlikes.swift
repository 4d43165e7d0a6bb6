import Text

/// Letters of one script typed in a word of the other: "Cергей" with a Latin C.
///
/// A word that mixes Latin and Cyrillic letters is turned to the script of its unmistakable letters, when all letters of
/// the other script have a twin there; a word that stays mixed after that ("PЖ-коннектор") is left as it is.
enum LookAlikes {
  /// Lower-case Latin letters and the Cyrillic ones that look the same (in lower or in upper case).
  private static let twins: [(latin: UInt8, cyrillic: UInt32)] = [
    (UInt8(ascii: "a"), 0x0430), (UInt8(ascii: "b"), 0x0432), (UInt8(ascii: "c"), 0x0441),
    (UInt8(ascii: "e"), 0x0435), (UInt8(ascii: "h"), 0x043D), (UInt8(ascii: "i"), 0x0456),
    (UInt8(ascii: "j"), 0x0458), (UInt8(ascii: "k"), 0x043A), (UInt8(ascii: "m"), 0x043C),
    (UInt8(ascii: "o"), 0x043E), (UInt8(ascii: "p"), 0x0440), (UInt8(ascii: "s"), 0x0455),
    (UInt8(ascii: "t"), 0x0442), (UInt8(ascii: "x"), 0x0445), (UInt8(ascii: "y"), 0x0443),
  ]

  static func apply(to folded: inout FoldedText) {
    let text = folded.bytes
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    var map = OffsetMap()
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        guard isLetter(scalar) else {
          result.append(contentsOf: bytes[index..<index + length])
          index += length
          continue
        }
        var end = index + length
        while end < bytes.count {
          let next = UTF8Decoding.scalar(bytes, at: end)
          guard isLetter(next.scalar) else { break }
          end += next.length
        }
        appendWord(bytes, index..<end, to: &result, &map)
        index = end
      }
    }
    folded = FoldedText(bytes: result, map: folded.map.composed(with: map))
  }

  private static func appendWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, to result: inout [UInt8], _ map: inout OffsetMap
  ) {
    guard let target = target(of: bytes, word) else {
      result.append(contentsOf: bytes[word])
      return
    }
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
      index += length
      UTF8Decoding.append(target == .cyrillic ? cyrillic(scalar) ?? scalar : latin(scalar) ?? scalar, to: &result)
      map.add(output: result.count, input: index)
    }
  }

  private enum Target {
    case latin
    case cyrillic
  }

  /// The script that the whole word can be written in; nil when it is not mixed or cannot be mended.
  private static func target(of bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Target? {
    var (latinLetters, cyrillicLetters, onlyLatin, onlyCyrillic) = (0, 0, 0, 0)
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
      index += length
      if scalar < 0x0400 {
        latinLetters += 1
        if cyrillic(scalar) == nil { onlyLatin += 1 }
      } else {
        cyrillicLetters += 1
        if latin(scalar) == nil { onlyCyrillic += 1 }
      }
    }
    if latinLetters == 0 || cyrillicLetters == 0 || (onlyLatin > 0 && onlyCyrillic > 0) { return nil }
    if onlyCyrillic > 0 { return .cyrillic }
    if onlyLatin > 0 { return .latin }
    return cyrillicLetters >= latinLetters ? .cyrillic : .latin
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0x00DF...0x00F6, 0x00F8...0x024F, 0x0400...0x052F: true
    default: false
    }
  }

  private static func cyrillic(_ scalar: UInt32) -> UInt32? {
    twins.first { UInt32($0.latin) == scalar }?.cyrillic
  }

  private static func latin(_ scalar: UInt32) -> UInt32? {
    twins.first { $0.cyrillic == scalar }.map { UInt32($0.latin) }
  }
}
