import Text

/// The documents of a WARC file (ISO 28500): pages as they were fetched (`response` and `resource` records of HTML or plain
/// text) and texts that somebody extracted (`conversion` records, as in WET files). A file without any is a reject.
///
/// `WARC-Record-ID` without its brackets is the id, `WARC-Target-URI` the URL. `WARC-Date` is when the page was fetched,
/// not when it was published, and is not taken. Records of other types, answers that are no page (other status than 200, images)
/// and truncated headers are passed over in silence.
struct WARCReader {
  private static let maximumHeaderBytes = 1 << 16
  private static let noRecord = "no WARC record starts here"
  private static let noDocument =
    "the file holds no page and no text: no response or resource record of HTML or plain text, and no conversion record"

  private let file: InputFile
  private let folderName: String
  private let buffer: BlockBuffer
  private let maximumBytes: Int
  private var isDone = false
  /// Whether the file has given a document or the reason why not.
  private var hasGiven = false

  init(_ file: InputFile, _ buffer: BlockBuffer, _ options: ReadingOptions) {
    self.file = file
    folderName = file.folderName
    self.buffer = buffer
    maximumBytes = options.maximumDocumentBytes
  }

  private struct Failure: Error {
    var offset: Int
    var reason: String
  }

  mutating func next() -> ReadEvent? {
    while !isDone {
      let start = buffer.offset
      do throws(Failure) {
        if let event = try record(from: start) {
          hasGiven = true
          return event
        }
      } catch {
        hasGiven = true
        return .reject(Reject(source: file.name, position: .offset(error.offset), reason: error.reason))
      }
    }
    if hasGiven { return nil }
    hasGiven = true
    return .reject(Reject(source: file.name, position: .offset(0), reason: Self.noDocument))
  }

  /// nil when what stood there was no document.
  private mutating func record(from start: Int) throws(Failure) -> ReadEvent? {
    guard try skipLineEnds() else {
      isDone = true
      return nil
    }
    let start = buffer.offset
    guard let header = try header() else { try resynchronize(from: start, reason: Self.noRecord) }
    guard let length = header.length else {
      try resynchronize(from: start, reason: "a WARC record without Content-Length")
    }
    let isWanted = Self.types.contains(header.type)
    if !isWanted || length > maximumBytes {
      try skip(length, of: start)
      if !isWanted { return nil }
      throw Failure(offset: start, reason: "the document is longer than \(maximumBytes) bytes")
    }
    while buffer.unread.count < length {
      if try !more() {
        isDone = true
        throw Failure(offset: start, reason: "the file is cut short in this record")
      }
    }
    let content = UnsafeBufferPointer(rebasing: buffer.unread[..<length])
    defer { buffer.consume(length) }
    guard let document = try self.document(header, content, start) else { return nil }
    let isUTF8 = document.body.withUnsafeBufferPointer { UTF8Validation.firstInvalidByte($0) == nil }
    if isUTF8, !UsableText.isUsable(document.body) { throw Failure(offset: start, reason: "the record holds no text") }
    let source = header.url.flatMap(URLHost.host) ?? folderName
    var record = InputRecord(
      id: header.id ?? "\(file.name):\(start)", source: source, url: header.url, text: document.body, isUTF8: isUTF8,
      encoding: isUTF8 && !document.isHTML ? "utf-8" : document.charset, record: [], path: file.name,
      relativePath: file.relativePath, position: .offset(start))
    record.isHTML = document.isHTML
    return .record(record)
  }

  private static let types: Set<String> = ["conversion", "response", "resource"]

  private struct Body {
    var body: [UInt8]
    var isHTML: Bool
    /// As the answer's header declares it.
    var charset: String?
  }

  /// What a record holds; nil when that is no page.
  private func document(
    _ header: WARCHeader, _ content: UnsafeBufferPointer<UInt8>, _ start: Int
  ) throws(Failure) -> Body? {
    if header.type == "conversion" { return Body(body: Array(content), isHTML: false) }
    var type = ContentType(header.contentType)
    var body = content
    var answer: HTTPHeader?
    if type.name == "application/http" || header.type == "response" && content.starts(with: "HTTP/".utf8) {
      guard let end = WARCHeader.end(in: content),
        let found = HTTPHeader(UnsafeBufferPointer(rebasing: content[..<end]))
      else { return nil }
      if found.status != 200 { return nil }
      type = ContentType(found.contentType)
      body = UnsafeBufferPointer(rebasing: content[end...])
      answer = found
    }
    // Without a type the page speaks for itself.
    let isHTML = type.name.map { $0 == "text/html" || $0 == "application/xhtml+xml" } ?? FormatSniffing.isHTML(body)
    guard isHTML || type.name == "text/plain", !body.isEmpty else { return nil }
    do throws(HTTPBody.Failure) {
      let bytes = try HTTPBody.decoded(body, answer, maximumBytes: maximumBytes)
      return Body(body: bytes, isHTML: isHTML, charset: type.charset)
    } catch {
      throw Failure(offset: start, reason: error.reason)
    }
  }

  private mutating func more() throws(Failure) -> Bool {
    do throws(StreamFailure) {
      return try buffer.more()
    } catch {
      isDone = true
      throw Failure(offset: error.offset, reason: error.reason)
    }
  }

  /// - Returns: false at the end of the file.
  private mutating func skipLineEnds() throws(Failure) -> Bool {
    while true {
      let unread = buffer.unread
      let count = unread.prefix { $0 == 0x0D || $0 == 0x0A }.count
      buffer.consume(count)
      if count < unread.count { return true }
      if try !more() { return false }
    }
  }

  private mutating func skip(_ length: Int, of start: Int) throws(Failure) {
    var left = length
    while left > 0 {
      let count = min(left, buffer.unread.count)
      buffer.consume(count)
      left -= count
      if left > 0, try !more() {
        isDone = true
        throw Failure(offset: start, reason: "the file is cut short in this record")
      }
    }
  }

  /// The header that starts here, passed over; nil, and nothing passed over, when there is none.
  private mutating func header() throws(Failure) -> WARCHeader? {
    var searched = 0
    while true {
      let unread = buffer.unread
      if let end = WARCHeader.end(in: unread, from: searched) {
        guard let header = WARCHeader(UnsafeBufferPointer(rebasing: unread[..<end])) else { return nil }
        buffer.consume(end)
        return header
      }
      searched = max(0, unread.count - 4)
      if unread.count > Self.maximumHeaderBytes { return nil }
      if try !more() { return nil }
    }
  }

  /// Goes to the next line that starts a record; that may be the very next byte when a header has been passed over.
  private mutating func resynchronize(from start: Int, reason: String) throws(Failure) -> Never {
    let mark = Array("\nWARC/1.".utf8)
    if buffer.offset > start {
      while buffer.unread.count < mark.count - 1, try more() {}
      if buffer.unread.starts(with: mark.dropFirst()) {
        throw Failure(offset: start, reason: reason)
      }
    }
    while true {
      let unread = buffer.unread
      var index = 0
      while let feed = ByteSearch.first(0x0A, in: unread, from: index), feed + mark.count <= unread.count {
        if unread[feed..<(feed + mark.count)].elementsEqual(mark) {
          buffer.consume(feed + 1)
          throw Failure(offset: start, reason: reason)
        }
        index = feed + 1
      }
      buffer.consume(max(0, unread.count - mark.count))
      if try !more() {
        isDone = true
        throw Failure(offset: start, reason: reason)
      }
    }
  }
}
