/// The format of an input that has no known extension: standard input, a pipe, a file named without one.
enum FormatSniffing {
  /// How many bytes are looked at.
  static let sampleBytes = 1 << 14

  /// JSONL when an object with a name in quotes (or an empty one) starts; WARC and HTML by their first words; WET is WARC
  /// whose first record after any `warcinfo` is a `conversion`; else text. White space and a byte order mark before are
  /// passed over.
  static func format(_ bytes: UnsafeBufferPointer<UInt8>) -> InputFormat {
    let sample = bytes.prefix(sampleBytes)
    var rest = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    rest = rest.drop(while: isSpace)
    if rest.first == 0x7B {
      let inside = rest.dropFirst().drop(while: { $0 == 0x20 || $0 == 0x09 })
      if inside.first == 0x22 || inside.first == 0x7D { return .jsonl }
    }
    if rest.starts(with: "WARC/1.".utf8) { return holdsConversions(UnsafeBufferPointer(rebasing: rest)) ? .wet : .warc }
    return isHTML(UnsafeBufferPointer(rebasing: rest)) ? .html : .text
  }

  /// Whether the bytes start as a page does, white space and a byte order mark aside.
  static func isHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = bytes.prefix(sampleBytes)
    let rest = (sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample).drop(while: isSpace)
    let lower = String(decoding: rest.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    return lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html")
  }

  /// The word of the records themselves: content may hold any words.
  private static func holdsConversions(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes
    while true {
      let end = WARCHeader.end(in: rest)
      guard let header = WARCHeader(UnsafeBufferPointer(rebasing: rest[..<(end ?? rest.count)])) else { return false }
      if header.type == "conversion" { return true }
      guard header.type == "warcinfo", let end, let length = header.length, length < rest.count - end else {
        return false
      }
      let next = rest[(end + length)...].drop(while: isSpace)
      rest = UnsafeBufferPointer(rebasing: next)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
