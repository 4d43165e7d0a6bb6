import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct DirectoryWalkTests {
  /// Paths below the root with a letter for what they are.
  private func walk(_ folder: TemporaryFolder) -> [String] {
    var walk = DirectoryWalk(FilePath(folder.path))
    var found: [String] = []
    while let entry = walk.next() {
      let (kind, path) =
        switch entry {
        case .file(let path, _): ("f", path)
        case .special(let path): ("s", path)
        case .repeated(let path): ("r", path)
        case .unreadable(let path, _): ("u", path)
        }
      found.append(kind + path.string.dropFirst(folder.path.utf8.count))
    }
    return found
  }

  @Test func theOrderIsThatOfWholePaths() throws {
    let folder = try TemporaryFolder()
    for name in ["a/z.txt", "a.txt", "a-b.txt", "B.txt", "ä/1.txt", "a/b/c.txt", "z"] { try folder.write(name, "x") }
    let found = walk(folder)
    #expect(found == ["f/B.txt", "f/a-b.txt", "f/a.txt", "f/a/b/c.txt", "f/a/z.txt", "f/z", "f/ä/1.txt"])
    #expect(found.map { Array($0.utf8) } == found.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func linksAreFollowedButNoFolderIsEnteredTwice() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", "x")
    try folder.link("a/self", to: ".")
    try folder.link("a/up", to: "..")
    try folder.link("b", to: "a")
    try folder.link("c.txt", to: "a/x.txt")
    try folder.link("gone.txt", to: "nowhere")
    try folder.link("ring1", to: "ring2")
    try folder.link("ring2", to: "ring1")
    #expect(
      walk(folder) == ["r/a/self", "r/a/up", "f/a/x.txt", "r/b", "f/c.txt", "u/gone.txt", "u/ring1", "u/ring2"])
  }

  @Test func pipesAreTold() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe.txt"), 0o600) == 0)
    try folder.write("x.txt", "x")
    #expect(walk(folder) == ["s/pipe.txt", "f/x.txt"])
  }

  @Test func namesThatAreNoUTF8Survive() throws {
    let folder = try TemporaryFolder()
    let name: [UInt8] = [0xEF, 0xE8, 0xF1, 0xEC, 0xEE] + Array(".txt".utf8)
    let path = (Array(folder.path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    let descriptor = creat(path, 0o600)
    try #require(descriptor >= 0)
    #expect(write(descriptor, "x", 1) == 1)
    close(descriptor)
    var walk = DirectoryWalk(FilePath(folder.path))
    guard case .file(let found, size: 1) = walk.next() else {
      Issue.record("the file was not found")
      return
    }
    let reader = try FileReader(found)
    var buffer: [UInt8] = [0, 0]
    #expect(try buffer.withUnsafeMutableBytes { try reader.read(into: $0) } == 1)
  }

  @Test func anUnreadableFolderIsToldAndTheRestDone() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", "x")
    try folder.write("b.txt", "x")
    chmod(folder.path("a"), 0)
    defer { chmod(folder.path("a"), 0o700) }
    // Root reads what it likes.
    let expected = getuid() == 0 ? ["f/a/x.txt", "f/b.txt"] : ["u/a", "f/b.txt"]
    #expect(walk(folder) == expected)
    var missing = DirectoryWalk(FilePath(folder.path("missing")))
    guard case .unreadable = missing.next() else {
      Issue.record("a folder that is not there was listed")
      return
    }
    #expect(missing.next() == nil)
  }
}
