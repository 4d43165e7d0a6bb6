import Synchronization
import SystemPackage

/// A folder for data that need not outlive the process.
public enum ScratchFolder {
  /// - Throws: when the folder is missing or no file can be made in it.
  public static func check(_ folder: FilePath) throws(StorageError) { _ = try ScratchFile(in: folder) }
}

/// A file without a name for data that need not outlive the process.
final class ScratchFile: Sendable {
  private static let serial = Atomic<UInt64>(0)

  private let path: String
  let descriptor: FileDescriptor

  /// - Throws: when the folder is missing or not writable.
  init(in folder: FilePath) throws(StorageError) {
    path = folder.string
    let number = Self.serial.add(1, ordering: .relaxed).newValue
    let name = folder.appending(".sito-\(SystemCalls.processID)-\(number).scratch")
    do {
      descriptor = try FileDescriptor.open(
        name, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
    } catch {
      throw StorageError(path: folder.string, reason: .system(operation: "make a scratch file in", code: error.code))
    }
    SystemCalls.remove(name)
  }

  deinit { try? descriptor.close() }

  /// Writes records at the end.
  func append<Record: BitwiseCopyable>(_ records: [Record]) throws(StorageError) {
    do {
      _ = try records.withUnsafeBytes { try descriptor.writeAll($0) }
    } catch {
      throw StorageError(path: path, reason: .system(operation: "write a scratch file in", code: error.code))
    }
  }

  /// Puts the position of reading at the start.
  func rewind() throws(StorageError) {
    do {
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      throw StorageError(path: path, reason: .system(operation: "read a scratch file in", code: error.code))
    }
  }

  /// Reads `count` records from record `start` on.
  func records<Record: BitwiseCopyable>(from start: Int, count: Int) throws(StorageError) -> [Record] {
    let stride = MemoryLayout<Record>.stride
    do {
      return try [Record](unsafeUninitializedCapacity: count) { buffer, initialized in
        var rest = UnsafeMutableRawBufferPointer(buffer)
        var offset = Int64(start * stride)
        while !rest.isEmpty {
          let read = try descriptor.read(fromAbsoluteOffset: offset, into: rest, retryOnInterrupt: true)
          if read == 0 { throw Errno.ioError }
          rest = UnsafeMutableRawBufferPointer(rebasing: rest[read...])
          offset += Int64(read)
        }
        initialized = count
      }
    } catch {
      throw StorageError(path: path, reason: .system(operation: "read a scratch file in", code: error.code))
    }
  }

  /// All of the file in memory, read by the system as it is touched; to be given back to `SystemCalls.unmap`.
  func map(bytes: Int) throws(StorageError) -> UnsafeRawBufferPointer {
    do {
      return try SystemCalls.map(descriptor, count: bytes)
    } catch {
      throw StorageError(path: path, reason: .system(operation: "map a scratch file in", code: error.code))
    }
  }
}
