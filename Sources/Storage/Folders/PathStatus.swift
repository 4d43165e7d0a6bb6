import SystemPackage

/// What a path named by the user leads to, links followed.
public enum PathStatus: Sendable, Equatable {
  case file(size: Int)
  case folder
  /// A pipe, socket or device.
  case special
  case missing
  /// It is there, but may not be read; the error says why.
  case unreadable(StorageError)

  public init(_ path: FilePath) {
    do {
      let status = try SystemCalls.status(of: path)
      try SystemCalls.isReadable(path)
      switch status.kind {
      case .regular: self = .file(size: status.size)
      case .directory: self = .folder
      case .special: self = .special
      }
    } catch .noSuchFileOrDirectory {
      self = .missing
    } catch .notDirectory {
      self = .missing
    } catch {
      self = .unreadable(
        StorageError(path: path.string, reason: .system(operation: "read", code: error.rawValue)))
    }
  }

  /// The path without links, `.` and `..`; nil when it leads nowhere.
  public static func resolved(_ path: FilePath) -> FilePath? { try? SystemCalls.resolved(path) }
}

/// Makes folders for output.
public enum Folders {
  /// Makes `path` and the folders above it, where they are missing.
  public static func make(_ path: FilePath) throws(StorageError) {
    if path.isEmpty || (try? SystemCalls.status(of: path))?.kind == .directory { return }
    do {
      try SystemCalls.makeDirectory(path)
    } catch .noSuchFileOrDirectory {
      try make(path.removingLastComponent())
      do { try SystemCalls.makeDirectory(path) } catch { try Self.fail(path, error) }
    } catch {
      try Self.fail(path, error)
    }
  }

  /// Another process may have made the folder meanwhile.
  private static func fail(_ path: FilePath, _ error: Errno) throws(StorageError) {
    if error == .fileExists, (try? SystemCalls.status(of: path))?.kind == .directory { return }
    throw StorageError(path: path.string, reason: .system(operation: "make the folder", code: error.rawValue))
  }
}
