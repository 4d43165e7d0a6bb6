import Storage

/// One output of a command: a file that appears whole or not at all, packed as its name says, or standard output.
///
/// Not for use by several threads at once. What has not been committed is gone when the object is.
public final class OutputFile {
  public let path: String
  private var target: Target
  private let compressor: (any Compressor)?
  private var packed: [UInt8] = []

  private enum Target: ~Copyable {
    case file(AtomicFile)
    case standardOutput(FileWriter)
  }

  /// - Parameter path: nil or `-` for standard output, which is never packed.
  /// - Throws: when the folder is missing or not writable; nothing is made then.
  public convenience init(_ path: String?) throws(StorageError) {
    if let path, path != "-" {
      try self.init(FilePath(path))
    } else {
      self.init(standardOutput: .standardOutput())
    }
  }

  /// - Parameter isDurable: whether `commit()` waits for the disk.
  public init(_ path: FilePath, isDurable: Bool = true) throws(StorageError) {
    let file = try AtomicFile(path, isDurable: isDurable)
    self.path = path.string
    target = .file(file)
    switch Compression(fileName: path.lastComponent?.string ?? "") {
    case .none: compressor = nil
    case .gzip: compressor = GzipCompressor()
    case .zstd: compressor = ZstdCompressor()
    }
  }

  private init(standardOutput: consuming FileWriter) {
    path = "-"
    target = .standardOutput(standardOutput)
    compressor = nil
  }

  /// - Throws: `StorageError`; its `isBrokenPipe` tells that nobody reads any more.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    guard let compressor else { return try writePlain(bytes) }
    compressor.encode(bytes, isLast: false, into: &packed)
    if packed.count >= 1 << 16 { try writePacked() }
  }

  public func write(_ bytes: [UInt8]) throws(StorageError) {
    try bytes.withUnsafeBufferPointer { buffer throws(StorageError) in try write(UnsafeRawBufferPointer(buffer)) }
  }

  /// Writes `bytes` and a line feed.
  public func writeLine(_ bytes: [UInt8]) throws(StorageError) {
    try write(bytes)
    try write([0x0A])
  }

  /// Hands what is buffered to the system; for a reader that waits at the other end of a pipe.
  public func flush() throws(StorageError) {
    if case .standardOutput = target {
      try withTarget { target throws(StorageError) in
        if case .standardOutput(var writer) = consume target {
          do throws(StorageError) {
            try writer.flush()
          } catch {
            target = .standardOutput(writer)
            throw error
          }
          target = .standardOutput(writer)
        }
      }
    }
  }

  private func writePacked() throws(StorageError) {
    let bytes = packed
    packed.removeAll(keepingCapacity: true)
    try bytes.withUnsafeBufferPointer { buffer throws(StorageError) in try writePlain(UnsafeRawBufferPointer(buffer)) }
  }
}
