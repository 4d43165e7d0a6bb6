import Sito
import Testing
import _TestSupport

@Suite struct SketchCollectionTests {
  private func sketch(_ path: String, _ ids: [String], unicode: String = "15.0") throws {
    let hasher = try DedupPipeline().finder.hasher
    var writer = try SketchWriter(path, SketchParameters(slots: hasher.slots, shingle: 5, unicode: unicode))
    for id in ids {
      try writer.write(
        SketchedDocument(
          id: id, source: "s", published: nil, words: [1, 2, 3],
          signature: MinHashSignature(slots: [UInt32](repeating: 1, count: hasher.slots))))
    }
    try writer.commit()
  }

  @Test func idsStayUniqueAcrossFiles() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.path("1.sito"), folder.path("2.sito"))
    try sketch(one, ["a", "a#2"])
    try sketch(two, ["a", "a#2", "b"])
    let ids = try DedupPipeline().collect(sketches: [one, two]).ids
    #expect(ids == ["a", "a#2", "a#3", "a#2#3", "b"])
  }

  @Test func sketchesOfTwoUnicodeVersionsAreRefused() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.path("1.sito"), folder.path("2.sito"))
    try sketch(one, ["a"])
    try sketch(two, ["b"], unicode: "16.0")
    let expected = SketchMismatch(first: one, firstUnicode: "15.0", second: two, secondUnicode: "16.0")
    #expect(throws: expected) { try DedupPipeline().collect(sketches: [one, two]) }
    #expect(expected.description.contains(one) && expected.description.contains(two))
  }
}
