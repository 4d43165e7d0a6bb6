import Comparison
import Testing
import Text

@Suite struct RareRunsTests {
  /// The rarest words come first, and the documents that have them are counted.
  @Test func runsAreSharedAndCounted() throws {
    let rare = "the zinc kestrel outflew every amber lantern in the vale of orphaned clocks"
    let common = "and it was said by all of them that this was so"
    let texts = try ["\(common) \(rare) \(common)", "\(rare) \(common)", common, common, "seven \(common) eight"]
      .enumerated()
      .map { try PassageSamples.text("\($0.offset)", $0.element) }
    let result = try PassageFinder().passages(in: texts)
    let evidence = RareRuns(result.passages, in: texts)
    var seen = 0
    for (number, passage) in result.passages.enumerated() {
      if passage.relation == .formula {
        #expect(evidence[number].isEmpty)
        continue
      }
      let (a, b) = (texts[passage.a.document].words.hashes, texts[passage.b.document].words.hashes[passage.b.words])
      for run in evidence[number] {
        seen += 1
        #expect(run.words.count == 4 && passage.a.words.contains(run.words.lowerBound))
        let wanted = a[run.words]
        #expect((b.startIndex...b.endIndex - 4).contains { b[$0..<$0 + 4].elementsEqual(wanted) })
        let exact = texts.count { text in
          let hashes = text.words.hashes
          return hashes.count >= 4 && (0...hashes.count - 4).contains { hashes[$0..<$0 + 4].elementsEqual(wanted) }
        }
        #expect(run.documents == exact && exact >= 2)
      }
      if (passage.a.document, passage.b.document) == (0, 1) { #expect(evidence[number].first?.documents == 2) }
    }
    #expect(seen > 0)
    #expect(evidence[1_000].isEmpty)
  }

  @Test func nothingSharedIsNoEvidence() {
    #expect(RareRuns([], in: [])[0].isEmpty)
  }
}
