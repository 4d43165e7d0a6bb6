import Text

/// How much the form of a word says that it is ordinary prose and no part of a name, a title or a heading.
///
/// A run of capitalised words, with up to two function words between them ("the Ministry of Foreign Affairs of the
/// Republic"), is a name or a heading. In texts that capitalise every noun, as German does, capitals say nothing; in
/// scripts without case neither do they, and rarity alone decides.
struct WordForms {
  /// Percent of a word's weight that counts, by word.
  private(set) var plainness: [UInt8]

  private static let inName: UInt8 = 15
  private static let capitalized: UInt8 = 50
  private static let numeric: UInt8 = 25
  private static let nounCapitals = 34

  /// - Complexity: O(*n*) in words.
  init(_ words: Words, isContent: (Int) -> Bool) {
    plainness = [UInt8](repeating: 100, count: words.count)
    let capitalizesNouns = Self.capitalizesNouns(words, isContent: isContent)
    var index = 0
    while index < words.count {
      if words.flags[index].contains(.numeric) { plainness[index] = Self.numeric }
      guard words.flags[index].contains(.capitalized), !capitalizesNouns else {
        index += 1
        continue
      }
      let run = Self.nameRun(in: words, from: index, isContent: isContent)
      let names = run.lazy.filter { words.flags[$0].contains(.capitalized) }.count
      if names >= 2 {
        for word in run { plainness[word] = Self.inName }
      } else if !words.flags[index].contains(.startsSentence) {
        plainness[index] = Self.capitalized
      }
      index = run.upperBound
    }
  }

  /// From a capitalised word to the last one that is joined to it by function words or numbers only.
  private static func nameRun(in words: Words, from start: Int, isContent: (Int) -> Bool) -> Range<Int> {
    var end = start + 1
    var next = end
    while next < words.count, next - end < 3, !words.flags[next].contains(.startsSentence) {
      if words.flags[next].contains(.capitalized) {
        end = next + 1
      } else if isContent(next), !words.flags[next].contains(.numeric) {
        break
      }
      next += 1
    }
    return start..<end
  }

  /// Whether capitals mean nouns and not names: they are frequent among the content words within sentences, and seldom
  /// stand side by side, as the words of a name do.
  private static func capitalizesNouns(_ words: Words, isContent: (Int) -> Bool) -> Bool {
    var cased = 0
    var capitals = 0
    var neighbours = 0
    for index in 0..<words.count where isContent(index) {
      let flags = words.flags[index]
      if !flags.isDisjoint(with: [.uncased, .numeric, .startsSentence]) { continue }
      cased += 1
      guard flags.contains(.capitalized) else { continue }
      capitals += 1
      if index + 1 < words.count, words.flags[index + 1].contains(.capitalized),
        !words.flags[index + 1].contains(.startsSentence)
      {
        neighbours += 1
      }
    }
    return capitals * 100 > cased * nounCapitals && neighbours * 4 <= capitals
  }
}
