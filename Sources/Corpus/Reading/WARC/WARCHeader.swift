import Text

/// The header of a WARC record (ISO 28500): the fields that reading needs.
struct WARCHeader {
  var type = ""
  var id: String?
  var url: String?
  var contentType: String?
  /// Bytes of content after the header.
  var length: Int?

  /// Takes apart the lines of a header; of a repeated field the last counts.
  ///
  /// - Returns: nil when the bytes do not start with the version line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.starts(with: "WARC/".utf8) else { return nil }
    HeaderFields.visit(bytes) { name, value in
      switch name {
      case "warc-type": type = value
      case "warc-target-uri": url = Self.withoutBrackets(value)
      case "warc-record-id": id = Self.withoutBrackets(value)
      case "content-type": contentType = value
      case "content-length": length = Int(value).flatMap { $0 < 0 ? nil : $0 }
      default: break
      }
    }
  }

  /// Some writers put the address in the brackets that the standard has for identifiers.
  private static func withoutBrackets(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
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
