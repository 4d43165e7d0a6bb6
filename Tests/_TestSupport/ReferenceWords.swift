import ICU
import Text

/// The oracle of cutting words: ICU's own segments.
public struct ReferenceWords: ~Copyable {
  private static let classes = CharacterProperties.scalarClasses(0..<CharacterProperties.lastScalar + 1)

  private var iterator: BreakIterator

  public init() throws { iterator = try BreakIterator(.words) }

  public static func scalarClass(_ scalar: Unicode.Scalar) -> ScalarClass {
    ScalarClass(rawValue: classes[Int(scalar.value)])
  }

  /// ICU's segments that hold a letter, digit or ideograph.
  public mutating func words(of text: [UInt8]) throws -> [Range<Int>] {
    var words: [Range<Int>] = []
    try text.withUnsafeBufferPointer { buffer in
      try iterator.forEachSegment(in: buffer) { segment in
        let scalars = String(decoding: text[segment.range], as: UTF8.self).unicodeScalars
        if scalars.contains(where: { Self.scalarClass($0).makesWord }) { words.append(segment.range) }
      }
    }
    return words
  }

  /// The words for shingling: a letter of a script without spaces is a word with its marks, and what lies between two of
  /// these is cut by itself.
  public mutating func shinglingWords(of folded: [UInt8]) throws -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (start, index) = (0, 0)
    var isInWord = false
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      let found = Self.scalarClass(scalar)
      let end = index + UTF8.width(scalar)
      if found.wordBreak == .unspaced {
        if !isInWord { words += try piece(folded, start..<index) }
        words.append(index..<end)
        isInWord = true
      } else if isInWord, found.isExtending {
        words[words.count - 1] = words[words.count - 1].lowerBound..<end
      } else if isInWord {
        (isInWord, start) = (false, index)
      }
      index = end
    }
    if !isInWord { words += try piece(folded, start..<index) }
    return words
  }

  /// The flags of the words of a folded text; all but `capitalized`, which folding has removed.
  public static func flags(of words: [Range<Int>], in folded: [UInt8]) -> [WordFlags] {
    var flags: [WordFlags] = []
    var (isOpening, index, next) = (true, 0, 0)
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      let found = scalarClass(scalar)
      if next < words.count, index >= words[next].lowerBound {
        if index == words[next].lowerBound {
          flags.append(isOpening ? [.uncased, .startsSentence] : .uncased)
          if found.wordBreak == .unspaced { flags[next].insert(.unspaced) }
          isOpening = false
        }
        if found.isCased, !found.isExtending { flags[next].remove(.uncased) }
        if found.isDigit { flags[next].insert(.numeric) }
      } else if found.isSentenceTerminal || found.wordBreak == .lineEnd {
        isOpening = true
      }
      index += UTF8.width(scalar)
      if next < words.count, index >= words[next].upperBound { next += 1 }
    }
    return flags
  }

  /// Whether the first letter of a word of the text as given is upper or title case; a word that is empty, since its sign is
  /// another's, has none.
  public static func isCapitalized(_ word: Range<Int>, of text: [UInt8]) -> Bool {
    let first = String(decoding: text[word], as: UTF8.self).unicodeScalars.first
    return first.map { scalarClass($0).isUppercase } ?? false
  }

  private mutating func piece(_ text: [UInt8], _ range: Range<Int>) throws -> [Range<Int>] {
    try words(of: Array(text[range])).map { range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound }
  }
}
