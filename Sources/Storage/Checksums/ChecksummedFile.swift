import SystemPackage

/// A binary file with a `ChecksummedHeader`, written as a stream, whole or not at all.
///
/// The header is known last and stands first: what cannot go back, a pipe or standard output, gets all of the file when it is
/// committed, and until then the payload waits in a scratch file.
public struct ChecksummedWriter: ~Copyable, Sendable, ByteSink {
  private var file: AtomicFile
  private var waiting: WaitingBytes?
  private let kind: String
  private let version: UInt32
  private var hash = XXHash64()
  private var count: UInt64 = 0

  /// Takes a kind of up to eight ASCII letters, and a folder for what has to wait.
  ///
  /// - Throws: as `AtomicFile` does.
  public init(
    _ path: FilePath, kind: String, version: UInt32, scratch: FilePath = ".", removesAbandoned: Bool = true
  ) throws(StorageError) {
    var file = try AtomicFile(path, removesAbandoned: removesAbandoned)
    if file.isWrittenStraight {
      waiting = try WaitingBytes(in: scratch)
    } else {
      waiting = nil
      try file.write([UInt8](repeating: 0, count: ChecksummedHeader.size))
    }
    self.file = file
    self.kind = kind
    self.version = version
  }

  /// Appends to the payload.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    hash.update(bytes)
    count += UInt64(bytes.count)
    if waiting == nil { try file.write(bytes) } else { try waiting?.write(bytes) }
  }

  /// Writes the header and puts the file under its name.
  public mutating func commit() throws(StorageError) {
    let header = ChecksummedHeader(
      kind: kind, version: version, payloadBytes: count, payloadChecksum: hash.finish())
    if waiting == nil {
      try file.overwrite(header.bytes, at: 0)
    } else {
      try file.write(header.bytes)
      try waiting?.copy(to: &file)
    }
    try file.commit()
  }
}

/// A binary file of Sito in memory, checked when it is opened.
public final class ChecksummedFile: Sendable {
  private let file: MappedFile
  public let header: ChecksummedHeader

  /// - Throws: when the file is missing, of another kind or version, cut short or damaged.
  /// - Complexity: O(*n*) in bytes.
  public init(_ path: FilePath, kind: String, version: UInt32) throws(StorageError) {
    file = try MappedFile(path)
    header = try file.withUnsafeBytes { bytes throws(StorageError) in
      try ChecksummedHeader(checking: bytes, kind: kind, version: version, path: path.string)
    }
  }

  /// The bytes after the header; the pointer must not outlive the call. They start at an address divisible by 16.
  public func withPayload<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try file.withUnsafeBytes { bytes throws(Failure) in
      try body(UnsafeRawBufferPointer(rebasing: bytes[ChecksummedHeader.size...]))
    }
  }
}
