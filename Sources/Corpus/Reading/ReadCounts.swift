/// What has been read and what left aside up to now.
public struct ReadCounts: Sendable, Equatable {
  /// Files opened, standard input included.
  public var files = 0
  public var records = 0
  public var rejects = 0
  /// Bytes as they lie in the files, compressed or not.
  public var storedBytes = 0
  /// Bytes after decompression.
  public var bytes = 0
  /// Files met in a walk whose extension is not among the known ones.
  public var unknownFiles = 0
  /// Pipes, sockets and devices met in a walk.
  public var specialFiles = 0
  /// Folders met again, through a link, after they had been read.
  public var repeatedFolders = 0

  public init() {}

  /// One sentence for each kind of file that a walk left aside, in a fixed order; empty when nothing was.
  public var remarks: [String] {
    var remarks: [String] = []
    func files(_ count: Int) -> String { "\(count) \(count == 1 ? "file" : "files")" }
    if unknownFiles > 0 { remarks.append("\(files(unknownFiles)) of unknown extension left aside") }
    if specialFiles > 0 { remarks.append("\(files(specialFiles)) left aside that are pipes, sockets or devices") }
    if repeatedFolders > 0 {
      remarks.append("\(repeatedFolders) \(repeatedFolders == 1 ? "link" : "links") left aside to folders already read")
    }
    return remarks
  }
}
