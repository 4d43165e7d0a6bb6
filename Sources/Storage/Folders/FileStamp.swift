import SystemPackage

/// What tells a file from its former self without reading it: size, time of the last change, and which file it is.
public struct FileStamp: Sendable, Equatable {
  /// Bytes.
  public let size: Int
  /// Nanoseconds since 1970.
  public let modified: Int64
  public let device: UInt64
  public let inode: UInt64

  /// Links are followed.
  ///
  /// - Returns: nil when the path leads nowhere.
  public init?(_ path: FilePath) {
    guard let status = try? SystemCalls.status(of: path) else { return nil }
    size = status.size
    modified = status.modified
    device = status.identity.device
    inode = status.identity.inode
  }
}
