import Testing
import _TestSupport

@testable import Sito

@Suite struct InputDigestsTests {
  /// As `sha256sum` prints them, and as it prints the hash of what it printed.
  @Test func hashesAreThoseOfTheFiles() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("one.txt", "abc")
    let two = try folder.write("two.txt", "")
    let digests = InputDigests([FilePath(one), FilePath(two)])
    let hashes = [
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]
    #expect(digests.files.map(\.sha256) == hashes)
    #expect(digests.files.map(\.bytes) == [3, 0])
    var all = SHA256()
    Array("\(hashes[0])  \(one)\n\(hashes[1])  \(two)\n".utf8).withUnsafeBytes { all.update($0) }
    #expect(digests.digest == all.hexadecimal())
  }

  @Test func whatCannotBeReadAgainHasNone() throws {
    let folder = try TemporaryFolder()
    let digests = InputDigests([nil, FilePath(folder.path("missing"))])
    #expect(digests.files.map(\.sha256) == [nil, nil] && digests.digest == nil)
    #expect(InputDigests([]).digest == nil)
    let many = InputDigests([FilePath?](repeating: nil, count: 130))
    #expect(many.files.count == 100 && many.filesLeftOut == 30)
  }
}
