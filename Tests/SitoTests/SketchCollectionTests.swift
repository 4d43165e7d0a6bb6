import Sito
import Testing
import _TestSupport

@Suite struct SketchCollectionTests {
  private func sketch(_ path: String, _ ids: [String], _ preparation: TextPreparation = usual, slots: Int = 128) throws
  {
    var writer = try SketchWriter(path, SketchParameters(slots: slots, shingle: 5, preparation: preparation))
    for id in ids {
      try writer.write(
        SketchedDocument(
          id: id, source: "s", published: nil, words: [1, 2, 3],
          signature: MinHashSignature(slots: [UInt32](repeating: 1, count: slots))))
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

  static let usual = TextPreparation(unicode: "15.0", form: 1, setsBoilerplateAside: false)

  /// The preparation of a second file, and what the message says of the difference.
  static let others: [(preparation: TextPreparation, message: String)] = [
    (TextPreparation(unicode: "16.0", form: 1, setsBoilerplateAside: false), "Unicode 16.0"),
    (TextPreparation(unicode: "15.0", form: 2, setsBoilerplateAside: false), "with version 2; make both"),
    (TextPreparation(unicode: "15.0", form: 1, setsBoilerplateAside: true), "2.sito was made with --clean"),
  ]

  @Test(arguments: others)
  func otherPreparationsAreRefused(_ preparation: TextPreparation, _ message: String) throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.path("1.sito"), folder.path("2.sito"))
    try sketch(one, ["a"])
    try sketch(two, ["b"], preparation)
    let expected = SketchMismatch(one, Self.usual, two, preparation)
    #expect(throws: expected) { try DedupPipeline().collect(sketches: [one, two]) }
    #expect(throws: SketchMismatch(two, preparation, one, Self.usual)) {
      try DedupPipeline().collect(sketches: [two, one])
    }
    for part in [one, two, message] { #expect(expected.description.contains(part), "\(part)") }
  }

  /// Slots and shingles may differ: signatures are made anew from the words.
  @Test func otherSignaturesAreMadeAnew() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.path("1.sito"), folder.path("2.sito"))
    try sketch(one, ["a"])
    try sketch(two, ["b"], slots: 64)
    let pipeline = try DedupPipeline()
    let pairs = try pipeline.find(in: try pipeline.collect(sketches: [one, two])).pairs
    #expect(pairs.map(\.relation) == [.copy])
  }
}
