import Foundation
import Sketching
import Storage
import Testing
import _TestSupport

@Suite struct SketchFileTests {
  static let parameters = SketchParameters(slots: 2, shingle: 3, unicode: "15.0")
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
