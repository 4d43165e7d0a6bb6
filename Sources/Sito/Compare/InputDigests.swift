import Corpus
import Report
import Storage
import Text

/// The hashes of the files that a run has read, so that others can tell whether they have the same.
public struct InputDigests {
  /// The files in the order they were read; those after the first are only counted, and hashed with the others.
  public private(set) var files: [ReportFile] = []
  public private(set) var filesLeftOut = 0
  /// SHA-256 of the lines that `sha256sum` prints of all files; nil when one of them could not be read again.
  public private(set) var digest: String?

  private static let listed = 100

  /// Reads the files once more.
  ///
  /// - Parameter paths: as they were opened; nil for standard input, which has no hash.
  /// - Complexity: O(*n*) in bytes.
  public init(_ paths: [FilePath?]) {
    var all = SHA256()
    var isComplete = true
    for path in paths {
      let file = path.map(Self.file) ?? ReportFile(name: "standard input", bytes: 0, sha256: nil)
      if let hash = file.sha256 {
        Array("\(hash)  \(file.name)\n".utf8).withUnsafeBytes { all.update($0) }
      } else {
        isComplete = false
      }
      if files.count < Self.listed { files.append(file) } else { filesLeftOut += 1 }
    }
    digest = isComplete && !paths.isEmpty ? all.hexadecimal() : nil
  }

  private static func file(_ path: FilePath) -> ReportFile {
    var hash = SHA256()
    var bytes = 0
    // Pipes would wait for ever.
    guard case .file = PathStatus(path), let reader = try? FileReader(path) else {
      return ReportFile(name: path.string, bytes: 0, sha256: nil)
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      guard let count = try? reader.read(into: buffer) else {
        return ReportFile(name: path.string, bytes: bytes, sha256: nil)
      }
      if count == 0 { break }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      bytes += count
    }
    return ReportFile(name: path.string, bytes: bytes, sha256: hash.hexadecimal())
  }
}
