import Storage

/// The rejects of a run as JSONL: `{"source","line"|"offset","reason"}`, in the order they were met.
public final class RejectsWriter {
  private let output: OutputFile?
  public private(set) var count = 0

  /// Makes the file, or with nil only counts.
  ///
  /// - Throws: when the folder is missing or not writable.
  public init(_ path: String?) throws(StorageError) {
    output = if let path { try OutputFile(path) } else { nil }
  }

  public func write(_ reject: Reject) throws(StorageError) {
    count += 1
    try output?.writeLine(reject.json)
  }

  public func commit() throws(StorageError) { try output?.commit() }
}

extension Reject {
  /// One line of a rejects file, without line end.
  public var json: [UInt8] {
    var builder = JSONObjectBuilder()
    builder.add("source", source)
    switch position {
    case .line(let line): builder.add("line", line)
    case .offset(let offset): builder.add("offset", offset)
    }
    builder.add("reason", reason)
    return builder.finish()
  }
}
