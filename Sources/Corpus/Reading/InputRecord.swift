import Text

/// One document as it stands in the input, before its bytes are known to be text.
public struct InputRecord: Sendable, Equatable {
  /// Given, or made from the path (for JSONL path and line, `crawl.jsonl:17`); unique within a run (`#2`, `#3`, …).
  public var id: String
  /// Whether `record` itself has `id` as it stands here: not made from the path, and not numbered as a repeat.
  public var isIDGiven = false
  /// Given, or the URL's host in lower case, or the name of the containing folder (`-` for standard input).
  public var source: String
  public var url: String?
  public var title: String?
  public var published: String?
  /// nil too when what is given is no well-formed BCP 47 tag.
  public var language: LanguageTag?
  /// Valid UTF-8 without byte order mark if `isUTF8`, else the file's own bytes in an encoding still to be detected.
  public var text: [UInt8]
  public var isUTF8: Bool
  /// Whether `text` is an HTML page; its charset is then what `encoding` says (of an answer's header), or a byte order mark, or
  /// the page itself.
  public var isHTML = false
  /// The encoding the bytes were in, as WHATWG label: `utf-8`, `utf-16le`, `utf-16be`, or what the input declares; nil
  /// when nothing says.
  public var encoding: String?
  /// The file's own bytes where `text` had to be decoded from them (a byte order mark, UTF-16); else empty.
  public var undecoded: [UInt8] = []
  /// The JSON object's own bytes without line end; empty when the input is no JSONL.
  public var record: [UInt8]
  /// The file, as named or found; `-` for standard input.
  public var path: String
  /// The file's path below the folder that was named; its last component when it was named itself.
  public var relativePath: String
  /// Where the record starts in the file, after decompression; nil when it is the whole file.
  public var position: RecordPosition?

  public init(
    id: String, source: String, url: String? = nil, title: String? = nil, published: String? = nil,
    language: LanguageTag? = nil, text: [UInt8], isUTF8: Bool, encoding: String? = nil, record: [UInt8] = [],
    path: String, relativePath: String, position: RecordPosition? = nil
  ) {
    self.id = id
    self.source = source
    self.url = url
    self.title = title
    self.published = published
    self.language = language
    self.text = text
    self.isUTF8 = isUTF8
    self.encoding = encoding
    self.record = record
    self.path = path
    self.relativePath = relativePath
    self.position = position
  }

  /// The input's own bytes: the JSON object without line end, or the file's content as it lies there, unpacked.
  public var ownBytes: [UInt8] { !record.isEmpty ? record : undecoded.isEmpty ? text : undecoded }

  /// The document, for records whose text is UTF-8; nil for the others, which go through charset detection first.
  public var document: Document? { isUTF8 ? document(text: text) : nil }

  /// The document with its text decoded to UTF-8 by the caller.
  public func document(text: [UInt8]) -> Document {
    Document(
      id: id, source: source, url: url, title: title, published: published, language: language, text: text,
      record: record)
  }
}

/// A place in an input: a line where there are lines, else a byte offset.
public enum RecordPosition: Sendable, Equatable {
  /// Counted from 1.
  case line(Int)
  /// Bytes, counted from 0; after decompression, except where decompression itself failed.
  case offset(Int)
}
