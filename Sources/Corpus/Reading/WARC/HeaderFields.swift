/// The lines `Name: value` of a WARC or HTTP header.
enum HeaderFields {
  /// Calls `body` with each field: the name in lower case, the value without white space at its ends. Empty values and lines
  /// without a colon are passed over.
  static func visit(_ header: UnsafeBufferPointer<UInt8>, _ body: (_ name: String, _ value: String) -> Void) {
    for line in header.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      var value = line[(colon + 1)...]
      while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
      while let byte = value.last, byte == 0x20 || byte == 0x0D || byte == 0x09 { value.removeLast() }
      if !value.isEmpty { body(name, String(decoding: value, as: UTF8.self)) }
    }
  }
}
