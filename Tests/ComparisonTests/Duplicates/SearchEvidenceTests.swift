import Comparison
import Testing
import _TestSupport

/// `explain` says by what a search finds two texts; a search among the two must agree with it.
@Suite struct SearchEvidenceTests {
  @Test func whatFindsWhat() {
    var generator = SeededGenerator(seed: 62)
    let base = DuplicateFinderTests.text(200, &generator)
    let (part, stranger) = (Array(base.prefix(50)), DuplicateFinderTests.text(200, &generator))
    var edited = base
    edited[100] = 99_999
    let finder = DuplicateFinder()
    #expect(finder.explain(base, base).foundBy == [.identical])
    #expect(finder.explain(base, edited).foundBy == [.bands, .keys])
    #expect(finder.explain(base, part).foundBy == [.keys])
    #expect(finder.explain(base, stranger).foundBy == [])
    #expect(finder.explain(base, []).foundBy == [] && finder.explain([], []).foundBy == [])
    #expect(DuplicateFinder(DuplicateCriteria(jaccard: 0.5)).explain(base, edited).foundBy == [.bands])
    #expect(DuplicateFinder(DuplicateCriteria(edits: nil)).explain(base, edited).foundBy == [.keys])
    #expect(DuplicateFinder(DuplicateCriteria(jaccard: 0.5)).explain([1, 2], [1, 2]).foundBy == [.identical])
  }

  @Test(arguments: DuplicateSearchTests.criteria)
  func agreesWithASearchAmongTheTwo(_ criteria: DuplicateCriteria) throws {
    let texts = DuplicateSearchTests.collection(14, seed: 63)
    let finder = DuplicateFinder(criteria)
    for a in texts.indices {
      for b in texts.indices where a < b {
        let explanation = finder.explain(texts[a], texts[b])
        let found = try !DuplicateFinderTests.find([texts[a], texts[b]], criteria).isEmpty
        #expect(found == (explanation.relation != nil && !explanation.foundBy.isEmpty), "\(a), \(b)")
      }
    }
  }
}
