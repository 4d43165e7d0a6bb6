import Foundation
import Sito

/// A page of HTML out of JSONL: `html`, or `html_base64` where its bytes are not UTF-8.
public struct Page {
  public var url: String
  public var host: String
  public var id: String
  /// UTF-8.
  public var html: [UInt8]

  /// The page in one line; nil when it has none.
  ///
  /// A page in another encoding is decoded as it declares, else as its bytes suggest.
  public init?(line: Data) {
    guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else { return nil }
    url = object["url"] as? String ?? ""
    id = object["id"] as? String ?? ""
    host = object["host"] as? String ?? URLComponents(string: url)?.host ?? ""
    if let html = object["html"] as? String {
      self.html = Array(html.utf8)
    } else if let base64 = object["html_base64"] as? String, let data = Data(base64Encoded: base64) {
      let bytes = Array(data)
      html = (try? TextDecoder.decode(bytes, declared: HTMLCharset.declared(in: bytes)).bytes) ?? bytes
    } else {
      return nil
    }
  }
}

/// The pages of standard input, JSONL.
public struct PageReader: Sequence, IteratorProtocol {
  public init() {}

  public mutating func next() -> Page? {
    while let line = readLine() {
      if let page = Page(line: Data(line.utf8)) { return page }
    }
    return nil
  }
}
