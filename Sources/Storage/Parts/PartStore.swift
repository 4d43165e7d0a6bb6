/// The finished parts of a long run, so that an interrupted one can go on where it was.
///
/// Each part is a checksummed file of its own that appears whole or not at all; a run that is killed loses only the part
/// it was making. Parts of another run (another fingerprint) and damaged ones do not count.
public struct PartStore {
  public let folder: FilePath
  /// Finished parts, numbered from 0.
  public private(set) var count = 0
  private let fingerprint: UInt64

  private static let kind = "part"
  private static let version: UInt32 = 1

  /// Makes the folder where it is missing and counts the parts that can be used.
  ///
  /// - Parameter fingerprint: of everything that the parts depend on: version, options, inputs.
  /// - Throws: when the folder cannot be made.
  public init(_ folder: FilePath, fingerprint: UInt64) throws(StorageError) {
    self.folder = folder
    self.fingerprint = fingerprint
    try Folders.make(folder)
    while (try? read(count)) != nil { count += 1 }
  }

  /// The payload of a finished part.
  ///
  /// - Throws: when it is missing, damaged or of another run.
  public func read(_ part: Int) throws(StorageError) -> [UInt8] {
    let file = try ChecksummedFile(path(part), kind: Self.kind, version: Self.version)
    return try file.withPayload { payload throws(StorageError) in
      guard payload.count >= 8,
        UInt64(littleEndian: payload.loadUnaligned(fromByteOffset: 0, as: UInt64.self)) == fingerprint
      else { throw StorageError(path: path(part).string, reason: .wrongKind(expected: Self.kind)) }
      return Array(payload[8...])
    }
  }

  /// Adds a part; it counts from the moment this returns.
  public mutating func add(_ payload: [UInt8]) throws(StorageError) {
    var file = try ChecksummedWriter(path(count), kind: Self.kind, version: Self.version, removesAbandoned: false)
    var head: [UInt8] = []
    withUnsafeBytes(of: fingerprint.littleEndian) { head.append(contentsOf: $0) }
    try file.write(head)
    try file.write(payload)
    try file.commit()
    count += 1
  }

  /// Removes the folder and all parts in it, those of other runs and what killed runs left of theirs too, when the run
  /// is done. A folder that holds anything else stays.
  public func remove() {
    let prefixes = ["part-", ".part-"].map { Array($0.utf8) }
    for name in (try? SystemCalls.names(in: folder)) ?? [] where prefixes.contains(where: { name.starts(with: $0) }) {
      SystemCalls.remove(folder.appending(String(decoding: name, as: UTF8.self)))
    }
    SystemCalls.removeFolder(folder)
  }

  private func path(_ part: Int) -> FilePath { folder.appending("part-\(part)") }
}
