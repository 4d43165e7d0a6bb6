import ICU
import Text

/// Cuts text into sentences: ICU's boundaries (UAX #29), mended by rules for full stops that end no sentence and by the
/// abbreviations of the language (`Segmentation/Data`).
///
/// What `.`, `!`, `?` and `…` mean is decided here: initials, abbreviations, ordinal and list numbers, dates, direct
/// speech, short quotes and brackets within a sentence, names of files and sites, sentences glued without a space. Every
/// other mark (`。`, `؟`, `।`, the Greek `;`) is left to ICU, and so are letters without case. A line feed or another
/// paragraph separator always ends a sentence.
///
/// Letters and their marks may be composed or not; the sentences are the same.
///
/// Not for two threads at once: one per worker, for any number of texts in any languages.
public struct SentenceSegmenter: ~Copyable {
  private var root: BreakIterator
  /// Greek is the one language whose rules ICU tailors: `;` is its question mark.
  private var greek: BreakIterator
  private var composer: Normalizer
  private var lexicons: [LanguageTag?: AbbreviationLexicon] = [:]

  /// - Throws: `ICUError`.
  public init() throws(ICUError) {
    let root = try BreakIterator(.sentences)
    let greek = try BreakIterator(.sentences, locale: "el")
    let composer = try Normalizer(.nfc)
    self.root = root
    self.greek = greek
    self.composer = composer
  }

  /// The sentences of `text` as byte ranges, ascending, on scalar borders.
  ///
  /// Each range leaves out the white space around the sentence; together they hold everything else. A sentence of white
  /// space alone is left out.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: its primary subtag chooses the abbreviations. Where it is nil, or a language without data, only rules
  ///     that hold in all languages are used.
  /// - Throws: `ICUError`.
  /// - Complexity: O(*n*) in bytes, whatever the text.
  public mutating func sentences(of text: [UInt8], language: LanguageTag? = nil) throws(ICUError) -> [Range<Int>] {
    try Self.hasMarks(text) ? sentences(ofMarked: text, language) : sentences(ofComposed: text, language)
  }

  /// Whether a scalar of U+0300...036F stands in the text: letters with such marks are to be compared in one form.
  private static func hasMarks(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var hasLead = false
      for byte in bytes { hasLead = hasLead || byte == 0xCC || byte == 0xCD }
      return hasLead
    }
  }

  /// Cuts the composed form (NFC), and translates the places.
  private mutating func sentences(ofMarked text: [UInt8], _ language: LanguageTag?) throws(ICUError) -> [Range<Int>] {
    var map = OffsetMap()
    let composed = try text.withUnsafeBufferPointer { bytes throws(ICUError) in
      try composer.withNormalized(bytes, offset: { map.add(output: $0, input: $1) }) { Array($0) }
    }
    let found = try sentences(ofComposed: composed, language)
    return found.map { map.input(ofOutput: $0.lowerBound)..<map.input(ofOutput: $0.upperBound) }
  }

  private mutating func sentences(
    ofComposed text: [UInt8], _ language: LanguageTag?
  ) throws(ICUError) -> [Range<Int>] {
    let lexicon = lexicon(language)
    var boundaries: [Int] = []
    boundaries.reserveCapacity(text.count / 64 + 4)
    if language?.language == "el" {
      try Self.find(&boundaries, in: text, by: &greek)
    } else {
      try Self.find(&boundaries, in: text, by: &root)
    }
    return text.withUnsafeBufferPointer { bytes in
      var cutter = SentenceCutter(ScalarReader(bytes: bytes), lexicon, boundaries)
      return cutter.cut()
    }
  }

  private static func find(
    _ boundaries: inout [Int], in text: [UInt8], by iterator: inout BreakIterator
  ) throws(ICUError) {
    try text.withUnsafeBufferPointer { bytes throws(ICUError) in
      try iterator.forEachSegment(in: bytes) { boundaries.append($0.range.upperBound) }
    }
  }

  /// Languages whose abbreviations are known, as primary subtags, sorted.
  public static var languages: [String] { AbbreviationLexicons.embedded.languages }

  private mutating func lexicon(_ language: LanguageTag?) -> AbbreviationLexicon {
    if let known = lexicons[language] { return known }
    let lexicon = AbbreviationLexicons.embedded.lexicon(language)
    // A caller with endless made-up tags must not fill the memory.
    if lexicons.count < 256 { lexicons[language] = lexicon }
    return lexicon
  }
}
