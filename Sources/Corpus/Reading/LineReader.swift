import Storage
import Text

/// The lines of files and standard input, one after another, unpacked where they are gzip or Zstandard.
///
/// For inputs that are tables and no documents. A line ends at LF or CRLF and nowhere else; lines count from 1 in each
/// file. Folders are no tables. Memory is bounded by `maximumBytes`, however long a line is.
public final class LineReader {
  /// A line, or what could not be read.
  public enum Event: Sendable, Equatable {
    /// Valid UTF-8, without its line end.
    case line([UInt8], path: String, number: Int)
    case reject(Reject)
  }

  private var files: InputFiles
  private let maximumBytes: Int
  private let buffer = BlockBuffer(blockBytes: 1 << 16)
  private var lines: LineScanner?
  private var name = ""
  private var counts = ReadCounts()

  /// - Parameter maximumBytes: longer lines are rejects.
  /// - Throws: when a named path is missing, may not be read or is a folder, before any is opened.
  public init(_ inputs: [String], maximumBytes: Int = 1 << 20) throws(CorpusError) {
    self.maximumBytes = maximumBytes
    let folders = inputs.filter { PathStatus(FilePath($0)) == .folder }
    if !folders.isEmpty { throw .folders(folders) }
    files = try InputFiles(inputs, format: .text)
  }

  /// The next line; nil when all inputs have been read.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  public func next() -> Event? {
    while true {
      if let event = nextInFile() { return event }
      switch files.next(&counts) {
      case nil: return nil
      case .reject(let reject): return .reject(reject)
      case .file(let file):
        name = file.name
        do throws(StorageError) {
          let reader = if let path = file.path { try FileReader(path) } else { FileReader.standardInput() }
          buffer.open(ByteStream(reader))
          lines = LineScanner(buffer, maximumBytes: maximumBytes)
        } catch {
          return .reject(Reject(source: name, position: .offset(0), reason: error.description))
        }
      }
    }
  }

  private func nextInFile() -> Event? {
    guard var scanner = lines else { return nil }
    let step = scanner.next()
    lines = scanner
    switch step {
    case .end:
      lines = nil
      return scanner.failure.map {
        .reject(Reject(source: name, position: .offset($0.offset), reason: $0.reason))
      }
    case .tooLong(let number): return reject(number, "the line is longer than \(maximumBytes) bytes")
    case .line(let whole, let number):
      var line = whole
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = UnsafeBufferPointer(rebasing: line[3...]) }
      if let invalid = UTF8Validation.firstInvalidByte(line) {
        return reject(number, "invalid UTF-8 at column \(invalid + 1): convert the file first")
      }
      return .line(Array(line), path: name, number: number)
    }
  }

  private func reject(_ line: Int, _ reason: String) -> Event {
    .reject(Reject(source: name, position: .line(line), reason: reason))
  }
}
