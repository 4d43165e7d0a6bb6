import Text

/// The plain texts of a WET file: WARC (ISO 28500) whose documents are `conversion` records.
///
/// `WARC-Record-ID` without its brackets is the id, `WARC-Target-URI` the URL. `WARC-Date` is when the page was fetched,
/// not when it was published, and is not taken. Records of other types are passed over in silence.
struct WETReader {
  private static let maximumHeaderBytes = 1 << 16

  private let file: InputFile
  private let folderName: String
  private let buffer: BlockBuffer
  private let maximumBytes: Int
  private var isDone = false

  init(_ file: InputFile, _ buffer: BlockBuffer, _ options: ReadingOptions) {
    self.file = file
    folderName = file.folderName
    self.buffer = buffer
    maximumBytes = options.maximumDocumentBytes
  }

  private struct Header {
    var type = ""
    var id: String?
    var url: String?
    var length: Int?
  }

  private struct Failure: Error {
    var offset: Int
    var reason: String
  }

  mutating func next() -> ReadEvent? {
    while !isDone {
      let start = buffer.offset
      do throws(Failure) {
        if let event = try record(from: start) { return event }
      } catch {
        return .reject(Reject(source: file.name, position: .offset(error.offset), reason: error.reason))
      }
    }
    return nil
  }

  /// nil when what stood there was no document.
  private mutating func record(from start: Int) throws(Failure) -> ReadEvent? {
    guard try skipLineEnds() else {
      isDone = true
      return nil
    }
    let start = buffer.offset
    guard let header = try header() else { return try resynchronize(from: start) }
    guard let length = header.length else {
      _ = try resynchronize(from: start)
      throw Failure(offset: start, reason: "a WARC record without Content-Length")
    }
    if header.type != "conversion" || length > maximumBytes {
      try skip(length, of: start)
      if header.type != "conversion" { return nil }
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
    let text = Array(content)
    let isUTF8 = UTF8Validation.firstInvalidByte(content) == nil
    if isUTF8, !UsableText.isUsable(text) { throw Failure(offset: start, reason: "the record holds no text") }
    let source = header.url.flatMap(URLHost.host) ?? folderName
    return .record(
      InputRecord(
        id: header.id ?? "\(file.name):\(start)", source: source, url: header.url, text: text, isUTF8: isUTF8,
        encoding: isUTF8 ? "utf-8" : nil, record: [], path: file.name, relativePath: file.relativePath,
        position: .offset(start)))
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

  /// The header that starts here, passed over; nil when there is none.
  private mutating func header() throws(Failure) -> Header? {
    var searched = 0
    while true {
      let unread = buffer.unread
      if let end = Self.headerEnd(unread, from: searched) {
        defer { buffer.consume(end) }
        return Self.parse(UnsafeBufferPointer(rebasing: unread[..<end]))
      }
      searched = max(0, unread.count - 4)
      if unread.count > Self.maximumHeaderBytes { return nil }
      if try !more() { return nil }
    }
  }

  /// Where the empty line that closes a header ends.
  private static func headerEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while let feed = ByteSearch.first(0x0A, in: bytes, from: index) {
      if feed + 1 < bytes.count, bytes[feed + 1] == 0x0A { return feed + 2 }
      if feed + 2 < bytes.count, bytes[feed + 1] == 0x0D, bytes[feed + 2] == 0x0A { return feed + 3 }
      index = feed + 1
    }
    return nil
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Header? {
    guard bytes.starts(with: "WARC/".utf8) else { return nil }
    var header = Header()
    for line in bytes.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      var value = line[(colon + 1)...]
      while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
      while let byte = value.last, byte == 0x20 || byte == 0x0D { value.removeLast() }
      if value.isEmpty { continue }
      switch name {
      case "warc-type": header.type = String(decoding: value, as: UTF8.self)
      case "warc-target-uri": header.url = String(decoding: value, as: UTF8.self)
      case "warc-record-id":
        if value.first == 0x3C, value.last == 0x3E { value = value.dropFirst().dropLast() }
        header.id = String(decoding: value, as: UTF8.self)
      case "content-length":
        header.length = Int(String(decoding: value, as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 }
      default: break
      }
    }
    return header
  }

  /// Goes to the next line that starts a record.
  private mutating func resynchronize(from start: Int) throws(Failure) -> ReadEvent? {
    let mark = Array("\nWARC/1.".utf8)
    while true {
      let unread = buffer.unread
      var index = 0
      while let feed = ByteSearch.first(0x0A, in: unread, from: index), feed + mark.count <= unread.count {
        if unread[feed..<(feed + mark.count)].elementsEqual(mark) {
          buffer.consume(feed + 1)
          throw Failure(offset: start, reason: "no WARC record starts here")
        }
        index = feed + 1
      }
      buffer.consume(max(0, unread.count - mark.count))
      if try !more() {
        isDone = true
        throw Failure(offset: start, reason: "no WARC record starts here")
      }
    }
  }
}
