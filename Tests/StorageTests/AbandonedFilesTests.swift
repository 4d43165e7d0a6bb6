import Foundation
import Testing
import _TestSupport

@testable import Storage

@Suite struct TemporaryNameTests {
  @Test(arguments: [
    (".out.txt.sito-17-3.tmp", "out.txt"), (".a.sito-1-2.tmp.sito-17-3.tmp", "a.sito-1-2.tmp"),
    ("..sito-17-3.tmp", ""), (".ж-1.sito-17-3.tmp", "ж-1"),
  ])
  func isRead(_ name: String, _ base: String) throws {
    let found = try #require(TemporaryName(Array(name.utf8)))
    #expect(Array(found.base.utf8) == Array(base.utf8))
    #expect(found.process == 17 && found.number == 3)
    #expect(found.string == name)
  }

  @Test(arguments: [
    "out.txt.sito-17-3.tmp", ".out.txt.sito-17-3", ".out.txt.sito-17.tmp", ".out.txt.sito--3.tmp",
    ".out.txt.sito-17-.tmp", ".out.txt.sito-+17-3.tmp", ".out.txt.sito-017-3.tmp", ".out.txt.sito-0-3.tmp",
    ".out.txt.sito-99999999999-3.tmp", ".out.txt.other-17-3.tmp", ".sito-17-3.scratch", ".tmp", ".", "",
    ".sito-1-1.tmp",
    ".out.txt.sito-resume",
  ])
  func isNone(_ name: String) { #expect(TemporaryName(Array(name.utf8)) == nil) }

  @Test func longNamesAreCutAlike() {
    let target = FilePath("x/" + String(repeating: "ж", count: 125) + ".txt")
    let name = TemporaryName(of: target, process: 17, number: 3)
    #expect(name.string.utf8.count < 200)
    #expect(TemporaryName(Array(name.string.utf8)) == name)
  }
}

/// What a killed run has left goes when the same name is written again; what is in use, or anybody else's, stays.
@Suite struct AbandonedFilesTests {
  /// The number of a process that has ended.
  static func endedProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exit 0"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  static func write(_ name: String, _ folder: TemporaryFolder) throws {
    var file = try AtomicFile(FilePath(folder.path(name)))
    try file.write("new")
    try file.commit()
  }

  @Test func onlyThoseOfTheNameGo() throws {
    let folder = try TemporaryFolder()
    let (ended, running) = (try Self.endedProcess(), getpid())
    let staying = [
      // Of a process that runs, and of one that is not ours.
      ".out.txt.sito-\(running)-900.tmp", ".out.txt.sito-1-1.tmp",
      // Of another name, and no names of ours.
      ".other.txt.sito-\(ended)-1.tmp", ".out.txt.sito-\(ended)-1", "out.txt.sito-\(ended)-1.tmp",
      ".out.txt.sito-\(ended)-x.tmp",
    ]
    let going = [".out.txt.sito-\(ended)-1.tmp", ".out.txt.sito-\(ended)-22.tmp"]
    for name in staying + going { try folder.write(name, "half") }
    try Self.write("out.txt", folder)
    #expect(try folder.names() == (staying + ["out.txt"]).sorted())
  }

  @Test func aKilledRunIsTidiedUp() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("out.txt")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      var file = try AtomicFile(FilePath(path))
      try file.write([UInt8](repeating: 65, count: 1 << 20))
      kill(getpid(), SIGKILL)
      try file.commit()
    }
    #expect(try folder.names().count == 1)
    try Self.write("out.txt", folder)
    #expect(try folder.names() == ["out.txt"])
  }

  /// A process of another container has a number that says nothing here; its lock does.
  @Test func whatIsLockedStays() throws {
    let folder = try TemporaryFolder()
    let name = ".out.txt.sito-\(try Self.endedProcess())-1.tmp"
    let path = try folder.write(name, "half")
    let descriptor = open(path, O_RDWR)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try Self.write("out.txt", folder)
    #expect(try folder.names() == [name, "out.txt"])
    close(descriptor)
    try Self.write("out.txt", folder)
    #expect(try folder.names() == ["out.txt"])
  }

  /// Two links to one file have one temporary name; it lies beside the file.
  @Test func linksAreFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/target.txt", "former")
    try folder.link("link.txt", to: "real/target.txt")
    try folder.write("real/.target.txt.sito-\(try Self.endedProcess())-1.tmp", "half")
    try Self.write("link.txt", folder)
    #expect(try folder.names("real") == ["target.txt"])
  }

  @Test func aMissingFolderHasNone() {
    AbandonedFiles(in: "/no/such/folder").remove(of: "out.txt")
  }
}
