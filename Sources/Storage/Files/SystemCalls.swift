import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a path leads to, links followed.
struct FileStatus {
  enum Kind {
    case regular, directory, special
  }

  var kind: Kind
  /// Device and inode: the same for every way to one file.
  var identity: FileIdentity
  /// Bytes.
  var size: Int
  var permissions: UInt32
  /// Nanoseconds since 1970.
  var modified: Int64
}

struct FileIdentity: Hashable {
  var device: UInt64
  var inode: UInt64
}

/// The system calls that swift-system has no name for, each giving `errno` as an error.
enum SystemCalls {
  static func status(of path: FilePath) throws(Errno) -> FileStatus {
    var result = stat()
    let code = path.withPlatformString { stat($0, &result) }
    if code != 0 { throw Errno(rawValue: errno) }
    return fileStatus(result)
  }

  static func status(of descriptor: FileDescriptor) throws(Errno) -> FileStatus {
    var result = stat()
    if fstat(descriptor.rawValue, &result) != 0 { throw Errno(rawValue: errno) }
    return fileStatus(result)
  }

  private static func fileStatus(_ status: stat) -> FileStatus {
    let kind: FileStatus.Kind
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    default: kind = .special
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return FileStatus(
      kind: kind,
      identity: FileIdentity(
        device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino)),
      size: Int(status.st_size), permissions: UInt32(status.st_mode) & 0o7777,
      modified: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
  }

  /// The path without links, `.` and `..`.
  static func resolved(_ path: FilePath) throws(Errno) -> FilePath {
    guard let real = path.withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
    defer { free(real) }
    return FilePath(platformString: real)
  }

  static func isReadable(_ path: FilePath) throws(Errno) {
    if path.withPlatformString({ access($0, R_OK) }) != 0 { throw Errno(rawValue: errno) }
  }

  static func remove(_ path: FilePath) {
    _ = path.withPlatformString { unlink($0) }
  }

  /// Removes an empty folder; any other stays.
  static func removeFolder(_ path: FilePath) {
    _ = path.withPlatformString { rmdir($0) }
  }

  static func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    let code = old.withPlatformString { from in
      #if canImport(Darwin)
        new.withPlatformString { Darwin.rename(from, $0) }
      #elseif canImport(Glibc)
        new.withPlatformString { Glibc.rename(from, $0) }
      #else
        new.withPlatformString { Musl.rename(from, $0) }
      #endif
    }
    if code != 0 { throw Errno(rawValue: errno) }
  }

  static func makeDirectory(_ path: FilePath) throws(Errno) {
    if path.withPlatformString({ mkdir($0, 0o777) }) != 0 { throw Errno(rawValue: errno) }
  }

  static func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    while fsync(descriptor.rawValue) != 0 {
      // Pipes and some file systems have nothing to synchronise.
      if errno == EINVAL || errno == EROFS || errno == ENOTSUP { return }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }

  static func setPermissions(_ permissions: UInt32, of descriptor: FileDescriptor) {
    _ = fchmod(descriptor.rawValue, mode_t(permissions))
  }

  /// Takes the lock of a file that no other process has.
  ///
  /// - Returns: false when another has it.
  static func lock(_ descriptor: FileDescriptor) -> Bool {
    flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Whether a process with this number exists, whosever it is.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  static var processID: Int32 { getpid() }

  /// Whether a descriptor is open, and for reading.
  static func isReadable(_ descriptor: FileDescriptor) -> Bool {
    let flags = fcntl(descriptor.rawValue, F_GETFL)
    return flags != -1 && flags & O_ACCMODE != O_WRONLY
  }

  static func map(_ descriptor: FileDescriptor, count: Int) throws(Errno) -> UnsafeRawBufferPointer {
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0), start != MAP_FAILED else {
      throw Errno(rawValue: errno)
    }
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  static func unmap(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
  }

  /// The names in a folder as bytes, in no particular order, without `.` and `..`.
  static func names(in folder: FilePath) throws(Errno) -> [[UInt8]] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: UInt8.self)
      let name = Array(UnsafeBufferPointer(start: start, count: strlen(UnsafePointer<CChar>(OpaquePointer(start)))))
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return names
  }
}
