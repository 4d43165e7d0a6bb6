import Foundation
import Sketching
import Storage
import Testing
import _TestSupport

@Suite struct SketchFileTests {
  static let parameters = SketchParameters(
    slots: 2, shingle: 3, preparation: TextPreparation(unicode: "15.0", form: 7, setsBoilerplateAside: true))
  static let documents = [
    SketchedDocument(
      id: "a", source: "s", published: "2024", words: [1, 0x0102_0304_0506_0708],
      signature: MinHashSignature(slots: [7, .max])),
    SketchedDocument(
      id: "ж", source: "", published: nil, words: [], signature: MinHashSignature(slots: [0, 0])),
  ]

  /// What the doc comment of `SketchFile` says, byte for byte: a change here is a new version of the format.
  static let payload: [UInt8] = [
    2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0x31, 0x35, 0x2E, 0x30,  // slots, shingle, "15.0"
    7, 0, 0, 0, 1, 0, 0, 0,  // version of the comparison form, boilerplate set aside
    1, 0, 0, 0, 0x61, 1, 0, 0, 0, 0x73, 4, 0, 0, 0, 0x32, 0x30, 0x32, 0x34,  // "a", "s", "2024"
    2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1,  // two words
    7, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,  // slots
    2, 0, 0, 0, 0xD0, 0xB6, 0, 0, 0, 0, 0, 0, 0, 0,  // "ж", "", ""
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // no words, slots
  ]

  private func written(_ folder: TemporaryFolder) throws -> [UInt8] {
    var writer = try SketchWriter(folder.path("x.sito"), Self.parameters)
    for document in Self.documents { try writer.write(document) }
    try writer.commit()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("x.sito"))))
  }

  private func read(_ path: String) throws -> (SketchParameters?, [SketchedDocument]) {
    var parameters: SketchParameters?
    var documents: [SketchedDocument] = []
    try SketchFile.read(path, start: { parameters = $0 }, each: { documents.append($0) })
    return (parameters, documents)
  }

  @Test func bytes() throws {
    let folder = try TemporaryFolder()
    let file = try written(folder)
    #expect(Array(file.dropFirst(ChecksummedHeader.size)) == Self.payload)
    let (parameters, documents) = try read(folder.path("x.sito"))
    #expect(parameters == Self.parameters)
    #expect(documents == Self.documents)
    #expect(SketchFile.version == 2)
  }

  /// A payload as another writer might make it, with sound checksums.
  private func isRefused(payload: [UInt8], version: UInt32, _ folder: TemporaryFolder) throws -> StorageError? {
    var writer = try ChecksummedWriter(FilePath(folder.path("z.sito")), kind: SketchFile.kind, version: version)
    try writer.write(payload)
    try writer.commit()
    do {
      _ = try read(folder.path("z.sito"))
      return nil
    } catch let error as StorageError {
      return error
    }
  }

  @Test func otherVersionsAndUnknownFlagsAreRefused() throws {
    let folder = try TemporaryFolder()
    #expect(try isRefused(payload: Self.payload, version: 2, folder) == nil)
    let former = try isRefused(payload: Self.payload, version: 1, folder)
    #expect(former?.reason == .wrongVersion(found: 1, supported: 2))
    var unknown = Self.payload
    unknown[20] = 2
    #expect(try isRefused(payload: unknown, version: 2, folder)?.reason == .checksumMismatch)
  }

  @Test func isKnownByItsContent() throws {
    let folder = try TemporaryFolder()
    let file = try written(folder)
    let named: [(name: String, bytes: [UInt8], isSketch: Bool)] = [
      ("any name", file, true), ("old.bin", Array(file.prefix(16)), true), ("cut.sito", Array(file.prefix(15)), false),
      ("empty.sito", [], false), ("text.sito", Array("SITO is a word, and this is text".utf8), false),
      ("index", Array("SITOindex\0\0\0\u{1}\0\0\0".utf8), false),
    ]
    for (name, bytes, isSketch) in named {
      #expect(SketchFile.isSketch(try folder.write(name, bytes)) == isSketch, "\(name)")
    }
    #expect(!SketchFile.isSketch(folder.path) && !SketchFile.isSketch(folder.path("missing")))
  }

  /// A pipe cannot go back to the header, which is known last.
  @Test func aPipeGetsTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let file = try written(folder)
    let reader = try PipeReader(folder)
    do {
      var writer = try SketchWriter(reader.path, Self.parameters, scratch: folder.path)
      for document in Self.documents { try writer.write(document) }
      try writer.commit()
    }
    #expect(try reader.bytes() == file)
  }

  /// A damaged file is refused before anything of it is believed.
  @Test func everyCutAndEveryFlipIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try written(folder)
    func isRefused(_ bytes: [UInt8]) throws -> Bool {
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path("y.sito")))
      do {
        _ = try read(folder.path("y.sito"))
        return false
      } catch is StorageError {
        return true
      }
    }
    for length in 0..<file.count { #expect(try isRefused(Array(file.prefix(length))), "cut to \(length)") }
    for place in file.indices {
      var flipped = file
      flipped[place] ^= 1 << UInt8(place % 8)
      #expect(try isRefused(flipped), "flipped at \(place)")
    }
    #expect(try isRefused(file + [0]))
  }
}
