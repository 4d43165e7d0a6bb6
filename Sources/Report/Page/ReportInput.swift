/// What was read.
public struct ReportInput: Sendable {
  /// Records that became documents or were rejected.
  public var recordsRead: Int?
  /// Rejected records by reason, in the order of the page.
  public var rejected: [(reason: String, count: Int)] = []
  /// Sentences on what a walk through folders left aside.
  public var remarks: [String] = []
  /// The files, in the order they were read.
  public var files: [ReportFile] = []
  /// Files that were read and are not listed.
  public var filesLeftOut = 0
  /// One hash for all files: SHA-256 of the lines that `sha256sum FILES…` prints of them. Nil where there is none.
  public var digest: String?

  public init() {}
}

/// An input file.
public struct ReportFile: Sendable, Equatable {
  /// As it was named, or found in a folder that was.
  public var name: String
  public var bytes: Int
  /// In hexadecimal digits; nil for what can be read once only.
  public var sha256: String?

  public init(name: String, bytes: Int, sha256: String?) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// A name with its value.
public struct ReportFact: Sendable, Equatable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Lines of one document that cleaning removed for one reason.
public struct ReportRemoval: Sendable, Equatable {
  public var reason: String
  public var lines: Int

  public init(reason: String, lines: Int) {
    self.reason = reason
    self.lines = lines
  }
}
