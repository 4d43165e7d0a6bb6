/// Ranges of the source as text: character references decoded, line ends LF, NUL as U+FFFD but for text between tags, which
/// keeps it, as the standard's tokenizer does.
///
/// White space is kept as it is. Invalid UTF-8 passes through.
public enum HTMLText {
  /// What an attribute's value says.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func attributeValue(_ range: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    decode(range, in: source, references: true, inAttribute: true)
  }

  /// What a text token says.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func text(_ token: HTMLToken, in source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    decode(
      token.content, in: source, references: token.mode == .data || token.mode == .rcdata, inAttribute: false,
      keepsNUL: token.mode == .data)
  }

  /// Text with white space collapsed and trimmed, as a field is shown; invalid UTF-8 repaired.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func collapsed(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var needsSpace = false
    for byte in bytes {
      if byte.isHTMLSpace {
        needsSpace = !output.isEmpty
      } else {
        if needsSpace { output.append(0x20) }
        needsSpace = false
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func decode(
    _ range: Range<Int>, in source: UnsafeBufferPointer<UInt8>, references: Bool, inAttribute: Bool,
    keepsNUL: Bool = false
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    guard let base = source.baseAddress else { return output }
    let names = NamedReferences.embedded
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = base[index]
      if byte == 0x26, references,
        let reference = CharacterReference.read(base, at: index, end: end, inAttribute: inAttribute, names)
      {
        var utf8 = reference.utf8
        for _ in 0..<reference.length {
          output.append(UInt8(truncatingIfNeeded: utf8))
          utf8 >>= 8
        }
        index = reference.end
        continue
      }
      index &+= 1
      if byte == 0x0D {
        output.append(0x0A)
        if index < end, base[index] == 0x0A { index &+= 1 }
      } else if byte == 0, !keepsNUL {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
