import Text

/// HTML character references (`&amp;`, `&#1089;`, `&#x441;`) that were left in text: only those that end in a semicolon, and of
/// the names those of `character-references.tsv`.
struct CharacterReferences: Sendable {
  static let embedded = CharacterReferences()

  /// The longest reference that is looked for, `&` and `;` included.
  private static let longest = 16

  private let names: [[UInt8]: UInt32]

  private init() {
    var names: [[UInt8]: UInt32] = [:]
    for row in DecodingData.rows("character-references") where row.fields.count == 2 {
      if let scalar = DecodingData.codePoint(row.fields[1]) { names[Array(row.fields[0].utf8)] = scalar }
    }
    self.names = names
  }

  /// A reference in the text as given, and the bytes of the result that stand for it.
  struct Replacement {
    var output: Range<Int>
    var input: Range<Int>
  }

  /// The text without references, and where they stood. What a decoded reference completes (`&amp;quot;`) is decoded
  /// too, so that nothing is left to a second pass.
  ///
  /// - Complexity: O(*n*) in bytes.
  func decode(_ text: [UInt8]) -> (bytes: [UInt8], replacements: [Replacement]) {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var replacements: [Replacement] = []
    var start = 0
    while start < text.count {
      let index = Self.semicolon(text, from: start)
      output.append(contentsOf: text[start...index])
      start = index + 1
      while output.last == UInt8(ascii: ";"), let found = reference(output) {
        // What was decoded within is part of this one now.
        var first: Int?
        while let last = replacements.last, last.output.upperBound > found.start {
          first = last.output.lowerBound == found.start ? last.input.lowerBound : nil
          replacements.removeLast()
        }
        let before = replacements.last
        let literal = found.start - (before?.output.upperBound ?? 0) + (before?.input.upperBound ?? 0)
        output.removeSubrange(found.start...)
        UTF8Decoding.append(found.scalar, to: &output)
        replacements.append(Replacement(output: found.start..<output.count, input: (first ?? literal)..<index + 1))
      }
    }
    return (output, replacements)
  }

  /// The first semicolon from `start` on, or the last byte.
  private static func semicolon(_ text: [UInt8], from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count - 1, text[index] != UInt8(ascii: ";") { index += 1 }
      return index
    }
  }

  /// Whether the text looks like HTML, where references are as they should be: it has the start of a tag.
  static func looksLikeMarkup(_ text: [UInt8]) -> Bool {
    var index = 0
    while index + 1 < text.count {
      index += 1
      guard text[index - 1] == UInt8(ascii: "<") else { continue }
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
        UInt8(ascii: "!"), UInt8(ascii: "?"):
        return true
      default: continue
      }
    }
    return false
  }

  /// The reference that ends at the end of `text`.
  private func reference(_ text: [UInt8]) -> (start: Int, scalar: UInt32)? {
    let end = text.count - 1
    var start = end - 1
    while start >= max(0, end - Self.longest), text[start] != UInt8(ascii: "&") {
      switch text[start] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
        start -= 1
      default: return nil
      }
    }
    guard start >= max(0, end - Self.longest), start + 1 < end else { return nil }
    let body = text[start + 1..<end]
    let scalar = body.first == UInt8(ascii: "#") ? Self.number(body.dropFirst()) : names[Array(body)]
    return scalar.map { (start, $0) }
  }

  /// A numeric reference. 80…9F are windows-1252 (HTML, "numeric character reference end state"); line ends and tabs
  /// become spaces; other control characters and what is no scalar stay as they are.
  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.isEmpty, let value = UInt32(text, radix: isHex ? 16 : 10) else { return nil }
    switch value {
    case 0x09, 0x0A, 0x0D: return 0x20
    case 0..<0x20, 0x7F: return nil
    case 0x80...0x9F: return windows1252?.scalars[Int(value) - 0x80]
    default: return Unicode.Scalar(value)?.value
    }
  }

  private static let windows1252 = SingleByteCharset("windows-1252")
}
