import SystemPackage

/// A file's bytes in memory, read by the system as they are touched.
///
/// A file that another process cuts short while it is mapped ends this process (SIGBUS): map only files of Sito's own,
/// which are replaced, never changed in place.
public final class MappedFile: Sendable {
  public let path: String
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// - Throws: when the path is missing, not a regular file or may not be read.
  public init(_ path: FilePath) throws(StorageError) {
    self.path = path.string
    do {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
      defer { try? descriptor.close() }
      let status = try SystemCalls.status(of: descriptor)
      if status.kind != .regular {
        throw status.kind == .directory ? Errno.isDirectory : Errno.notSupported
      }
      // An empty range cannot be mapped.
      bytes =
        status.size == 0
        ? UnsafeRawBufferPointer(start: nil, count: 0)
        : try SystemCalls.map(descriptor, count: status.size)
    } catch {
      throw StorageError(path: path.string, reason: .system(operation: "read", code: error.code))
    }
  }

  deinit { SystemCalls.unmap(bytes) }

  /// Bytes.
  public var count: Int { bytes.count }

  /// The pointer must not outlive the call.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes)
  }
}
