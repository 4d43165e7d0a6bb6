import Text

/// One of the two texts of an edit, as classifying looks at it.
struct EditSide {
  private let text: ComparableText
  private let vocabulary: EditVocabulary
  /// In a text whose nouns have capitals, as German ones have, these say nothing.
  private let hasNames: Bool

  /// Two words with so many letters at their beginning in common are forms of one.
  private static let stem = 4
  /// Of the words within sentences so many may have capitals where these are names, in percent.
  private static let mostNames = 25

  init(_ text: ComparableText, _ vocabulary: EditVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    var (cased, capitals) = (0, 0)
    // The beginning tells.
    for flags in text.words.flags.prefix(2000) where flags.isDisjoint(with: [.uncased, .numeric, .startsSentence]) {
      cased += 1
      if flags.contains(.capitalized) { capitals += 1 }
    }
    hasNames = capitals * 100 <= cased * Self.mostNames || cased < 20
  }

  /// The words that start within the bytes.
  func words(_ bytes: Range<Int>) -> Range<Int> {
    let first = firstWord(from: bytes.lowerBound)
    return bytes.isEmpty ? first..<first : first..<max(first, firstWord(from: bytes.upperBound))
  }

  private func firstWord(from offset: Int) -> Int {
    var (low, high) = (0, text.words.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(text.words.starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func kinds(_ word: Int) -> EditVocabulary.Kinds {
    var kinds = vocabulary.kinds(text.words.hashes[word])
    if kinds.contains(.capitalizedCalendar) {
      kinds.remove(.capitalizedCalendar)
      if text.words.flags[word].contains(.capitalized) { kinds.insert(.calendar) }
    }
    return kinds
  }

  func count(_ words: Range<Int>, _ kind: EditVocabulary.Kinds) -> Int {
    words.count { kinds($0).contains(kind) }
  }

  /// The words of a kind, in any order.
  func marked(_ words: Range<Int>, _ kind: EditVocabulary.Kinds) -> Set<UInt64> {
    Set(words.lazy.filter { kinds($0).contains(kind) }.map { text.words.hashes[$0] })
  }

  /// The values of numbers in digits or in words, ascending; those in digits of more than eighteen are told by their last ones.
  func numbers(_ words: Range<Int>) -> [Int] {
    words.compactMap { word -> Int? in
      guard text.words.flags[word].contains(.numeric) else { return vocabulary.number(text.words.hashes[word]) }
      var value = 0
      for scalar in String(decoding: text.text[text.words.range(word)], as: UTF8.self).unicodeScalars {
        // Separators of thousands and what is glued to a number do not count.
        if let digit = scalar.properties.numericValue, digit >= 0, digit <= 9, digit == digit.rounded() {
          value = (value % 100_000_000_000_000_000) * 10 + Int(digit)
        }
      }
      return value
    }.sorted()
  }

  /// A month or a day of the week stands among the words or beside them.
  func isDated(_ words: Range<Int>) -> Bool {
    let around = max(0, words.lowerBound - 2)..<min(text.words.count, words.upperBound + 2)
    return around.contains { kinds($0).contains(.calendar) }
  }

  /// Words in capitals within sentences that are no numbers and of no kind.
  func names(_ words: Range<Int>) -> [[UInt8]] {
    guard hasNames else { return [] }
    return words.filter { word in
      let flags = text.words.flags[word]
      return flags.contains(.capitalized) && flags.isDisjoint(with: [.startsSentence, .numeric, .uncased])
        && kinds(word).isEmpty && vocabulary.number(text.words.hashes[word]) == nil
    }.map { Array(text.text[text.words.range($0)]) }
  }

  /// A word that starts as the name does, in whatever case.
  func hasForm(of name: [UInt8], in words: Range<Int>) -> Bool {
    let wanted = Self.start(name[...])
    return words.contains { Self.start(text.text[text.words.range($0)]) == wanted }
  }

  private static func start(_ word: ArraySlice<UInt8>) -> String {
    String(String(decoding: word, as: UTF8.self).lowercased().prefix(stem))
  }

  /// The letters and digits of the bytes in lower case, with nothing between: “per cent” and “percent” are the same.
  func letters(_ bytes: Range<Int>) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in String(decoding: text.text[bytes], as: UTF8.self).lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.append(scalar)
    }
    return String(letters)
  }
}
