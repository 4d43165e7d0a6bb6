import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct FileStampTests {
  @Test func anEditOfTheSameSizeShows() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(try folder.write("x", "four"))
    let first = try #require(FileStamp(path))
    #expect(first.size == 4)
    #expect(FileStamp(path) == first)
    let later = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: path.string)
    let second = try #require(FileStamp(path))
    #expect(second.modified == 1_000_000_000_000_000)
    #expect(second.inode == first.inode)
    #expect(second != first)
    #expect(FileStamp(FilePath(folder.path("none"))) == nil)
  }
}
