import Foundation

/// A named pipe with a process that reads it, so that nothing here waits for it while it is written.
public final class PipeReader {
  /// Of the pipe.
  public let path: String
  private let process = Process()
  private let folder: TemporaryFolder

  public init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    path = folder.path("pipe")
    if mkfifo(path, 0o600) != 0 { throw CocoaError(.fileWriteUnknown) }
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cat pipe > pipe.bytes"]
    process.currentDirectoryURL = folder.url
    try process.run()
  }

  /// All that was written, once the writer has closed its end.
  public func bytes() throws -> [UInt8] {
    process.waitUntilExit()
    return try folder.read("pipe.bytes")
  }
}
