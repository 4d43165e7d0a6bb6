import SystemPackage

/// Reads a file, a pipe or a device from its start to its end, whatever its size.
public struct FileReader: ~Copyable, Sendable {
  public let path: String
  private let descriptor: FileDescriptor
  private let isOwned: Bool

  /// - Throws: when the path is missing, is a folder or may not be read.
  public init(_ path: FilePath) throws(StorageError) {
    self.path = path.string
    do {
      descriptor = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    } catch {
      throw StorageError(path: path.string, reason: .system(operation: "open", code: error.code))
    }
    isOwned = true
  }

  /// Standard input, called `-` in messages; it is not closed.
  public static func standardInput() -> FileReader { FileReader(borrowing: .standardInput, path: "-") }

  /// - Throws: when standard input is closed, or not open for reading.
  public static func checkStandardInput() throws(StorageError) {
    if !SystemCalls.isReadable(.standardInput) {
      throw StorageError(
        path: "standard input", reason: .system(operation: "read", code: Errno.badFileDescriptor.rawValue))
    }
  }

  init(borrowing descriptor: FileDescriptor, path: String) {
    self.path = path
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned { try? descriptor.close() }
  }

  /// Fills `buffer` from its start as far as one `read(2)` goes.
  ///
  /// - Returns: the bytes read; 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
    do {
      return try descriptor.read(into: buffer, retryOnInterrupt: true)
    } catch {
      throw StorageError(path: path, reason: .system(operation: "read", code: error.code))
    }
  }
}

extension Error {
  /// The `errno` of what swift-system throws; it throws nothing else.
  var code: Int32 { (self as? Errno)?.rawValue ?? Errno.ioError.rawValue }
}
