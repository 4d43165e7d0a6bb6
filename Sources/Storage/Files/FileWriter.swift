import SystemPackage

/// Writes to a descriptor through a buffer.
///
/// Nothing is written by `deinit`: what has not been flushed is lost, so that a failed run leaves no more than it must.
/// After a failed write every later call throws the same error: bytes are missing, and nothing may make the file whole.
public struct FileWriter: ~Copyable, Sendable, ByteSink {
  public let path: String
  private let descriptor: FileDescriptor
  private let isOwned: Bool
  private var buffer: [UInt8] = []
  private let capacity: Int
  /// The first error; it stays.
  private var failure: StorageError?

  /// The bytes a buffer holds unless told otherwise.
  public static let defaultCapacity = 1 << 16

  /// Standard output, called `-` in messages; it is not closed.
  public static func standardOutput(capacity: Int = defaultCapacity) -> FileWriter {
    FileWriter(.standardOutput, path: "-", isOwned: false, capacity: capacity)
  }

  /// Standard error; it is not closed.
  public static func standardError(capacity: Int = 4096) -> FileWriter {
    FileWriter(.standardError, path: "standard error", isOwned: false, capacity: capacity)
  }

  init(_ descriptor: FileDescriptor, path: String, isOwned: Bool, capacity: Int = defaultCapacity) {
    self.descriptor = descriptor
    self.path = path
    self.isOwned = isOwned
    self.capacity = max(capacity, 1)
  }

  deinit {
    if isOwned { try? descriptor.close() }
  }

  /// - Throws: `StorageError`, whose `isBrokenPipe` tells that nobody reads any more (with SIGPIPE ignored).
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    if let failure { throw failure }
    if buffer.count + bytes.count <= capacity {
      buffer.append(contentsOf: bytes)
      return
    }
    try flush()
    if bytes.count >= capacity {
      try writeThrough(bytes)
    } else {
      buffer.reserveCapacity(capacity)
      buffer.append(contentsOf: bytes)
    }
  }

  /// Hands the buffered bytes to the system.
  public mutating func flush() throws(StorageError) {
    if let failure { throw failure }
    if buffer.isEmpty { return }
    var pending: [UInt8] = []
    swap(&pending, &buffer)
    try pending.withUnsafeBufferPointer { bytes throws(StorageError) in
      try writeThrough(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
    swap(&pending, &buffer)
  }

  private mutating func writeThrough(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    do {
      _ = try descriptor.writeAll(bytes)
    } catch {
      throw failed(error.code)
    }
  }

  private mutating func failed(_ code: Int32) -> StorageError {
    let error = StorageError(path: path, reason: .system(operation: "write to", code: code))
    failure = error
    return error
  }

  /// Flushes, then replaces bytes already written; the place where writing goes on does not move.
  mutating func overwrite(_ bytes: [UInt8], at offset: Int64) throws(StorageError) {
    try flush()
    do {
      try bytes.withUnsafeBytes { _ = try descriptor.writeAll(toAbsoluteOffset: offset, $0) }
    } catch {
      throw failed(error.code)
    }
  }

  /// Flushes and waits until the disk has it.
  mutating func synchronize() throws(StorageError) {
    try flush()
    do {
      try SystemCalls.synchronize(descriptor)
    } catch {
      throw failed(error.rawValue)
    }
  }

  func setPermissions(_ permissions: UInt32) { SystemCalls.setPermissions(permissions, of: descriptor) }
}
