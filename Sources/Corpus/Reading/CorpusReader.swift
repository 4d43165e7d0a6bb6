import Storage

/// Reads documents from files, folders and standard input, one after another, in a fixed order.
///
/// Inputs are taken in the order named; a folder's files come in the bytewise order of their paths. A bad record is an
/// event like any other: nothing in the input's content ends the reading. Memory is bounded by the largest single record
/// (about three times its bytes). Not for use by several threads at once.
public final class CorpusReader: Sequence, IteratorProtocol {
  private enum Current {
    case none
    case jsonl(JSONLReader)
    case warc(WARCReader)
  }

  private let options: ReadingOptions
  private var files: InputFiles
  private let buffer: BlockBuffer
  private var current = Current.none
  private var identifiers = RecordIdentifiers()
  private var closedCounts = ReadCounts()
  /// Is told of each file that is opened; nil stands for standard input.
  public var opened: ((FilePath?) -> Void)?

  /// Inputs are paths of files and folders, and `-` for standard input, for which no input at all stands too.
  ///
  /// - Throws: when a named path is missing, may not be read or has a format that is not read, before any is opened.
  public init(_ inputs: [String], options: ReadingOptions = ReadingOptions()) throws(CorpusError) {
    self.options = options
    files = try InputFiles(inputs, format: options.format)
    buffer = BlockBuffer(blockBytes: options.blockBytes)
  }

  /// What has been read up to now.
  public var counts: ReadCounts {
    var counts = closedCounts
    if case .none = current { return counts }
    counts.storedBytes += buffer.storedBytes
    counts.bytes += buffer.offset
    return counts
  }

  /// The next record or reject; nil when all inputs have been read.
  ///
  /// - Complexity: O(*n*) in the bytes of the record.
  public func next() -> ReadEvent? {
    while true {
      if let event = nextInFile() { return counted(event) }
      close()
      switch files.next(&closedCounts) {
      case nil: return nil
      case .reject(let reject): return counted(.reject(reject))
      case .file(let file):
        if let event = open(file) { return counted(event) }
      }
    }
  }

  private func nextInFile() -> ReadEvent? {
    switch current {
    case .none: return nil
    case .jsonl(var reader):
      // The enum must not hold a second copy while the reader changes.
      current = .none
      let event = reader.next()
      current = .jsonl(reader)
      return event
    case .warc(var reader):
      current = .none
      let event = reader.next()
      current = .warc(reader)
      return event
    }
  }

  /// - Returns: the file's only event, when it has one only.
  private func open(_ file: InputFile) -> ReadEvent? {
    do throws(StorageError) {
      let reader =
        if let spool = options.spools[file.path?.string ?? "-"] {
          try spool.reader()
        } else if let path = file.path {
          try FileReader(path)
        } else {
          FileReader.standardInput()
        }
      buffer.open(ByteStream(reader))
    } catch {
      return .reject(Reject(source: file.name, position: .offset(0), reason: error.description))
    }
    closedCounts.files += 1
    opened?(file.path)
    let format = file.format ?? sniff()
    switch format {
    case .jsonl: current = .jsonl(JSONLReader(file, buffer, options))
    case .wet, .warc: current = .warc(WARCReader(file, buffer, options))
    case .text, .html:
      let event = TextFileReader.read(file, buffer, options, isHTML: format == .html)
      closedCounts.storedBytes += buffer.storedBytes
      closedCounts.bytes += buffer.offset
      return event
    }
    return nil
  }

  private func close() {
    if case .none = current { return }
    closedCounts.storedBytes += buffer.storedBytes
    closedCounts.bytes += buffer.offset
    current = .none
  }

  /// A stream that fails here fails again, with its reason, when it is read.
  private func sniff() -> InputFormat {
    while buffer.unread.count < FormatSniffing.sampleBytes, (try? buffer.more()) == true {}
    return FormatSniffing.format(buffer.unread)
  }

  private func counted(_ event: ReadEvent) -> ReadEvent {
    switch event {
    case .record(var record):
      closedCounts.records += 1
      let id = identifiers.unique(record.id)
      if id != record.id { record.isIDGiven = false }
      record.id = id
      return .record(record)
    case .reject:
      closedCounts.rejects += 1
      return event
    }
  }
}
