import Sito
import Testing

@Suite struct SentenceScoresTests {
  @Test func figures() {
    var scores = SentenceScores()
    #expect(scores.precision == 1 && scores.recall == 1 && scores.f == 1)
    scores.add(found: [10, 20, 30], expected: [10, 20, 40, 50])
    #expect(scores.hits == 2 && scores.found == 3 && scores.expected == 4)
    scores.add(found: [7], expected: [])
    #expect(scores.precision == 0.5 && scores.recall == 0.5 && scores.f == 0.5)
    #expect(scores.description == "4 boundaries: precision 0.500, recall 0.500, F 0.500")
  }

  @Test func nothingFound() {
    var scores = SentenceScores()
    scores.add(found: [], expected: [3])
    #expect(scores.precision == 0 && scores.recall == 0 && scores.f == 0)
  }
}
