import Testing
import Text

@testable import Names

/// The lattice distance against one that looks at every cell and forgets no bound.
@Suite struct WordDistanceTests {
  static let reader = NameReader.embedded
  static let distance = WordDistance(costs: reader.tables.costs)

  static func word(_ text: String) -> SpelledWord { reader.name(Array(text.utf8)).words[0].spelled }

  static func reference(_ word: SpelledWord, _ sounds: [UInt8]) -> Int {
    let costs = distance.costs
    var memo: [Int: Int] = [:]
    func cost(_ row: Int, _ column: Int) -> Int {
      if row == word.letters.count && column == sounds.count { return 0 }
      if let known = memo[row * 1000 + column] { return known }
      let isFirst = row == 0 && column == 0
      func extra(_ first: UInt8, _ second: UInt8?) -> Int {
        let areVowels = Sound.isVowel(first) && (second.map { Sound.isVowel($0) } ?? true)
        return isFirst && areVowels ? Int(costs.beginning) : 0
      }
      var best = 1_000_000
      if column < sounds.count {
        let sound = sounds[column]
        best = min(best, cost(row, column + 1) + Int(costs.lone[Int(sound)]) + extra(sound, nil))
      }
      if row < word.letters.count {
        for arc in word.arcs[Int(word.firstArc[row])..<Int(word.firstArc[row + 1])] {
          let (next, count, base) = (row + Int(arc.length), Int(arc.count), Int(arc.cost))
          if count == 0 { best = min(best, base + cost(next, column)) }
          if count == 1, column < sounds.count {
            let sound = sounds[column]
            let pair = Int(costs.pairs[Int(arc.first) * Sound.codeCount + Int(sound)])
            let isFar = arc.cost >= WordDistance.farFetched
            let more = arc.first != sound || isFar ? extra(arc.first, sound) : 0
            best = min(best, base + pair + more + cost(next, column + 1))
          }
          if count == 1, arc.isPlain {
            best = min(best, base + Int(costs.lone[Int(arc.first)]) + extra(arc.first, nil) + cost(next, column))
          }
          if count > 1, column + count <= sounds.count,
            (0..<count).allSatisfy({ sounds[column + $0] == arc.sound($0) })
          {
            best = min(best, base + cost(next, column + count))
          }
        }
      }
      memo[row * 1000 + column] = best
      return best
    }
    return cost(0, 0)
  }

  @Test func equalsTheReference() {
    let words = MatchExamples.same.flatMap { $0 }.flatMap { $0.split(separator: " ") }.map { Self.word(String($0)) }
    for (place, word) in words.enumerated() {
      for other in [word, words[(place + 1) % words.count], words[(place * 7 + 3) % words.count]] {
        let expected = Self.reference(word, other.sounds)
        for limit in [40, 90, 200, 5000] as [Int16] {
          let found = Self.distance.cost(word, other.sounds, limit: limit)
          #expect(Int(found) == (expected <= Int(limit) ? expected : Int(WordDistance.unreachable)))
        }
      }
    }
  }

  @Test func aWordIsNoWayFromItself() {
    for row in MatchExamples.same {
      for name in row { #expect(NameMatcher().match(name, name).score == 1, "\(name)") }
    }
  }
}
