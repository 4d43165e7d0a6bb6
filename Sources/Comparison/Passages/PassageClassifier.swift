import Text

/// Gives an alignment its relation (see `PassageRelation`), or finds that it is too weak to be one.
struct PassageClassifier {
  let options: PassageOptions
  let texts: [ComparableText]
  let vocabulary: PassageVocabulary
  /// By text and word, as in `PassageSeeds`.
  let isCommon: [[Bool]]
  /// The text number of a document, as in `vocabulary.numbers`.
  let textOfDocument: [Int: Int]
  private var forms: [Int: WordForms] = [:]
  /// Matched words from which on a passage is no formula however many texts hold it.
  private static let longFormula = 40

  init(
    options: PassageOptions, texts: [ComparableText], vocabulary: PassageVocabulary, isCommon: [[Bool]],
    textOfDocument: [Int: Int]
  ) {
    self.options = options
    self.texts = texts
    self.vocabulary = vocabulary
    self.isCommon = isCommon
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

  /// Whether what the two sides share is a mere turn of phrase; or names, titles and headings for the most part; or
  /// what stands in so many texts that it is a template or a winged word. A long passage in many texts is none of these:
  /// it is a statement that many republished.
  private mutating func isFormula(_ blocks: [AlignedBlock], a: Int, b: Int) -> Bool {
    let formsA = wordForms(a)
    let formsB = wordForms(b)
    guard let textA = textOfDocument[a], let textB = textOfDocument[b] else { return false }
    let numbers = vocabulary.numbers[textA]
    let matched = blocks.reduce(0) { $0 + $1.pairs.count }
    var plain = 0
    var tenths = 0
    for block in blocks {
      for pair in block.pairs {
        // 1.4 letters of a script without spaces are a word.
        tenths += texts[a].words.flags[pair.a].contains(.unspaced) ? 7 : 10
        if matched < Self.longFormula, isCommon[textA][pair.a] || isCommon[textB][pair.b] { continue }
        let form = Int(min(formsA.plainness[pair.a], formsB.plainness[pair.b]))
        plain += Int(vocabulary.weights[Int(numbers[pair.a])]) * form / 100
      }
    }
    let isShort = tenths < 10 * options.minimumMatchedWords
    if isShort, Double(blocks.score) < 2 * options.minimumScore * Double(PassageVocabulary.one) { return true }
    return Double(plain) < options.minimumPlainScore * Double(PassageVocabulary.one)
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
    return wordsOfTextLines(outside: passage, of: text) * 4 <= rest
  }

  /// Words outside of `passage` in lines that are long enough to be running text: a dozen words, or half of what the
  /// lines of the passage have where these are short.
  private func wordsOfTextLines(outside passage: Range<Int>, of text: ComparableText) -> Int {
    let lines = passage.lazy.filter { $0 == passage.lowerBound || startsLine($0, of: text) }.count
    let least = min(12, max(2, passage.count / max(lines, 1) / 2))
    var found = 0
    var inLine = 0
    for index in 0..<text.words.count {
      if passage.contains(index) || startsLine(index, of: text) {
        if inLine >= least { found += inLine }
        inLine = 0
      }
      if !passage.contains(index) { inLine += 1 }
    }
    return inLine >= least ? found + inLine : found
  }

  private func startsLine(_ word: Int, of text: ComparableText) -> Bool {
    guard word > 0 else { return true }
    return text.text[text.words.gap(before: word)].prefix(64).contains(0x0A)
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
