import SystemPackage

/// All files below a folder, in the bytewise order of their paths (that of `find | LC_ALL=C sort`).
///
/// Links are followed, to files and to folders, but no folder is entered twice, by whatever ways it is reached; so the
/// walk ends even where links run in circles. Only the listings of the folders on the way down are held.
public struct DirectoryWalk: Sendable {
  public enum Entry: Sendable, Equatable {
    /// A regular file, or a link to one. Size in bytes.
    case file(FilePath, size: Int)
    /// A pipe, socket or device, which a walk does not read.
    case special(FilePath)
    /// A folder that has been entered before.
    case repeated(FilePath)
    /// A folder that cannot be listed, or a link that leads nowhere.
    case unreadable(FilePath, StorageError)
  }

  private struct Item {
    /// Ends in a slash for folders, which is what makes the order that of whole paths.
    var key: [UInt8]
    var path: FilePath
    var entry: Entry?
    var identity: FileIdentity?
  }

  /// What is still to be visited, next last.
  private var pending: [Item] = []
  private var visited: Set<FileIdentity> = []

  public init(_ root: FilePath) {
    let identity = (try? SystemCalls.status(of: root))?.identity
    pending = [Item(key: [], path: root, entry: nil, identity: identity)]
  }

  /// - Complexity: O(*n* log *n*) in the entries of each folder.
  public mutating func next() -> Entry? {
    while let item = pending.popLast() {
      if let entry = item.entry { return entry }
      if let identity = item.identity, !visited.insert(identity).inserted { return .repeated(item.path) }
      do {
        let names = try SystemCalls.names(in: item.path)
        let items = names.map { Self.item(name: $0, in: item.path) }
        pending += items.sorted { $1.key.lexicographicallyPrecedes($0.key) }
      } catch {
        return .unreadable(item.path, Self.error(item.path, "list", error))
      }
    }
    return nil
  }

  private static func item(name: [UInt8], in folder: FilePath) -> Item {
    var path = folder
    let terminated = name.map { CChar(bitPattern: $0) } + [0]
    terminated.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { path.append(FilePath(platformString: start).components) }
    }
    do {
      let status = try SystemCalls.status(of: path)
      switch status.kind {
      case .directory: return Item(key: name + [0x2F], path: path, entry: nil, identity: status.identity)
      case .regular: return Item(key: name, path: path, entry: .file(path, size: status.size), identity: nil)
      case .special: return Item(key: name, path: path, entry: .special(path), identity: nil)
      }
    } catch {
      return Item(key: name, path: path, entry: .unreadable(path, Self.error(path, "open", error)), identity: nil)
    }
  }

  private static func error(_ path: FilePath, _ operation: String, _ code: Errno) -> StorageError {
    StorageError(path: path.string, reason: .system(operation: operation, code: code.rawValue))
  }
}
