import Boilerplate
import Corpus
import Storage

/// The work of `clean` in finished parts, for `--resume`.
public final class CleanCheckpoints {
  private var store: PartStore
  private var pending: [UInt8] = []
  /// What the finished parts hold.
  public private(set) var done = CleanPipeline.Summary()

  private static let headBytes = (6 + RemovalReason.allCases.count) * 8

  /// - Parameters:
  ///   - folder: where the parts lie.
  ///   - parameters: everything besides files that the output depends on.
  ///   - inputs: the paths of all that is read; their files' sizes and times of change are part of what makes a run the same.
  public init(_ folder: FilePath, parameters: [String], inputs: [String]) throws(StorageError) {
    store = try PartStore(folder, fingerprint: Self.fingerprint(parameters, inputs))
    if store.count > 0 { done = Self.summary(try store.read(store.count - 1)) }
  }

  public func write(_ line: [UInt8]) {
    pending += line
    pending.append(0x0A)
  }

  /// Makes a part of what was written since the last.
  public func finishPart(_ summary: CleanPipeline.Summary) throws(StorageError) {
    try store.add(Self.head(summary) + pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Copies all parts to `output`.
  public func copy(to output: OutputFile) throws(StorageError) {
    for part in 0..<store.count { try output.write(Array(try store.read(part)[Self.headBytes...])) }
  }

  /// Removes the parts, when the output is safe.
  public func remove() { store.remove() }

  private static func head(_ summary: CleanPipeline.Summary) -> [UInt8] {
    var numbers = [summary.documents, summary.bytesIn, summary.bytesOut, summary.emptied, summary.names, summary.read]
    numbers += RemovalReason.allCases.map { summary.removed[$0] ?? 0 }
    var bytes: [UInt8] = []
    for number in numbers { withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  private static func summary(_ part: [UInt8]) -> CleanPipeline.Summary {
    var summary = CleanPipeline.Summary()
    guard part.count >= headBytes else { return summary }
    let numbers = part.withUnsafeBytes { bytes in
      (0..<headBytes / 8).map {
        Int(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)))
      }
    }
    summary.documents = numbers[0]
    summary.bytesIn = numbers[1]
    summary.bytesOut = numbers[2]
    summary.emptied = numbers[3]
    summary.names = numbers[4]
    summary.read = numbers[5]
    for (reason, count) in zip(RemovalReason.allCases, numbers[6...]) where count > 0 {
      summary.removed[reason] = count
    }
    return summary
  }

  /// Every part is preceded by its length, so that no two lists run together to the same bytes.
  private static func fingerprint(_ parameters: [String], _ inputs: [String]) -> UInt64 {
    var bytes: [UInt8] = []
    func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    func add(_ part: String) {
      add(UInt64(part.utf8.count))
      bytes.append(contentsOf: part.utf8)
    }
    func add(_ stamp: FileStamp?) {
      guard let stamp else { return add("-") }
      add("file")
      add(UInt64(bitPattern: Int64(stamp.size)))
      add(UInt64(bitPattern: stamp.modified))
      add(stamp.device)
      add(stamp.inode)
    }
    add(SitoVersion.description)
    for list in [parameters, inputs] {
      add(UInt64(list.count))
      for part in list { add(part) }
    }
    for input in inputs {
      let path = FilePath(input)
      guard PathStatus(path) == .folder else {
        add(FileStamp(path))
        continue
      }
      var walk = DirectoryWalk(path)
      while let entry = walk.next() {
        guard case .file(let path, _) = entry else { continue }
        add(path.string)
        add(FileStamp(path))
      }
    }
    return XXHash64.hash(bytes)
  }
}
