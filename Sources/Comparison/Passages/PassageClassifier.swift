import Text

/// Gives an alignment its relation (see `PassageRelation`), or finds that it is too weak to be one.
struct PassageClassifier {
  let options: PassageOptions
  let texts: [ComparableText]
  let vocabulary: PassageVocabulary
  /// The text number of a document, as in `vocabulary.numbers`.
  let textOfDocument: [Int: Int]
  private var forms: [Int: WordForms] = [:]

  init(
    options: PassageOptions, texts: [ComparableText], vocabulary: PassageVocabulary, textOfDocument: [Int: Int]
  ) {
    self.options = options
    self.texts = texts
    self.vocabulary = vocabulary
    self.textOfDocument = textOfDocument
  }

  /// The passage of an alignment between documents `a` and `b`, or nil when its score is too low.
  ///
  /// - Complexity: O(*n* log *n*) in words of the alignment; O(document) the first time a document is met.
  mutating func passage(_ blocks: [AlignedBlock], a: Int, b: Int) -> Passage? {
    let score = Double(blocks.score) / Double(PassageVocabulary.one)
    if score < options.minimumScore { return nil }
    let edits = PassageEdits(blocks, texts[a], texts[b])
    let rangeA = blocks.a
    let rangeB = blocks.b
    let length = max(rangeA.count, rangeB.count)
    let share = Double(edits.editedWords) / Double(max(length, 1))
    let relation: PassageRelation =
      isFormula(blocks, a: a, b: b)
      ? .formula : self.relation(a: a, rangeA, b: b, rangeB, editedShare: share)
    return Passage(
      a: PassageSpan(document: a, words: rangeA, bytes: texts[a].words.range(of: rangeA)),
      b: PassageSpan(document: b, words: rangeB, bytes: texts[b].words.range(of: rangeB)), score: score,
      relation: relation, matchedWords: blocks.reduce(0) { $0 + $1.pairs.count }, editedShare: min(share, 1),
      edits: edits.edits)
  }

  /// Whether what the two sides share is a mere turn of phrase, or names, titles and headings for the most part.
  private mutating func isFormula(_ blocks: [AlignedBlock], a: Int, b: Int) -> Bool {
    let formsA = wordForms(a)
    let formsB = wordForms(b)
    guard let numbers = textOfDocument[a].map({ vocabulary.numbers[$0] }) else { return false }
    var plain = 0
    var halfWords = 0
    for block in blocks {
      for pair in block.pairs {
        let form = Int(min(formsA.plainness[pair.a], formsB.plainness[pair.b]))
        halfWords += texts[a].words.flags[pair.a].contains(.unspaced) ? 1 : 2
        plain += Int(vocabulary.weights[Int(numbers[pair.a])]) * form / 100
      }
    }
    let isShort = halfWords < 2 * options.minimumMatchedWords
    if isShort, Double(blocks.score) < 2 * options.minimumScore * Double(PassageVocabulary.one) { return true }
    let least = options.minimumPlainScore * Double(PassageVocabulary.one)
    return Double(plain) < least
  }

  private func relation(
    a: Int, _ rangeA: Range<Int>, b: Int, _ rangeB: Range<Int>, editedShare: Double
  ) -> PassageRelation {
    let isUnchanged = editedShare <= options.unchangedEdits
    let aIsSmaller = texts[a].words.count <= texts[b].words.count
    let small = aIsSmaller ? (a, rangeA) : (b, rangeB)
    let large = aIsSmaller ? (b, rangeB) : (a, rangeA)
    let covers = small.1.count * 10 >= texts[small.0].words.count * 9
    if isUnchanged, covers, restIsWrapping(large.1, of: texts[large.0]) { return .whole }
    let quotedA = QuotationMarks.enclose(rangeA, in: texts[a])
    let quotedB = QuotationMarks.enclose(rangeB, in: texts[b])
    if quotedA || quotedB, editedShare <= 0.1 { return .quoted }
    if !isUnchanged { return .edited }
    let isSentence =
      rangeA.count >= 25 || (isSentences(rangeA, of: texts[a].words) && isSentences(rangeB, of: texts[b].words))
    return isSentence ? .partial : .quoted
  }

  /// Whether what a document has besides a passage looks like the page around it and not like more of the same text.
  private func restIsWrapping(_ passage: Range<Int>, of text: ComparableText) -> Bool {
    let count = text.words.count
    let rest = count - passage.count
    if rest * 10 <= count { return true }
    let surrounds = passage.lowerBound * 20 >= count && (count - passage.upperBound) * 20 >= count
    if surrounds, passage.count * 5 >= count * 2 { return true }
    return proseWords(outside: passage, of: text) * 4 <= rest
  }

  /// Words of lines with a dozen words or more, outside of `passage`.
  private func proseWords(outside passage: Range<Int>, of text: ComparableText) -> Int {
    let words = text.words
    var prose = 0
    var inLine = 0
    for index in 0..<words.count {
      if passage.contains(index) || startsLine(index, of: text) {
        if inLine >= 12 { prose += inLine }
        inLine = 0
      }
      if !passage.contains(index) { inLine += 1 }
    }
    return inLine >= 12 ? prose + inLine : prose
  }

  private func startsLine(_ word: Int, of text: ComparableText) -> Bool {
    guard word > 0 else { return true }
    let gap = Int(text.words.ends[word - 1])..<Int(text.words.starts[word])
    return text.text[gap].prefix(64).contains(0x0A)
  }

  /// Whether a range of words starts and ends where sentences do.
  private func isSentences(_ range: Range<Int>, of words: Words) -> Bool {
    words.flags[range.lowerBound].contains(.startsSentence)
      && (range.upperBound == words.count || words.flags[range.upperBound].contains(.startsSentence))
  }

  private mutating func wordForms(_ document: Int) -> WordForms {
    if let known = forms[document] { return known }
    let numbers = textOfDocument[document].map { vocabulary.numbers[$0] } ?? []
    let isContent = vocabulary.isContent
    let made = WordForms(texts[document].words) { $0 < numbers.count && isContent[Int(numbers[$0])] }
    // A bound on memory; what is dropped is made again.
    if forms.count >= 256 { forms.removeAll(keepingCapacity: true) }
    forms[document] = made
    return made
  }
}
