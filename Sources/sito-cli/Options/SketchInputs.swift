import Sito

/// Which of the inputs are sketch files: by what they hold, and by name where they hold too little to tell.
enum SketchInputs {
  static func among(_ inputs: [String]) -> [String] {
    inputs.filter { $0 != "-" && (SketchFile.isSketch($0) || hasName($0)) }
  }

  /// `.sito`, in whatever case; folders may be called so, too.
  private static func hasName(_ path: String) -> Bool {
    let end = path.utf8.suffix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return end.elementsEqual(".sito".utf8) && PathStatus(FilePath(path)) != .folder
  }

  /// - Throws: `CommandError` that lists what is missing.
  static func check(_ paths: [String]) throws {
    let missing = paths.filter { PathStatus(FilePath($0)) == .missing }
    if !missing.isEmpty { throw CommandError("no such file or folder: \(missing.joined(separator: ", "))") }
  }
}
