/// How a file's bytes hold documents: the values of `--from`.
public enum InputFormat: String, Sendable, CaseIterable {
  /// One document a file, in any encoding.
  case text
  /// One page a file, in any encoding.
  case html
  /// One JSON object a line, UTF-8.
  case jsonl
  /// Pages as a crawler stored them (`response` records).
  case warc
  /// WARC files of plain text (`conversion` records), as Common Crawl gives them.
  case wet

  /// The format that a file name's extension stands for, seen through a final `.gz` or `.zst`; letter case is ignored.
  ///
  /// - Returns: nil for every extension that a folder's walk leaves out.
  public init?(fileName: String) {
    var name = fileName.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for packed in [".gz", ".zst"]
    where name.count > packed.utf8.count && name.suffix(packed.utf8.count).elementsEqual(packed.utf8) {
      name.removeLast(packed.utf8.count)
      break
    }
    guard let dot = name.lastIndex(of: 0x2E) else { return nil }
    switch String(decoding: name[(dot + 1)...], as: UTF8.self) {
    case "txt": self = .text
    case "html", "htm": self = .html
    case "jsonl", "ndjson": self = .jsonl
    case "warc": self = .warc
    case "wet": self = .wet
    default: return nil
    }
  }
}
