import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct AtomicFileTests {
  @Test func nothingIsThereBeforeCommitAndAllAfter() throws {
    let folder = try TemporaryFolder()
    var file = try AtomicFile(FilePath(folder.path("out.txt")))
    try file.write("whole")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.txt")))
    try file.commit()
    #expect(try folder.names() == ["out.txt"])
    #expect(try folder.read("out.txt") == Array("whole".utf8))
  }

  @Test func withoutCommitTheFormerContentStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("out.txt", "former")
    do {
      var file = try AtomicFile(FilePath(folder.path("out.txt")))
      try file.write("half")
      #expect(try folder.names().count == 2)
    }
    #expect(try folder.names() == ["out.txt"])
    #expect(try folder.read("out.txt") == Array("former".utf8))
  }

  @Test func anEmptyFileIsMade() throws {
    let folder = try TemporaryFolder()
    var file = try AtomicFile(FilePath(folder.path("out.txt")))
    try file.commit()
    #expect(try folder.read("out.txt") == [])
  }

  @Test func moreThanTheBufferIsWrittenInOrder() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 1)
    var expected: [UInt8] = []
    var file = try AtomicFile(FilePath(folder.path("out")))
    for size in [1, 65_535, 65_536, 65_537, 0, 300_000, 7] {
      let bytes = RandomText.bytes(size, using: &generator)
      expected += bytes
      try file.write(bytes)
    }
    try file.commit()
    #expect(try folder.read("out") == expected)
  }

  @Test func aReplacedFileKeepsItsPermissionsAndALinkStaysALink() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/target.txt", "former")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("real/target.txt"))
    try folder.link("link.txt", to: "real/target.txt")
    var file = try AtomicFile(FilePath(folder.path("link.txt")))
    try file.write("new")
    try file.commit()
    #expect(try folder.read("real/target.txt") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.txt")) == "real/target.txt")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("real/target.txt"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.names("real") == ["target.txt"])
  }

  @Test func whatCannotBeReplacedIsKnown() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "x")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    for path in ["/dev/null", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/2", folder.path("pipe")] {
      #expect(AtomicFile.isWrittenStraight(FilePath(path)), "\(path)")
    }
    for path in [folder.path("file"), folder.path("new"), folder.path] {
      #expect(!AtomicFile.isWrittenStraight(FilePath(path)), "\(path)")
    }
    #expect(AtomicFile.isStandardOutput("/dev/stdout") && AtomicFile.isStandardOutput("/dev/fd/1"))
    #expect(!AtomicFile.isStandardOutput("/dev/stderr") && !AtomicFile.isStandardOutput("/dev/null"))
  }

  @Test func devicesAreWrittenStraight() throws {
    var file = try AtomicFile("/dev/null")
    try file.write("gone")
    try file.commit()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsATypedError() throws {
    let error = #expect(throws: StorageError.self) {
      var file = try AtomicFile("/dev/full")
      try file.write("one")
      try file.commit()
    }
    #expect(error?.description == "cannot write to /dev/full: No space left on device")
    #expect(error?.isBrokenPipe == false)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func anErrorStays() throws {
    var file = try AtomicFile("/dev/full", isDurable: false)
    try file.write("one")
    // Macros cannot capture what is not copyable.
    var errors: [StorageError] = []
    do { try file.flush() } catch { errors.append(error) }
    do { try file.write("two") } catch { errors.append(error) }
    do { try file.flush() } catch { errors.append(error) }
    do { try file.commit() } catch { errors.append(error) }
    #expect(errors.count == 4)
    #expect(Set(errors.map(\.description)) == ["cannot write to /dev/full: No space left on device"])
  }

  @Test(arguments: ["", "missing/out.txt"])
  func aFolderOrAMissingFolderIsRefused(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path(name))
    let error = #expect(throws: StorageError.self) { _ = try AtomicFile(path) }
    #expect(error?.path == path.string)
    #expect(try folder.names() == [])
  }

  @Test func aVeryLongNameStillHasRoomForItsTemporary() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "ж", count: 125) + ".txt"
    var file = try AtomicFile(FilePath(folder.path(name)))
    try file.commit()
    #expect(try folder.names() == [name])
  }

  @Test func terminationLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("out.txt")
    try folder.write("out.txt", "former")
    await #expect(processExitsWith: .exitCode(143)) { [path = path as String] in
      TemporaryFiles.removeOnSignals()
      var file = try AtomicFile(FilePath(path))
      try file.write([UInt8](repeating: 65, count: 1 << 20))
      kill(getpid(), SIGTERM)
      sleep(10)
      try file.commit()
    }
    #expect(try folder.names() == ["out.txt"])
    #expect(try folder.read("out.txt") == Array("former".utf8))
  }

  @Test func aKilledProcessLeavesNoTarget() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("out.txt")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      var file = try AtomicFile(FilePath(path))
      try file.write([UInt8](repeating: 65, count: 1 << 20))
      kill(getpid(), SIGKILL)
      try file.commit()
    }
    let names = try folder.names()
    #expect(names.count == 1)
    #expect(names.first?.hasPrefix(".out.txt.sito-") == true)
    #expect(names.first?.hasSuffix(".tmp") == true)
  }

  @Test func aClosedPipeIsATypedError() async throws {
    await #expect(processExitsWith: .success) {
      TemporaryFiles.removeOnSignals()
      let pipe = Pipe()
      var file = try AtomicFile(FilePath("/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)"))
      try pipe.fileHandleForReading.close()
      do throws(StorageError) {
        try file.write([UInt8](repeating: 65, count: 1 << 20))
        exit(3)
      } catch {
        exit(error.isBrokenPipe ? 0 : 4)
      }
    }
  }
}
