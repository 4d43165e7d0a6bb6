import Text

/// A person's name, read for matching: its words with their sounds and parts.
///
/// Made by `NameMatcher.name(_:)`; immutable, and good for any number of comparisons.
public struct PersonName: Sendable {
  /// A word's part in the name.
  enum Part: Sendable {
    case word
    case initial
    case particle
  }

  struct Word: Sendable {
    var range: Range<Int>
    var part: Part
    var spelled: SpelledWord
    var isPatronymic: Bool
    /// Numbers of given names, one in each half.
    var given: UInt32
    /// Sounds that it may begin with, as bits.
    var firstSounds: UInt32
    var isWomans: Bool
    var isMans: Bool
    /// Whether all letters are those of Russian.
    var isRussian: Bool
    var isBeforeComma: Bool
  }

  /// As given.
  public let text: [UInt8]
  let words: [Word]
  /// Whether there was more than a name can be.
  let isCut: Bool

  /// What stands at a word's place in the text.
  func text(of word: Word) -> String { String(decoding: text[word.range], as: UTF8.self) }
}
