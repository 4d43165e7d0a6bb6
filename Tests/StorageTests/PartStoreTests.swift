import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct PartStoreTests {
  @Test func partsOfTheSameRunAreFoundAgain() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("parts"))
    var store = try PartStore(path, fingerprint: 1)
    try store.add([1, 2])
    try store.add([])
    let again = try PartStore(path, fingerprint: 1)
    #expect(again.count == 2)
    #expect(try again.read(0) == [1, 2])
    #expect(try PartStore(path, fingerprint: 2).count == 0)
  }

  @Test func allPartsGoEvenThoseOfOtherRuns() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("parts"))
    var former = try PartStore(path, fingerprint: 1)
    for _ in 0..<3 { try former.add([1]) }
    try folder.write("parts/.part-3.sito-17-1.tmp", "half")
    var store = try PartStore(path, fingerprint: 2)
    try store.add([2])
    store.remove()
    #expect(try folder.names() == [])
  }

  @Test func aFolderWithOtherFilesStays() throws {
    let folder = try TemporaryFolder()
    var store = try PartStore(FilePath(folder.path("parts")), fingerprint: 1)
    try store.add([1])
    try folder.write("parts/notes.txt", "mine")
    store.remove()
    #expect(try folder.names("parts") == ["notes.txt"])
  }
}
