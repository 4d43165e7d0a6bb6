/// The features that follow from a line by itself, wherever it stands.
///
/// Nothing in them depends on a language but what function words, site words and phrases say, and the model is trained to do
/// without these.
enum OwnFeatures {
  static let names = [
    "words", "scalars", "words-linear", "word-length", "digit-share", "digits", "capitalized-share", "upper-share",
    "all-capitals", "ideograph-share", "caseless-share", "commas", "comma-rate", "colons", "sentences", "end-sentence",
    "end-ellipsis", "end-comma", "end-open", "end-closing", "end-digit", "end-separator", "end-none", "list-item",
    "numbered", "starts-lower", "starts-upper", "starts-quoted", "separators", "wide-spaces", "signs", "parentheses",
    "quotes", "dashes", "date", "time", "year", "url", "mail", "phone", "copyright", "count", "wordless", "phrase",
    "phrase-boundary", "phrase-whole", "function-share", "function-words", "rules-share", "rules-words",
    "labels-share", "labels-words", "particles",
  ]

  static let count = names.count

  /// Writes the row of a block.
  ///
  /// - Parameters:
  ///   - row: room for ``count`` numbers.
  ///   - kinds: of the block's words.
  /// - Complexity: O(*n*) in tokens.
  static func write(
    _ page: Page, _ index: Int, _ signals: LineSignals, _ kinds: WordKinds.Counts,
    into row: UnsafeMutableBufferPointer<Float>
  ) {
    let (block, traits) = (page.blocks[index], page.reading(index).pointee.traits)
    let words = page.reading(index).pointee.words
    let forms = page.text.withUnsafeBufferPointer { NumberForms($0, page.tokens, block, traits, .standard) }
    var row = RowWriter(row)
    row.addLengths(block, traits, words)
    row.addSigns(block, traits, words)
    row.add(forms, traits)
    let strength = Float(signals.phrase?.strength ?? 0)
    row.add(strength)
    row.add(signals.hasBoundaryPhrase ? strength : 0)
    row.add(strength > 0.95)
    row.addWords(kinds)
    precondition(row.count == count)
  }
}

extension RowWriter {
  fileprivate mutating func add(_ numbers: NumberForms, _ traits: LineTraits) {
    add(numbers.isDate)
    add(numbers.isTime)
    add(numbers.isYear)
    add(numbers.isURL)
    add(numbers.isMail)
    add(numbers.isPhone)
    add(traits[.copyright] > 0)
    add(numbers.isCount)
    add(traits.words + Int32(traits[.ideograph]) == 0)
  }

  fileprivate mutating func addLengths(_ block: Block, _ traits: LineTraits, _ words: Float) {
    let letters = Float(traits[.lower] + traits[.upper] + traits[.caseless])
    let weighted = letters + 2 * Float(traits[.ideograph])
    let digits = Float(traits[.digit])
    let cased = Float(max(traits[.lower] + traits[.upper], 1))
    let count = Float(max(traits.words, 1))
    add(Logarithm.of(words) / 4)
    add(Logarithm.of(Int(traits.scalars)) / 6)
    add(min(words, 60) / 30)
    add(min(letters / count, 12) / 8)
    add(digits / max(digits + weighted, 1))
    add(min(digits, 12) / 6)
    add(Float(block.capitalized) / count)
    add(Float(traits[.upper]) / cased)
    add(Float(traits.allCapitals) >= max(Float(traits.words) * 0.6, 1))
    let ideographs = Float(traits[.ideograph])
    add(ideographs / max(weighted / 2 + ideographs / 2, 1))
    add(Float(traits[.caseless]) / max(weighted, 1))
  }

  fileprivate mutating func addSigns(_ block: Block, _ traits: LineTraits, _ words: Float) {
    let commas = traits[.comma]
    add(Logarithm.of(commas) / 2)
    add(min(Float(commas) / max(words, 1) * 8, 2))
    add(Float(min(traits[.colon], 3)) / 2)
    add(Logarithm.of(Int(block.sentences)) / 2)
    for ending in 0...LineTraits.Ending.none.rawValue { add(traits.ending.rawValue == ending) }
    add(block.isListItem)
    add(traits.startsNumbered)
    add(traits.startsLower)
    add(traits.startsUpper)
    add(traits.startsQuoted)
    add(Logarithm.of(traits[.separator] + traits[.angle]) / 2)
    add(Float(min(traits.wideSpaces, 4)) / 2)
    let signs = traits[.other] + traits[.measure] + traits[.at] + traits[.copyright]
    add(min(Float(signs) / Float(max(traits.scalars, 1)) * 10, 2))
    add(Float(min(traits[.opening], 3)) / 2)
    add(Float(min(traits[.quote], 4)) / 2)
    add(Float(min(traits[.dash], 4)) / 2)
  }

  fileprivate mutating func addWords(_ line: WordKinds.Counts) {
    let letters = Float(max(line.words, 1))
    add(Float(line.functionWords) / letters)
    add(Logarithm.of(Int(line.functionWords)) / 3)
    let units = max(Float(line.words) + Float(line.ideographs) / 2, 1)
    add(Float(line.rules) / units * 2)
    add(Logarithm.of(Int(line.rules)) / 2)
    add(Float(line.labels) / units * 2)
    add(Logarithm.of(Int(line.labels)) / 2)
    add(Float(line.particles) / max(units * 2, 1) * 3)
  }
}
