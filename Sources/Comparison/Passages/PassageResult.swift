/// The passages of a collection, and what became of the documents in which none was found.
public struct PassageResult: Sendable {
  /// Ascending by document of `a`, document of `b`, place in `a`, place in `b`.
  public var passages: [Passage] = []
  public var counts = PassageCounts()
  /// The passages by whose words they are; empty until they have been grouped (`StatementFinder`).
  public var statements: [Statement] = []
  /// Texts in different languages that may say the same; empty until they have been sought (`TranslationFinder`).
  public var translations: [PossibleTranslation] = []

  public init() {}

  /// Why nothing was found, in one sentence; nil when `passages` holds more than formulae.
  public var emptyReason: String? {
    if counts.passages > 0 { return nil }
    if counts.documents < 2 { return "There are fewer than two documents." }
    let long = counts.documents - counts.tooShort
    if long < 2 {
      return "\(counts.tooShort) of \(counts.documents) documents are too short to compare: a passage needs a few "
        + "words of prose."
    }
    if counts.comparableTexts < 2, counts.identical == 0 { return "All documents have the same source." }
    if counts.formulae > 0 {
      return "The documents share formulae only (names, titles, headings): \(counts.formulae) of them."
    }
    if counts.textPairs > 0 {
      return
        "Documents share single turns of phrase (\(counts.textPairs) pairs of texts do), none of them long or rare "
        + "enough to be a passage."
    }
    return "No two documents share three words in a row that are rare enough in this collection to tell texts apart; "
      + "what stands in more than 1,000 different texts is passed over."
  }
}

/// What was compared and what was found, in numbers.
public struct PassageCounts: Sendable, Equatable {
  public var documents = 0
  /// Documents with fewer words than `PassageOptions.minimumWords`.
  public var tooShort = 0
  /// Documents whose words are exactly those of an earlier one.
  public var identical = 0
  /// Distinct texts of which at most a tenth of the words differ from another's, which stands for them in comparing.
  public var nearCopies = 0
  /// Distinct texts that could be compared with another: not too short, and of more than one source where asked.
  public var comparableTexts = 0
  /// Pairs of texts that share a seed.
  public var textPairs = 0
  /// Places that were aligned.
  public var alignments = 0
  /// Places whose score was too low.
  public var weak = 0
  public var formulae = 0
  /// Passages that are not formulae.
  public var passages = 0

  public init() {}
}
