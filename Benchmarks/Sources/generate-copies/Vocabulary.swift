import Sito

/// Words and headlines of the texts of one pool, in the mixture they have there.
struct Vocabulary {
  private static let enough = 20_000

  private var spaced: [ArraySlice<UInt8>] = []
  /// Letters of scripts without spaces.
  private var unspaced: [ArraySlice<UInt8>] = []
  /// How texts begin: what the links of a site's other pages say.
  private(set) var headlines: [[UInt8]] = []

  /// One vocabulary for each pool of the passages.
  static func pools(_ passages: [Passage], seed: UInt64) -> [String: Vocabulary] {
    var random = SeededRandom(seed: seed, stream: "vocabulary")
    var pools: [String: Vocabulary] = [:]
    for passage in random.shuffled(passages) { pools[passage.pool, default: Vocabulary()].add(passage, &random) }
    return pools
  }

  private mutating func add(_ passage: Passage, _ random: inout SeededRandom) {
    guard spaced.count + unspaced.count < Self.enough else { return }
    let words = passage.words
    let length = words.flags[0].contains(.unspaced) ? 6 + random.below(12) : 2 + random.below(6)
    let headline = passage.text[words.range(of: 0..<min(length, words.count))]
    headlines.append(headline.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    for index in 0..<words.count where !words.range(index).isEmpty {
      if words.flags[index].contains(.unspaced) {
        unspaced.append(passage.word(index))
      } else {
        spaced.append(passage.word(index))
      }
    }
  }

  /// A word of the same kind of script, another than `word`.
  func word(otherThan word: ArraySlice<UInt8>, isUnspaced: Bool, _ random: inout SeededRandom) -> ArraySlice<UInt8> {
    let words = isUnspaced ? unspaced : spaced
    for _ in 0..<100 where !words.isEmpty {
      let found = words[random.below(words.count)]
      if found != word { return found }
    }
    return ArraySlice("x".utf8)
  }
}
