import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct XXHash64Tests {
  /// The published values for seed 0.
  @Test(arguments: [
    ("", 0xEF46_DB37_51D8_E999 as UInt64), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ])
  func publishedValues(_ text: String, _ hash: UInt64) {
    #expect(XXHash64.hash(Array(text.utf8)) == hash)
  }

  @Test func theCutsDoNotMatter() {
    var generator = SeededGenerator(seed: 2)
    for size in [0, 1, 31, 32, 33, 64, 100, 1000] {
      let bytes = RandomText.bytes(size, using: &generator)
      for step in [1, 3, 31, 32, 33, 64] {
        var hash = XXHash64()
        for start in stride(from: 0, to: size, by: step) {
          Array(bytes[start..<min(start + step, size)]).withUnsafeBytes { hash.update($0) }
        }
        #expect(hash.finish() == XXHash64.hash(bytes))
      }
    }
  }
}

/// What waits for a header: more than the memory it has, in calls of every size.
@Suite struct WaitingBytesTests {
  @Test func comeInOrder() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 51)
    let payload = RandomText.bytes(2_500_000, using: &generator)
    let reader = try PipeReader(folder)
    for path in [reader.path, folder.path("file")] {
      var writer = try ChecksummedWriter(
        FilePath(path), kind: "sketch", version: 3, scratch: FilePath(folder.path))
      var start = 0
      while start < payload.count {
        let end = min(payload.count, start + Int.random(in: 0...400_000, using: &generator))
        try writer.write(Array(payload[start..<end]))
        start = end
      }
      try writer.commit()
    }
    let file = try folder.read("file")
    #expect(try reader.bytes() == file)
    #expect(Array(file.dropFirst(ChecksummedHeader.size)) == payload)
  }

  @Test func aMissingFolderIsAnErrorAtOnce() throws {
    let error = #expect(throws: StorageError.self) {
      _ = try ChecksummedWriter("/dev/null", kind: "sketch", version: 3, scratch: "/no/such/folder")
    }
    #expect(error?.path == "/no/such/folder")
  }
}

@Suite struct ChecksummedFileTests {
  private func make(_ folder: TemporaryFolder, _ payload: [UInt8]) throws -> FilePath {
    let path = FilePath(folder.path("data.sito"))
    var writer = try ChecksummedWriter(path, kind: "sketch", version: 3)
    for byte in payload { try writer.write([byte]) }
    try writer.commit()
    return path
  }

  @Test(arguments: [0, 1, 31, 48, 1000])
  func whatIsWrittenIsRead(_ size: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 3)
    let payload = RandomText.bytes(size, using: &generator)
    let file = try ChecksummedFile(make(folder, payload), kind: "sketch", version: 3)
    #expect(file.withPayload { Array($0) } == payload)
    #expect(try folder.read("data.sito").count == ChecksummedHeader.size + size)
  }

  @Test func everyFlippedBitIsFound() throws {
    let folder = try TemporaryFolder()
    let path = try make(folder, Array("payload of some bytes, more than one stripe long".utf8))
    let whole = try folder.read("data.sito")
    for bit in 0..<(whole.count * 8) {
      var damaged = whole
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try folder.write("data.sito", damaged)
      #expect(throws: StorageError.self) { try ChecksummedFile(path, kind: "sketch", version: 3) }
    }
  }

  @Test func everyTruncationIsFound() throws {
    let folder = try TemporaryFolder()
    let path = try make(folder, Array("payload".utf8))
    let whole = try folder.read("data.sito")
    for size in 0..<whole.count {
      try folder.write("data.sito", Array(whole[..<size]))
      #expect(throws: StorageError.self) { try ChecksummedFile(path, kind: "sketch", version: 3) }
    }
    try folder.write("data.sito", whole + [0])
    #expect(throws: StorageError.self) { try ChecksummedFile(path, kind: "sketch", version: 3) }
  }

  @Test func theReasonIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try make(folder, [1, 2, 3])
    func reason(_ kind: String, _ version: UInt32) -> StorageError.Reason? {
      do {
        _ = try ChecksummedFile(path, kind: kind, version: version)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason("index", 3) == .wrongKind(expected: "index"))
    #expect(reason("sketch", 4) == .wrongVersion(found: 3, supported: 4))
    try folder.write("data.sito", Array(try folder.read("data.sito").dropLast()))
    #expect(reason("sketch", 3) == .truncated(expected: 51, found: 50))
    let missing = FilePath(folder.path("none"))
    #expect(throws: StorageError.self) { try ChecksummedFile(missing, kind: "sketch", version: 3) }
  }
}
