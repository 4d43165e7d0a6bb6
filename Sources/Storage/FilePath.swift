import SystemPackage

/// Paths are swift-system's: bytes as the file system has them, valid UTF-8 or not.
public typealias FilePath = SystemPackage.FilePath
