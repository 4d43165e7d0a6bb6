/// Paths are swift-system's: bytes as the file system has them, valid UTF-8 or not.
@_exported import struct SystemPackage.FilePath
