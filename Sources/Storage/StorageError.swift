import SystemPackage

/// What went wrong with which file; the description is one line fit for a terminal.
public struct StorageError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// A system call failed with this `errno`; `operation` is a verb: "open", "write to", "read".
    case system(operation: String, code: Int32)
    /// The file does not start with the magic number of the expected kind.
    case wrongKind(expected: String)
    case wrongVersion(found: UInt32, supported: UInt32)
    /// Sizes in bytes, header included.
    case truncated(expected: UInt64, found: UInt64)
    case checksumMismatch
  }

  public var path: String
  public var reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The reader at the other end of the pipe has gone: for a command-line tool the end of work, not a failure.
  public var isBrokenPipe: Bool {
    if case .system(_, Errno.brokenPipe.rawValue) = reason { return true }
    return false
  }

  public var description: String {
    switch reason {
    case .system(let operation, let code):
      return "cannot \(operation) \(path): \(Errno(rawValue: code).description)"
    case .wrongKind(let expected):
      return "\(path) is not a \(expected) file of Sito: make it anew, or name another file"
    case .wrongVersion(let found, let supported):
      return "\(path) has format version \(found), this Sito reads version \(supported): make it anew"
    case .truncated(let expected, let found):
      return "\(path) is cut short: it should have \(expected) bytes and has \(found); make it anew"
    case .checksumMismatch:
      return "\(path) is damaged: its checksum does not match its content; make it anew"
    }
  }
}
