import Storage

/// One output of a command: a file that appears whole or not at all, packed as its name says, or standard output.
///
/// Not for use by several threads at once. What has not been committed is gone when the object is.
public final class OutputFile {
  public let path: String
  private var file: AtomicFile
  private let compressor: (any Compressor)?
  private var packed: [UInt8] = []
  private var isCommitted = false

  /// - Parameter path: nil or `-` for standard output, which is never packed.
  /// - Throws: when the folder is missing or not writable; nothing is made then.
  public convenience init(_ path: String?) throws(StorageError) {
    if let path, path != "-" {
      try self.init(FilePath(path))
    } else {
      try self.init("/dev/stdout" as FilePath, isDurable: false)
    }
  }

  /// With `isDurable`, `commit()` waits for the disk.
  ///
  /// - Throws: when the folder is missing or not writable; nothing is made then.
  public init(_ path: FilePath, isDurable: Bool = true) throws(StorageError) {
    file = try AtomicFile(path, isDurable: isDurable)
    self.path = path.string
    switch Compression(fileName: path.lastComponent?.string ?? "") {
    case .none: compressor = nil
    case .gzip: compressor = GzipCompressor()
    case .zstd: compressor = ZstdCompressor()
    }
  }

  /// - Throws: `StorageError`; its `isBrokenPipe` tells that nobody reads any more.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    guard let compressor else { return try file.write(bytes) }
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

  /// Hands what is buffered to the system; a packed file keeps what its block still lacks.
  public func flush() throws(StorageError) {
    try writePacked()
    try file.flush()
  }

  /// Ends the file and puts it under its name. Nothing may be written afterwards.
  ///
  /// - Throws: when the disk is full or the folder has gone; a former file of the name is then as it was.
  public func commit() throws(StorageError) {
    if isCommitted { return }
    if let compressor {
      compressor.encode(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, into: &packed)
      try writePacked()
    }
    try file.commit()
    isCommitted = true
  }

  private func writePacked() throws(StorageError) {
    if packed.isEmpty { return }
    try file.write(packed)
    packed.removeAll(keepingCapacity: true)
  }
}
