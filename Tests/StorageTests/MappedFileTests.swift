import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct MappedFileTests {
  @Test(arguments: [0, 1, 4096, 10_000])
  func theBytesAreTheFiles(_ size: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 4)
    let bytes = RandomText.bytes(size, using: &generator)
    let file = try MappedFile(FilePath(folder.write("x", bytes)))
    #expect(file.count == size)
    #expect(file.withUnsafeBytes { Array($0) } == bytes)
  }

  @Test func foldersAndDevicesAreRefused() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path)
    #expect(throws: StorageError.self) { try MappedFile(path) }
    #expect(throws: StorageError.self) { try MappedFile("/dev/null") }
    #expect(throws: StorageError.self) { try MappedFile("") }
  }
}
