import Text

/// The header of a WARC record (ISO 28500): the fields that reading needs.
struct WARCHeader {
  var type = ""
  var id: String?
  var url: String?
  /// Bytes of content after the header.
  var length: Int?

  /// Takes apart the lines of a header; of a repeated field the last counts.
  ///
  /// - Returns: nil when the bytes do not start with the version line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.starts(with: "WARC/".utf8) else { return nil }
    for line in bytes.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      var value = line[(colon + 1)...]
      while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
      while let byte = value.last, byte == 0x20 || byte == 0x0D { value.removeLast() }
      if value.isEmpty { continue }
      switch name {
      case "warc-type": type = String(decoding: value, as: UTF8.self)
      case "warc-target-uri": url = String(decoding: value, as: UTF8.self)
      case "warc-record-id":
        if value.first == 0x3C, value.last == 0x3E { value = value.dropFirst().dropLast() }
        id = String(decoding: value, as: UTF8.self)
      case "content-length":
        length = Int(String(decoding: value, as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 }
      default: break
      }
    }
  }

  /// Where the empty line that closes a header ends; nil when it does not end in `bytes`.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    var index = start
    while let feed = ByteSearch.first(0x0A, in: bytes, from: index) {
      if feed + 1 < bytes.count, bytes[feed + 1] == 0x0A { return feed + 2 }
      if feed + 2 < bytes.count, bytes[feed + 1] == 0x0D, bytes[feed + 2] == 0x0A { return feed + 3 }
      index = feed + 1
    }
    return nil
  }
}
