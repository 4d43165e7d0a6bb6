import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct PathStatusTests {
  @Test func everyKindIsTold() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x.txt", "four")
    #expect(PathStatus(FilePath(file)) == .file(size: 4))
    #expect(PathStatus(FilePath(folder.path)) == .folder)
    #expect(PathStatus("/dev/null") == .special)
    #expect(PathStatus(FilePath(folder.path("none"))) == .missing)
    #expect(PathStatus(FilePath(folder.path("x.txt/below"))) == .missing)
    #expect(PathStatus("") == .missing)
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("a/b/c"))
    try Folders.make(path)
    try Folders.make(path)
    #expect(PathStatus(path) == .folder)
    let file = FilePath(try folder.write("file", "x"))
    #expect(throws: StorageError.self) { try Folders.make(file) }
    #expect(throws: StorageError.self) { try Folders.make(file.appending("below")) }
  }
}
