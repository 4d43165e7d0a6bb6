/// What of an answer's header (RFC 9112) reading needs.
struct HTTPHeader {
  var status = 0
  var contentType: String?
  var isChunked = false
  /// `gzip`, `deflate`, `br`, …; nil for none.
  var contentEncoding: String?

  /// - Returns: nil when the bytes do not start with a status line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.starts(with: "HTTP/".utf8), let space = bytes.firstIndex(of: 0x20) else { return nil }
    for byte in bytes[(space + 1)...].prefix(3) {
      guard (0x30...0x39).contains(byte) else { return nil }
      status = status * 10 + Int(byte - 0x30)
    }
    HeaderFields.visit(bytes) { name, value in
      switch name {
      case "content-type": contentType = value
      case "transfer-encoding": isChunked = value.lowercased().hasSuffix("chunked")
      case "content-encoding": contentEncoding = value.lowercased() == "identity" ? nil : value.lowercased()
      default: break
      }
    }
  }
}
