import Storage

/// A folder that gets one file a document (`-o DIR/`), the input's folder structure kept.
///
/// Whatever a name holds, the file lies below the folder and no two documents of a run share one. Each file appears whole
/// or not at all; files that lay there before and are not written again stay.
public struct OutputDirectory {
  /// The longest file or folder name, in bytes: what Linux file systems take, less the room of a temporary name.
  static let maximumComponentBytes = 200

  /// What a file's name ends in, so that it is read again as what it is.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// `.txt`
    case text
    /// `.html`, or `.htm` where the name has it.
    case page
  }

  public let path: FilePath
  private var names: [Kind: RecordIdentifiers] = [:]
  private var lastFolder: FilePath?
  /// In the last folder.
  private var abandoned: AbandonedFiles?

  /// Makes the folder where it is missing.
  public init(_ path: String) throws(StorageError) {
    self.path = FilePath(path)
    try Folders.make(self.path)
  }

  /// Writes one document, byte for byte.
  ///
  /// The name is a path below the folder, such as `InputRecord.outputName`; any text will do.
  ///
  /// - Returns: the path written, below the folder.
  /// - Throws: when the disk is full or the folder may not be written.
  public mutating func write(_ text: [UInt8], name: String, kind: Kind = .text) throws(StorageError) -> String {
    let (stem, ending) = Self.sanitized(name, kind)
    let relative = unique(stem, kind) + ending
    let target = path.appending(relative)
    let folder = target.removingLastComponent()
    if folder != lastFolder {
      try Folders.make(folder)
      lastFolder = folder
      abandoned = AbandonedFiles(in: folder)
    }
    abandoned?.remove(of: target)
    var file = try AtomicFile(target, isDurable: false, removesAbandoned: false)
    try file.write(text)
    try file.commit()
    return relative
  }

  /// `a/b`, then `a/b~2`, …
  private mutating func unique(_ stem: String, _ kind: Kind) -> String {
    names[kind, default: RecordIdentifiers()].unique(stem, separator: "~")
  }

  /// A relative path of plain components, and its ending: no `..`, no leading slash, no control characters, no component
  /// longer than the file system takes, none of a folder that could be a file's.
  static func sanitized(_ name: String, _ kind: Kind = .text) -> (stem: String, ending: String) {
    var components: [[UInt8]] = []
    for part in Array(name.utf8).split(separator: 0x2F) {
      if part == [0x2E] { continue }
      components.append(part == [0x2E, 0x2E] ? Array("__".utf8) : part.map { $0 < 0x20 || $0 == 0x7F ? 0x5F : $0 })
    }
    var file = components.popLast() ?? Array("document".utf8)
    if let packed = ending(of: file, among: [".gz", ".zst"]) { file.removeLast(packed.utf8.count) }
    let found = ending(of: file, among: kind.endings)
    if let found { file.removeLast(found.utf8.count) }
    var result = ""
    for component in components {
      var folder = shortened(component)
      if Kind.allCases.contains(where: { ending(of: folder, among: $0.endings) != nil }) { folder.append(0x5F) }
      result += String(decoding: folder, as: UTF8.self) + "/"
    }
    return (result + String(decoding: shortened(file), as: UTF8.self), found ?? kind.endings[0])
  }

  /// The one that a name of more than it ends in.
  private static func ending(of name: [UInt8], among endings: [String]) -> String? {
    endings.first { name.count > $0.utf8.count && name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A long component keeps its start and gets a hash of the whole.
  private static func shortened(_ component: [UInt8]) -> [UInt8] {
    if component.count <= maximumComponentBytes { return component }
    var start = component.prefix(maximumComponentBytes - 17)
    while let last = start.last, last & 0xC0 == 0x80 { start.removeLast() }
    if let last = start.last, last >= 0xC0 { start.removeLast() }
    let digits = String(XXHash64.hash(component), radix: 16)
    return start + Array("~\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits)".utf8)
  }
}

extension OutputDirectory.Kind {
  /// The first where a name has none.
  fileprivate var endings: [String] {
    switch self {
    case .text: [".txt"]
    case .page: [".html", ".htm"]
    }
  }
}

extension InputRecord {
  /// What the document's file is called in an `OutputDirectory`: its place below the input folder for text files and
  /// pages, its id for records.
  public var outputName: String { position == nil ? relativePath : id }
}
