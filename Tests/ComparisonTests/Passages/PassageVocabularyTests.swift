import Testing
import Text

@testable import Comparison

@Suite struct PassageVocabularyTests {
  @Test func rareWordsWeighMoreThanFrequentOnes() throws {
    let texts = try [PassageSamples.statement, PassageSamples.column].map { try PassageSamples.text("", $0) }
    let vocabulary = PassageVocabulary(texts.map(\.words), bytes: texts.map(\.text))
    let weight = { (word: String) -> Int32 in
      let bytes = Array(word.utf8)
      let hash = bytes.withUnsafeBufferPointer { WordHash.hash($0, 0..<bytes.count) }
      for (text, numbers) in vocabulary.numbers.enumerated() {
        if let index = texts[text].words.hashes.firstIndex(of: hash) { return vocabulary.weights[Int(numbers[index])] }
      }
      return -1
    }
    #expect(weight("the") > 0)
    #expect(weight("the") < weight("work"))
    #expect(weight("work") < weight("inspectors"))
    #expect(weight("inspectors") <= PassageVocabulary.one * 5 / 4)
  }

  @Test func theSameWordHasOneNumber() throws {
    let texts = try (0..<3).map { _ in try PassageSamples.text("", PassageSamples.russian) }
    let vocabulary = PassageVocabulary(texts.map(\.words), bytes: texts.map(\.text))
    #expect(vocabulary.numbers[0] == vocabulary.numbers[1] && vocabulary.numbers[1] == vocabulary.numbers[2])
    #expect(Set(vocabulary.numbers[0]).count == vocabulary.weights.count)
  }
}
