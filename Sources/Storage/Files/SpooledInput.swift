import SystemPackage

/// A copy of what can be read once only (standard input, a pipe), to be read as often as is wanted.
///
/// The copy lies in a file without a name: nothing of it is left behind, however the process ends.
public final class SpooledInput: Sendable {
  private let file: ScratchFile
  private let path: String

  /// Reads `path`, or standard input for nil, to its end.
  ///
  /// - Throws: when the input cannot be read, the folder is missing or its disk full.
  /// - Complexity: O(*n*) in bytes.
  public init(_ path: FilePath?, in folder: FilePath) throws(StorageError) {
    self.path = path?.string ?? "-"
    file = try ScratchFile(in: folder)
    if path == nil { try FileReader.checkStandardInput() }
    let reader = if let path { try FileReader(path) } else { FileReader.standardInput() }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try reader.read(into: buffer)
      if count == 0 { return }
      try file.append(Array(buffer[..<count]))
    }
  }

  /// The copy from its start. Only one reader at a time: they share a position.
  public func reader() throws(StorageError) -> FileReader {
    try file.rewind()
    return FileReader(borrowing: file.descriptor, path: path)
  }
}
