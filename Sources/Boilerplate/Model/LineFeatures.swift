/// The features of a page's blocks as the model takes them: a row of numbers for each, in the order of ``names``.
///
/// Nothing in them depends on a language but what function words, site words and phrases say, and the model is trained to do
/// without these.
struct LineFeatures {
  static let names = [
    "words", "scalars", "words-linear", "word-length", "digit-share", "digits", "capitalized-share", "upper-share",
    "all-capitals", "ideograph-share", "caseless-share", "commas", "comma-rate", "colons", "sentences", "end-sentence",
    "end-ellipsis", "end-comma", "end-open", "end-closing", "end-digit", "end-separator", "end-none", "list-item",
    "numbered", "starts-lower", "starts-upper", "starts-quoted", "separators", "wide-spaces", "signs", "parentheses",
    "quotes", "dashes", "date", "time", "year", "url", "mail", "phone", "copyright", "count", "wordless",
    "blank-before", "blank-after", "phrase", "phrase-boundary", "phrase-whole", "function-share", "function-words",
    "rules-share", "rules-words", "labels-share", "labels-words", "particles", "repeated-before", "repeated",
    "position", "scalar-position", "index", "index-from-end", "prose-before", "prose-after", "page-lines",
    "page-words", "page-longest", "page-typical", "page-prose", "page-prose-share", "page-function-share",
    "page-blanks", "overlap-prose", "overlap-all",
  ]

  static let count = names.count

  /// Rows of ``count`` numbers.
  private(set) var values: [Float]
  let facts: PageFacts
  private let page: Page
  private var row = 0
  private var column = 0

  /// - Parameters:
  ///   - phrases: the strongest phrase of each block, if it has one.
  ///   - keys: the ``LineKey`` of each block.
  /// - Complexity: O(*n*) in tokens.
  init(_ page: Page, phrases: [(strength: Float, isBoundary: Bool)], keys: [UInt64], _ kinds: WordKinds) {
    self.page = page
    let count = page.blocks.count
    values = [Float](repeating: 0, count: count * Self.count)
    facts = PageFacts(page, kinds)
    let overlap = WordOverlap(page, prose: facts.prose)
    var seen = KeyedCounts()
    var total = KeyedCounts()
    for key in keys { total.set(key, (total[key] ?? 0) + 1) }
    for index in 0..<count {
      row = index * Self.count
      column = 0
      let (block, traits) = (page.blocks[index], page.traits[index])
      addLengths(block, traits, facts.words[index])
      addSigns(block, traits, facts.words[index])
      let numbers = NumberForms(page, block, traits)
      for flag in [numbers.isDate, numbers.isTime, numbers.isYear, numbers.isURL, numbers.isMail, numbers.isPhone] {
        add(flag)
      }
      add(traits[.copyright] > 0)
      add(numbers.isCount)
      add(traits.words + Int32(traits[.ideograph]) == 0)
      let after = index + 1 < count ? page.blocks[index + 1].blankBefore : 2
      add(Float(min(index == 0 ? 2 : block.blankBefore, 3)) / 2)
      add(Float(min(after, 3)) / 2)
      add(phrases[index].strength)
      add(phrases[index].isBoundary ? phrases[index].strength : 0)
      add(phrases[index].strength > 0.95)
      addWords(index)
      let before = seen[keys[index]] ?? 0
      seen.set(keys[index], before + 1)
      add(Float(min(before, 2)))
      add(Logarithm.of(Int(total[keys[index]] ?? 1) - 1) / 2)
      addPlace(index, count)
      add(overlap.prose[index])
      add(overlap.all[index])
    }
  }

  @inline(__always) private mutating func add(_ value: Float) {
    values[row &+ column] = value
    column &+= 1
  }

  @inline(__always) private mutating func add(_ flag: Bool) { add(flag ? Float(1) : 0) }

  private mutating func addLengths(_ block: Block, _ traits: LineTraits, _ words: Float) {
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

  private mutating func addSigns(_ block: Block, _ traits: LineTraits, _ words: Float) {
    let commas = traits[.comma]
    add(Logarithm.of(commas) / 2)
    add(min(Float(commas) / max(words, 1) * 8, 2))
    add(Float(min(traits[.colon], 3)) / 2)
    add(Logarithm.of(Int(block.sentences)) / 2)
    for ending in LineTraits.Ending.allCases { add(traits.ending == ending) }
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

  private mutating func addWords(_ index: Int) {
    let line = facts.lines[index]
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

  private mutating func addPlace(_ index: Int, _ count: Int) {
    add((Float(index) + 0.5) / Float(count) * 2 - 1)
    let scalars = Float(page.traits[index].scalars)
    add((facts.scalarsBefore[index] + scalars / 2) / max(facts.scalars, 1) * 2 - 1)
    add(Logarithm.of(index) / 6)
    add(Logarithm.of(count - index - 1) / 6)
    add(facts.proseBefore[index] / facts.totalProse)
    add((facts.totalProse - facts.proseBefore[index] - facts.prose[index]) / facts.totalProse)
    for value in facts.page { add(value) }
  }
}

/// log₂(1 + x), the same on every machine.
enum Logarithm {
  private static let table: [Float] = (0..<8192).map { binary(Float($0 + 1)) }

  @inline(__always) static func of(_ value: Int) -> Float {
    value < table.count ? table[max(0, value)] : binary(Float(value) + 1)
  }

  static func of(_ value: Float) -> Float { binary(max(0, value) + 1) }

  /// By the exponent and a series for the rest, which no library's rounding has a part in.
  private static func binary(_ value: Float) -> Float {
    let rest = Double(value.significand)
    let ratio = (rest - 1) / (rest + 1)
    let square = ratio * ratio
    var (term, sum) = (ratio, 0.0)
    var divisor = 1.0
    for _ in 0..<9 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return Float(Double(value.exponent) + 2 * sum / 0.693147180559945309)
  }
}
