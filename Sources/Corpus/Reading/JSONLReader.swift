import Text

/// The records of one JSONL file.
///
/// Of a field that stands twice in an object the last counts, as in most JSON libraries. A number stands for its own
/// digits where a string is expected (`"id": 17`); true, false, objects and arrays count as not given, except as text.
struct JSONLReader {
  private let file: InputFile
  private let folderName: String
  private let fields: [(name: [UInt8], field: Field)]
  private let maximumBytes: Int
  private let acceptsEmptyText: Bool
  private var lines: LineScanner
  private var isFailureReported = false

  private enum Field: Int, CaseIterable {
    case id, source, url, title, text, html, packedHTML, published, language
  }

  /// What the known fields of one line hold.
  private struct Values {
    var places = [JSONScanner.Member?](repeating: nil, count: Field.allCases.count)

    subscript(field: Field) -> JSONScanner.Member? {
      get { places[field.rawValue] }
      set { places[field.rawValue] = newValue }
    }
  }

  init(_ file: InputFile, _ buffer: BlockBuffer, _ options: ReadingOptions) {
    self.file = file
    folderName = file.folderName
    maximumBytes = options.maximumDocumentBytes
    acceptsEmptyText = options.acceptsEmptyText
    lines = LineScanner(buffer, maximumBytes: maximumBytes)
    let names = options.fields
    fields = Field.allCases.map { field in
      let name =
        switch field {
        case .id: names.id
        case .source: names.source
        case .url: names.url
        case .title: names.title
        case .text: names.text
        case .html: names.html
        case .packedHTML: names.html + "_base64"
        case .published: names.published
        case .language: names.language
        }
      return (Array(name.utf8), field)
    }
  }

  mutating func next() -> ReadEvent? {
    while true {
      switch lines.next() {
      case .end: return failure()
      case .tooLong(let number):
        return reject(number, "the line is longer than \(maximumBytes) bytes")
      case .line(let whole, let number):
        var line = whole
        if number == 1 {
          if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = UnsafeBufferPointer(rebasing: line[3...]) }
          if line.starts(with: [0xFF, 0xFE]) || line.starts(with: [0xFE, 0xFF]) {
            return reject(number, "UTF-16: JSONL must be UTF-8, convert the file first")
          }
        }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        do throws(Rejection) {
          return .record(try record(line, number))
        } catch {
          // The tail of a file cut short is no line of its own: the failure that follows speaks for it.
          if !lines.isTerminated, let failure = failure() { return failure }
          return .reject(Reject(source: file.name, position: .line(number), reason: error.reason, id: error.id))
        }
      }
    }
  }

  private struct Rejection: Error {
    var reason: String
    /// Of the record, where that could be read.
    var id: String?
  }

  private func reject(_ line: Int, _ reason: String) -> ReadEvent {
    .reject(Reject(source: file.name, position: .line(line), reason: reason))
  }

  private mutating func failure() -> ReadEvent? {
    guard let failure = lines.failure, !isFailureReported else { return nil }
    isFailureReported = true
    return .reject(Reject(source: file.name, position: .offset(failure.offset), reason: failure.reason))
  }

  private func record(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) throws(Rejection) -> InputRecord {
    if let invalid = UTF8Validation.firstInvalidByte(line) {
      throw Rejection(reason: "invalid UTF-8 at column \(invalid + 1)")
    }
    let values: Values
    do throws(JSONSyntaxError) {
      values = try scan(line)
    } catch {
      throw Rejection(reason: error.description)
    }
    let givenID = string(values[.id], line)
    let (text, isHTML): ([UInt8], Bool)
    do throws(Rejection) {
      (text, isHTML) = try self.text(values, line)
    } catch {
      throw Rejection(reason: error.reason, id: givenID)
    }
    let url = string(values[.url], line)
    let source = string(values[.source], line) ?? url.flatMap(URLHost.host) ?? folderName
    var record = InputRecord(
      id: givenID ?? "\(file.name):\(number)", source: source, url: url,
      title: string(values[.title], line), published: string(values[.published], line),
      language: string(values[.language], line).flatMap(LanguageTag.init), text: text, isUTF8: true,
      encoding: "utf-8", record: Array(line), path: file.name, relativePath: file.relativePath,
      position: .line(number))
    record.isIDGiven = givenID != nil
    if isHTML {
      record.isHTML = true
      record.isUTF8 = text.withUnsafeBufferPointer { UTF8Validation.firstInvalidByte($0) == nil }
      if !record.isUTF8 { record.encoding = nil }
    }
    return record
  }

  /// The text or, where there is none, the page.
  private func text(
    _ values: Values, _ line: UnsafeBufferPointer<UInt8>
  ) throws(Rejection) -> (bytes: [UInt8], isHTML: Bool) {
    let name = String(decoding: fields[Field.text.rawValue].name, as: UTF8.self)
    guard let member = values[.text], !isNull(member, line) else {
      if let html = values[.html], html.kind == .string {
        let page = bytes(html, line)
        if !UsableText.isUsable(page) {
          let name = String(decoding: fields[Field.html.rawValue].name, as: UTF8.self)
          throw Rejection(reason: "field \(name) is empty")
        }
        return (page, true)
      }
      if let packed = values[.packedHTML], packed.kind == .string {
        guard let page = Base64.decoded(bytes(packed, line)), !page.isEmpty else {
          let name = String(decoding: fields[Field.packedHTML.rawValue].name, as: UTF8.self)
          throw Rejection(reason: "field \(name) is no base64, or empty")
        }
        return (page, true)
      }
      throw Rejection(
        reason: values[.text] == nil
          ? "no field \(name): if it has another name, give it with --text-field (or --html-field for pages)"
          : "field \(name) is null")
    }
    if member.kind != .string { throw Rejection(reason: "field \(name) is no string") }
    let text = bytes(member, line)
    if !acceptsEmptyText, !UsableText.isUsable(text) { throw Rejection(reason: "field \(name) is empty") }
    return (text, false)
  }

  private func isNull(_ member: JSONScanner.Member, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
    member.kind == .literal && line[member.value.range.lowerBound] == 0x6E
  }

  private func bytes(_ member: JSONScanner.Member, _ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    member.value.hasEscapes
      ? JSONString.unescaped(line, member.value.range) : Array(UnsafeBufferPointer(rebasing: line[member.value.range]))
  }

  /// nil when the field is missing, empty or neither string nor number.
  private func string(_ member: JSONScanner.Member?, _ line: UnsafeBufferPointer<UInt8>) -> String? {
    guard let member, member.kind == .string || member.kind == .number, !member.value.range.isEmpty else { return nil }
    return String(decoding: bytes(member, line), as: UTF8.self)
  }

  private func scan(_ line: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> Values {
    var scanner = JSONScanner(line)
    var values = Values()
    try scanner.beginObject()
    var isFirst = true
    while let member = try scanner.nextMember(isFirst: isFirst) {
      isFirst = false
      let key = member.key.hasEscapes ? JSONString.unescaped(line, member.key.range) : nil
      for (name, field) in fields {
        let isEqual =
          key.map { $0 == name }
          ?? (name.count == member.key.range.count
            && UnsafeBufferPointer(rebasing: line[member.key.range]).elementsEqual(name))
        if isEqual { values[field] = member }
      }
    }
    try scanner.end()
    return values
  }
}
