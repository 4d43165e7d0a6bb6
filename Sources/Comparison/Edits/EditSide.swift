import Text

/// One of the two texts of a passage, as classifying its edits looks at it.
struct EditSide {
  let text: ComparableText
  /// The bits of its language in the vocabulary.
  let languages: UInt64
  let isInflected: Bool
  /// Capitals mark nouns, as in German.
  let hasNounCapitals: Bool

  init(_ text: ComparableText, language: String?, _ vocabulary: EditVocabulary) {
    self.text = text
    languages = vocabulary.mask(of: language)
    isInflected = language == nil || vocabulary.isInflected(language)
    hasNounCapitals = vocabulary.hasNounCapitals(language)
  }

  func form(_ word: Int) -> String { EditWord.form(text.text[text.words.range(word)]) }

  /// Whether a word is the one of a table, whose last letter may be a star.
  func matches(_ word: Int, _ wanted: String) -> Bool {
    let form = form(word)
    return wanted.hasSuffix("*") ? form.hasPrefix(wanted.dropLast()) : form == wanted
  }

  /// The words that start within the bytes; of no bytes, the place between two words.
  func words(_ bytes: Range<Int>) -> Range<Int> { text.words.indices(ofBytes: bytes) }

  /// Nothing but blanks or a hyphen stands before a word.
  func isJoined(_ word: Int) -> Bool {
    guard word > 0, word < text.words.count else { return false }
    // Bytes of the blank, the tab, the line end, the hyphen and of U+00A0, U+2009, U+202F.
    return text.text[text.words.gap(before: word)].allSatisfy {
      switch $0 {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0xC2, 0xA0, 0xE2, 0x80, 0x89, 0xAF: true
      default: false
      }
    }
  }

  /// The words are those of one sentence or more, from the first to the last.
  func isSentences(_ words: Range<Int>) -> Bool {
    let flags = text.words.flags
    return words.count >= 3 && flags[words.lowerBound].contains(.startsSentence)
      && (words.upperBound == text.words.count || flags[words.upperBound].contains(.startsSentence))
  }

  /// Words, where two letters of a script without spaces are one.
  func length(_ words: Range<Int>) -> Int {
    (words.reduce(0) { $0 + (text.words.flags[$1].contains(.unspaced) ? 1 : 2) } + 1) / 2
  }

  /// The letters and digits of words with nothing between: “per cent” and “percent” are the same.
  func letters(_ words: Range<Int>) -> String {
    guard !words.isEmpty else { return "" }
    var letters = String.UnicodeScalarView()
    for scalar in EditWord.form(text.text[text.words.range(of: words)]).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.append(scalar)
    }
    return String(letters)
  }

  /// The signs between words that are said: percent, degrees, currencies.
  func signs(_ bytes: Range<Int>) -> [Unicode.Scalar] {
    // A sign stands before or after its number, so next to the first and the last word too.
    let words = words(bytes)
    guard !words.isEmpty else { return [] }
    let start = words.lowerBound > 0 ? text.words.gap(before: words.lowerBound).lowerBound : 0
    let end = words.upperBound < text.words.count ? Int(text.words.starts[words.upperBound]) : text.text.count
    return String(decoding: text.text[start..<max(start, end)], as: UTF8.self).unicodeScalars.filter {
      switch $0 {
      case "%", "‰", "°", "٪": true
      default: $0.properties.generalCategory == .currencySymbol
      }
    }.sorted()
  }
}
