/// Reads `LooseJSON`; every step goes forward.
struct LooseJSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func value(depth: Int) -> LooseJSON {
    skipBlank()
    switch byte {
    case nil: return .null
    case UInt8(ascii: "{") where depth < LooseJSON.deepest: return object(depth: depth + 1)
    case UInt8(ascii: "[") where depth < LooseJSON.deepest: return array(depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(string())
    default:
      let word = word()
      return word.isEmpty || word == "null" ? .null : .word(word)
    }
  }

  private mutating func object(depth: Int) -> LooseJSON {
    index += 1
    var members: [(name: String, value: LooseJSON)] = []
    while true {
      skipBlank()
      guard let next = byte else { break }
      if next == UInt8(ascii: "}") {
        index += 1
        break
      }
      if next == UInt8(ascii: "]") { break }
      let start = index
      let name = next == 0x22 || next == 0x27 ? string() : word()
      skipBlank()
      if byte == UInt8(ascii: ":") {
        index += 1
        let value = value(depth: depth)
        members.append((name, value))
      } else if byte == UInt8(ascii: ",") || index == start {
        index += 1
      }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> LooseJSON {
    index += 1
    var elements: [LooseJSON] = []
    while true {
      skipBlank()
      guard let next = byte else { break }
      if next == UInt8(ascii: "]") {
        index += 1
        break
      }
      if next == UInt8(ascii: "}") { break }
      if next == UInt8(ascii: ",") || next == UInt8(ascii: ":") {
        index += 1
        continue
      }
      let value = value(depth: depth)
      elements.append(value)
    }
    return .array(elements)
  }

  /// From its quote to behind the next unescaped one of the same kind.
  private mutating func string() -> String {
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    while let next = byte, next != quote {
      index += 1
      guard next == UInt8(ascii: "\\"), let escaped = byte else {
        text.append(next)
        continue
      }
      index += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "b"): text.append(0x20)
      case UInt8(ascii: "u"): text.append(contentsOf: String(Character(unicodeEscape())).utf8)
      default: text.append(escaped)
      }
    }
    if index < bytes.count { index += 1 }
    return String(decoding: text, as: UTF8.self)
  }

  /// From behind `\u` on, with the second half of a pair.
  private mutating func unicodeEscape() -> Unicode.Scalar {
    guard let first = hexadecimal() else { return "\u{FFFD}" }
    if 0xD800..<0xDC00 ~= first, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 {
      let back = index
      index += 2
      if let second = hexadecimal(), 0xDC00..<0xE000 ~= second {
        return Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
      index = back
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = bytes[index + offset]
      guard byte.isASCIIDigit || (byte | 0x20) &- 0x61 < 6 else { return nil }
      value = value << 4 | UInt32(byte.isASCIIDigit ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
    }
    index += 4
    return value
  }

  /// What stands there up to the next sign of JSON's; at least one byte is passed over.
  private mutating func word() -> String {
    let start = index
    while let next = byte, !Self.isSign(next), !next.isHTMLSpace { index += 1 }
    if index == start {
      index += 1
      return ""
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// White space, a byte order mark, comments, and the marks that hide scripts from old browsers.
  private mutating func skipBlank() {
    let marks: [StaticString] = ["\u{FEFF}", "-->", "]]>"]
    let scan = ByteScan(base: bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped, end: bytes.count)
    while let next = byte {
      if next.isHTMLSpace || next == UInt8(ascii: ";") {
        index += 1
      } else if marks.contains(where: { scan.matches($0, at: index) }) {
        index += 3
      } else if scan.matches("//", at: index) {
        // `//<![CDATA[`: only the slashes, for what follows may be the value.
        index += 2
      } else if scan.matches("<![cdata[", at: index) {
        index += 9
      } else if scan.matches("<!--", at: index) {
        index += 4
      } else if scan.matches("/*", at: index) {
        index += 2
        while index < bytes.count, !scan.matches("*/", at: index) { index += 1 }
        index = min(index + 2, bytes.count)
      } else {
        return
      }
    }
  }
}
