import Storage

/// Why a run cannot start; found before any work is done.
public enum CorpusError: Error, Equatable, Sendable, CustomStringConvertible {
  /// All named paths that lead nowhere.
  case missing([String])
  /// All named paths that may not be read.
  case unreadable([StorageError])
  case repeatedStandardInput
  /// A file that cannot be read to its end; the byte is that of the file as it is stored.
  case damaged(String, offset: Int, reason: String)
  /// Paths named that lead to folders, where only files are read.
  case folders([String])
  /// Paths named that lead to binary files of Sito's own.
  case binaryFiles([String], kind: String)

  public var description: String {
    switch self {
    case .missing(let paths):
      return "no such file or folder: \(paths.joined(separator: ", "))"
    case .unreadable(let errors):
      return errors.map(\.description).joined(separator: "; ")
    case .binaryFiles(let paths, let kind):
      let remark = kind == "sketch" ? "only sito dedup reads it, and without documents beside it" : "no document"
      return "\(paths.joined(separator: ", ")): a \(kind) file of Sito, which holds no text: \(remark)"
    case .damaged(let path, let offset, let reason):
      return "\(path), byte \(offset): \(reason)"
    case .folders(let paths):
      return "\(paths.joined(separator: ", ")): a folder, and only files are read here: name the files in it"
    case .repeatedStandardInput:
      return "standard input (-) is named more than once: name it once"
    }
  }
}
