import Sito

/// The template of one site: lines above the text and lines below it, the same on every page, longer for longer pages.
struct SiteBoilerplate {
  private var above: Lines
  private var below: Lines

  init(_ vocabulary: Vocabulary, phrases: [String], seed: UInt64, site: String) {
    above = Lines(phrases, vocabulary.headlines, SeededRandom(seed: seed, stream: "above " + site))
    below = Lines(phrases.reversed(), vocabulary.headlines, SeededRandom(seed: seed, stream: "below " + site))
  }

  /// `words` words, three fifths of them above the text.
  mutating func around(words: Int, _ folder: inout Folder) -> (above: [UInt8], below: [UInt8]) {
    let first = (words * 3 + 4) / 5
    return (above.first(first, &folder), below.first(words - first, &folder))
  }

  /// Phrases of the language, each once, among headlines of other pages; as many lines as are asked for.
  private struct Lines {
    private var phrases: [String]
    private let headlines: [[UInt8]]
    private var random: SeededRandom
    private var text: [UInt8] = []
    private var wordEnds: [Int] = []

    init(_ phrases: [String], _ headlines: [[UInt8]], _ random: SeededRandom) {
      self.phrases = phrases.reversed()
      self.headlines = headlines
      self.random = random
    }

    mutating func first(_ count: Int, _ folder: inout Folder) -> [UInt8] {
      if count == 0 { return [] }
      while wordEnds.count < count {
        let line = nextLine()
        let words = folder.words(of: line)
        let start = text.count
        wordEnds += words.ends.map { start + Int($0) }
        text += line
        text.append(0x0A)
      }
      return Array(text[..<wordEnds[count - 1]])
    }

    private mutating func nextLine() -> [UInt8] {
      if headlines.isEmpty || random.chance(0.5), let phrase = phrases.popLast() { return Array(phrase.utf8) }
      if headlines.isEmpty { return Array("Page \(random.below(1000))".utf8) }
      return headlines[random.below(headlines.count)]
    }
  }
}
