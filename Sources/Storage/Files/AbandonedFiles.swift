import SystemPackage

/// The temporary files in a folder whose processes are gone: what a run that was killed has left of its outputs.
///
/// Only a file with the name that `AtomicFile` gives, of a process that does not exist and with a lock that nobody holds, is
/// taken for one: processes of other machines and containers cannot be seen, but their locks can.
public struct AbandonedFiles {
  /// By the bytes of the base name.
  private var files: [[UInt8]: [FilePath]] = [:]

  /// Those in a folder; none where it cannot be read.
  ///
  /// - Complexity: O(*n*) in the names of the folder.
  public init(in folder: FilePath) {
    for bytes in (try? SystemCalls.names(in: folder.isEmpty ? "." : folder)) ?? [] where bytes.first == 0x2E {
      guard let name = TemporaryName(bytes), !SystemCalls.isRunning(name.process) else { continue }
      files[Array(name.base.utf8), default: []].append(folder.appending(name.string))
    }
  }

  /// Those in the folder that `target` lies in.
  init(beside target: FilePath) { self.init(in: target.removingLastComponent()) }

  /// Removes those of a target's name.
  public func remove(of target: FilePath) {
    for file in files[Array(TemporaryName.base(of: target).utf8)] ?? [] where Self.isUnlocked(file) {
      SystemCalls.remove(file)
    }
  }

  private static func isUnlocked(_ file: FilePath) -> Bool {
    guard let descriptor = try? FileDescriptor.open(file, .readWrite, options: [.closeOnExec, .noFollow]) else {
      return false
    }
    defer { try? descriptor.close() }
    return SystemCalls.lock(descriptor)
  }
}
