import Storage

/// A file that is to be read.
struct InputFile {
  /// nil for standard input.
  var path: FilePath?
  var relativePath: String
  /// nil when the content has to tell.
  var format: InputFormat?

  /// As it stands in ids and messages.
  var name: String { path?.string ?? "-" }

  /// The name of the folder that the file lies in.
  var folderName: String {
    guard let path else { return "-" }
    let folder = path.removingLastComponent()
    if let last = folder.lastComponent, last.kind == .regular { return last.string }
    let resolved = PathStatus.resolved(folder.isEmpty ? "." : folder)
    return resolved?.lastComponent?.string ?? "-"
  }
}

/// The files behind the named inputs, in order; folders are walked as the files are asked for.
struct InputFiles {
  enum Step {
    case file(InputFile)
    case reject(Reject)
  }

  private let override: InputFormat?
  private var inputs: [String]
  private var position = 0
  private var root = FilePath()
  private var walk: DirectoryWalk?

  /// - Throws: when any named path cannot be read; all of them are listed.
  init(_ inputs: [String], format: InputFormat?) throws(CorpusError) {
    self.inputs = inputs.isEmpty ? ["-"] : inputs
    override = format
    if self.inputs.count(where: { $0 == "-" }) > 1 { throw .repeatedStandardInput }
    var missing: [String] = []
    var unreadable: [StorageError] = []
    var binary: [(path: String, kind: String)] = []
    for input in self.inputs {
      if input == "-" {
        do throws(StorageError) { try FileReader.checkStandardInput() } catch { unreadable.append(error) }
        continue
      }
      if input.isEmpty {
        missing.append("'' (an empty name)")
        continue
      }
      switch PathStatus(FilePath(input)) {
      case .missing: missing.append(input)
      case .unreadable(let error): unreadable.append(error)
      case .folder: break
      case .file, .special:
        if let kind = ChecksummedHeader.kind(of: FilePath(input)) { binary.append((input, kind)) }
      }
    }
    if !missing.isEmpty { throw .missing(missing) }
    if !unreadable.isEmpty { throw .unreadable(unreadable) }
    if let kind = binary.first?.kind { throw .binaryFiles(binary.filter { $0.kind == kind }.map(\.path), kind: kind) }
  }

  mutating func next(_ counts: inout ReadCounts) -> Step? {
    while true {
      if let entry = walk?.next() {
        if let step = self.step(entry, &counts) { return step }
        continue
      }
      walk = nil
      if position == inputs.count { return nil }
      let input = inputs[position]
      position += 1
      if input == "-" { return .file(InputFile(path: nil, relativePath: "-", format: override)) }
      let path = FilePath(input)
      if PathStatus(path) == .folder {
        root = path
        walk = DirectoryWalk(path)
      } else {
        let name = path.lastComponent?.string ?? input
        return .file(InputFile(path: path, relativePath: name, format: override ?? InputFormat(fileName: name)))
      }
    }
  }

  private func step(_ entry: DirectoryWalk.Entry, _ counts: inout ReadCounts) -> Step? {
    switch entry {
    case .file(let path, _):
      guard let known = InputFormat(fileName: path.lastComponent?.string ?? "") else {
        counts.unknownFiles += 1
        return nil
      }
      var relative = path
      _ = relative.removePrefix(root)
      return .file(InputFile(path: path, relativePath: relative.string, format: override ?? known))
    case .special:
      counts.specialFiles += 1
      return nil
    case .repeated:
      counts.repeatedFolders += 1
      return nil
    case .unreadable(let path, let error):
      return .reject(Reject(source: path.string, position: .offset(0), reason: error.description))
    }
  }
}
