/// The body of an archived answer, its transfer and content codings undone.
///
/// Crawlers disagree whether they store bodies as they came over the wire or undone, and leave the header as it was; so what
/// the header says is tried, and a body that does not look coded is taken as it is.
enum HTTPBody {
  struct Failure: Error {
    var reason: String
  }

  /// - Complexity: O(*n*) in bytes, coded and decoded.
  static func decoded(
    _ body: UnsafeBufferPointer<UInt8>, _ header: HTTPHeader?, maximumBytes: Int
  ) throws(Failure) -> [UInt8] {
    let bytes = header?.isChunked == true ? withoutChunks(body) ?? Array(body) : Array(body)
    guard let coding = header?.contentEncoding else { return bytes }
    switch coding {
    case "gzip", "x-gzip":
      if !bytes.starts(with: [0x1F, 0x8B]) { return bytes }
      return try unpacked(bytes, GzipDecompressor(), maximumBytes)
    case "zstd":
      if !bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return bytes }
      return try unpacked(bytes, ZstdDecompressor(), maximumBytes)
    default:
      // Text that is no longer packed, whatever the header says.
      if bytes.withUnsafeBufferPointer({ FormatSniffing.isHTML($0) }) { return bytes }
      throw Failure(reason: "the page is packed by “\(coding)”, which is not read: crawl with gzip, or unpacked")
    }
  }

  /// RFC 9112, 7.1; nil when the body is not made of chunks.
  private static func withoutChunks(_ body: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < body.count {
      var (size, digits) = (0, 0)
      while index < body.count, let value = hexadecimal(body[index]), digits < 8 {
        size = size << 4 | value
        digits += 1
        index += 1
      }
      guard digits > 0, let feed = ByteSearch.first(0x0A, in: body, from: index), feed - index <= 256 else {
        return result.isEmpty ? nil : result
      }
      index = feed + 1
      if size == 0 { return result }
      // A body cut short gives what there is.
      let end = min(index + size, body.count)
      result.append(contentsOf: body[index..<end])
      index = end
      while index < body.count, body[index] == 0x0D || body[index] == 0x0A { index += 1 }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46: Int(byte - 0x41 + 10)
    case 0x61...0x66: Int(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func unpacked(
    _ bytes: [UInt8], _ decompressor: some Decompressor, _ maximumBytes: Int
  ) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    var window = [UInt8](repeating: 0, count: 1 << 16)
    var start = 0
    while true {
      let attempt = bytes.withUnsafeBytes { input in
        window.withUnsafeMutableBytes { output in
          Result { () throws(DecodingFailure) in
            try decompressor.decode(UnsafeRawBufferPointer(rebasing: input[start...]), into: output)
          }
        }
      }
      guard case .success(let step) = attempt else {
        // What could be read of a page cut short is more than nothing.
        if case .failure(let failure) = attempt, result.isEmpty {
          throw Failure(reason: "the page cannot be unpacked: \(failure.reason)")
        }
        return result
      }
      result.append(contentsOf: window[..<step.produced])
      start += step.consumed
      if result.count > maximumBytes { throw Failure(reason: "the document is longer than \(maximumBytes) bytes") }
      if step.produced == 0, step.consumed == 0 || start == bytes.count { return result }
    }
  }
}
