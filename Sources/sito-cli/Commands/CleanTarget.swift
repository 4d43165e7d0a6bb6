import Sito

/// Where cleaned documents go: one stream, or a file each in a folder.
final class CleanTarget {
  private var folder: OutputDirectory?
  private var file: OutputFile?
  private let format: CleanPipeline.Format

  /// - Throws: `CommandError` when a folder is named for what is one stream, and when the file or folder cannot be made.
  init(_ path: String?, _ format: CleanPipeline.Format) throws {
    self.format = format
    if let path, path.hasSuffix("/") || PathStatus(FilePath(path)) == .folder {
      guard format == .text else {
        throw CommandError("\(path) is a folder: give a file name, or --format text for one file a document")
      }
      folder = try OutputDirectory(path)
    } else {
      file = try OutputFile(path)
    }
  }

  func write(_ bytes: [UInt8], of document: SourcedDocument) throws {
    if folder != nil {
      let isEnded = bytes.isEmpty || bytes.last == 0x0A
      _ = try folder?.write(isEnded ? bytes : bytes + [0x0A], name: document.outputName)
    } else {
      try file?.writeLine(bytes)
    }
  }

  var isFolder: Bool { folder != nil }

  func copy(_ checkpoints: CleanCheckpoints) throws {
    if let file { try checkpoints.copy(to: file) }
  }

  func commit() throws { try file?.commit() }
}
