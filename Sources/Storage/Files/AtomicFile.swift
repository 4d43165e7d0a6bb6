import Synchronization
import SystemPackage

/// A file that appears under its name whole or not at all.
///
/// The bytes go to a temporary file beside the target, which `commit()` renames; until then the target keeps its former
/// content. Without `commit()` the temporary file is removed, on signals too (`TemporaryFiles`). A link is kept and what
/// it leads to replaced; a replaced file's permissions are kept. Pipes, devices and the process's own descriptors
/// (`/dev/stdout`, `/dev/fd/3`) are written straight, since they cannot be replaced.
public struct AtomicFile: ~Copyable, Sendable, ByteSink {
  public let path: String
  private var writer: FileWriter
  private let target: FilePath
  /// nil when the target is written straight.
  private let temporary: FilePath?
  private var place: Int?
  private let isDurable: Bool
  private var isCommitted = false

  private static let serial = Atomic<UInt64>(0)

  /// - Parameters:
  ///   - isDurable: whether `commit()` waits for the disk; turn it off for thousands of small files.
  ///   - removesAbandoned: whether to remove what killed runs have left of files of this name (`AbandonedFiles`), for which
  ///     the folder is listed; turn it off for many files of one folder.
  /// - Throws: when the folder is missing or not writable, or the path is a folder.
  public init(_ path: FilePath, isDurable: Bool = true, removesAbandoned: Bool = true) throws(StorageError) {
    let opened = try Self.open(path, removesAbandoned)
    self.path = path.string
    self.isDurable = isDurable
    target = opened.target
    temporary = opened.temporary
    place = opened.place
    writer = FileWriter(opened.descriptor, path: path.string, isOwned: true)
  }

  deinit {
    if !isCommitted, let temporary { SystemCalls.remove(temporary) }
    if let place { TemporaryFiles.places.release(place) }
  }

  /// Whether bytes go to their target at once, since it cannot be replaced: they cannot be taken back then.
  var isWrittenStraight: Bool { temporary == nil }

  /// Whether a path leads to what is written straight: a pipe, a device, one of the process's own descriptors.
  public static func isWrittenStraight(_ path: FilePath) -> Bool {
    ownDescriptor(path) != nil || (try? SystemCalls.status(of: path))?.kind == .special
  }

  /// Whether a path leads to standard output.
  public static func isStandardOutput(_ path: FilePath) -> Bool { ownDescriptor(path) == 1 }

  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) { try writer.write(bytes) }

  /// Hands what is buffered to the system; for a reader that waits at the other end of a pipe.
  public mutating func flush() throws(StorageError) { try writer.flush() }

  /// Replaces bytes written before, for a header that is known last.
  ///
  /// - Throws: when the target is a pipe, which cannot go back.
  public mutating func overwrite(_ bytes: [UInt8], at offset: Int64) throws(StorageError) {
    try writer.overwrite(bytes, at: offset)
  }

  /// Puts the file under its name. Nothing may be written afterwards.
  ///
  /// - Throws: when the disk is full or the folder has gone; the target is then as it was.
  public mutating func commit() throws(StorageError) {
    if isCommitted { return }
    if isDurable { try writer.synchronize() } else { try writer.flush() }
    if let temporary {
      do {
        try SystemCalls.rename(temporary, to: target)
      } catch {
        throw StorageError(path: path, reason: .system(operation: "replace", code: error.rawValue))
      }
      if isDurable { Self.synchronizeFolder(of: target) }
    }
    isCommitted = true
  }

  private struct Opened {
    var descriptor: FileDescriptor
    var target: FilePath
    var temporary: FilePath?
    var place: Int?
  }

  private static func open(_ path: FilePath, _ removesAbandoned: Bool) throws(StorageError) -> Opened {
    do {
      if let own = ownDescriptor(path) {
        return Opened(descriptor: try FileDescriptor(rawValue: own).duplicate(), target: path)
      }
      let former = try? SystemCalls.status(of: path)
      if former?.kind == .directory { throw Errno.isDirectory }
      if former?.kind == .special {
        return Opened(descriptor: try .open(path, .writeOnly, options: .closeOnExec), target: path)
      }
      let target = former == nil ? path : try SystemCalls.resolved(path)
      if removesAbandoned { AbandonedFiles(beside: target).remove(of: target) }
      let opened = try makeTemporary(beside: target)
      if let former { SystemCalls.setPermissions(former.permissions, of: opened.descriptor) }
      return opened
    } catch {
      throw StorageError(path: path.string, reason: .system(operation: "write to", code: error.code))
    }
  }

  /// The open descriptor that a path like `/dev/stdout` stands for; opening it anew would lose the file position.
  private static func ownDescriptor(_ path: FilePath) -> Int32? {
    let name = path.string
    if name == "/dev/stdout" { return 1 }
    if name == "/dev/stderr" { return 2 }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where name.hasPrefix(folder) {
      return Int32(name.dropFirst(folder.utf8.count))
    }
    return nil
  }

  /// The name is registered before the file exists, so that no signal finds an unknown file.
  private static func makeTemporary(beside target: FilePath) throws -> Opened {
    while true {
      let number = serial.add(1, ordering: .relaxed).newValue
      var name = target.removingLastComponent()
      name.append(TemporaryName(of: target, process: SystemCalls.processID, number: number).string)
      let place = TemporaryFiles.places.take(name)
      do {
        let descriptor = try FileDescriptor.open(
          name, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
          permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        // Says that the file is in use, also to processes that cannot see this one by its number.
        _ = SystemCalls.lock(descriptor)
        return Opened(descriptor: descriptor, target: target, temporary: name, place: place)
      } catch {
        if let place { TemporaryFiles.places.release(place) }
        if error.code != Errno.fileExists.rawValue { throw error }
      }
    }
  }

  /// Makes the rename itself last; a file system that cannot is no reason to fail.
  private static func synchronizeFolder(of target: FilePath) {
    let folder = target.removingLastComponent()
    guard let descriptor = try? FileDescriptor.open(folder.isEmpty ? "." : folder, .readOnly, options: .closeOnExec)
    else { return }
    try? SystemCalls.synchronize(descriptor)
    try? descriptor.close()
  }
}
