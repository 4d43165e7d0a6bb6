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
  let values: [Float]
  let facts: PageFacts

  /// - Parameters:
  ///   - phrases: the strongest phrase of each block, if it has one.
  ///   - keys: the ``LineKey`` of each block.
  /// - Complexity: O(*n*) in tokens.
  init(_ page: Page, phrases: [(strength: Float, isBoundary: Bool)], keys: [UInt64], _ kinds: WordKinds) {
    let count = page.blocks.count
    let facts = PageFacts(page, kinds)
    let overlap = WordOverlap(page, prose: facts.prose)
    let seen = PageTable(capacity: count)
    let total = PageTable(capacity: count)
    for key in keys where key != 0 { total.entry(key).pointee.value &+= 1 }
    let words = NumberForms.AddressWords.standard
    values = [Float](unsafeUninitializedCapacity: count * Self.count) { values, initialized in
      var row = RowWriter(values)
      page.text.withUnsafeBufferPointer { text in
        page.tokens.withUnsafeBufferPointer { tokens in
          for index in 0..<count {
            let (block, traits) = (page.blocks[index], page.traits[index])
            row.addLengths(block, traits, facts.words[index])
            row.addSigns(block, traits, facts.words[index])
            row.add(NumberForms(text, tokens, block, traits, words), traits)
            let after = index + 1 < count ? page.blocks[index + 1].blankBefore : 2
            row.add(Float(min(index == 0 ? 2 : block.blankBefore, 3)) / 2)
            row.add(Float(min(after, 3)) / 2)
            row.add(phrases[index].strength)
            row.add(phrases[index].isBoundary ? phrases[index].strength : 0)
            row.add(phrases[index].strength > 0.95)
            row.addWords(facts.lines[index])
            // What is white space alone is no line that could come again.
            var (before, all) = (0, 1)
            if keys[index] != 0 {
              let entry = seen.entry(keys[index])
              (before, all) = (Int(entry.pointee.value), Int(total.entry(keys[index]).pointee.value))
              entry.pointee.value &+= 1
            }
            row.add(Float(min(before, 2)))
            row.add(Logarithm.of(all - 1) / 2)
            row.addPlace(index, count, Float(traits.scalars), facts)
            row.add(overlap.prose[index])
            row.add(overlap.all[index])
          }
        }
      }
      precondition(row.count == count * Self.count)
      initialized = row.count
    }
    self.facts = facts
  }
}

/// Writes the features of one line after the other.
private struct RowWriter {
  private let values: UnsafeMutableBufferPointer<Float>
  private(set) var count = 0

  init(_ values: UnsafeMutableBufferPointer<Float>) { self.values = values }

  @inline(__always) mutating func add(_ value: Float) {
    precondition(count < values.count)
    values.initializeElement(at: count, to: value)
    count &+= 1
  }

  @inline(__always) mutating func add(_ flag: Bool) { add(flag ? Float(1) : 0) }

  mutating func add(_ numbers: NumberForms, _ traits: LineTraits) {
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

  mutating func addLengths(_ block: Block, _ traits: LineTraits, _ words: Float) {
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

  mutating func addSigns(_ block: Block, _ traits: LineTraits, _ words: Float) {
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

  mutating func addWords(_ line: PageFacts.LineWords) {
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

  mutating func addPlace(_ index: Int, _ count: Int, _ scalars: Float, _ facts: PageFacts) {
    add((Float(index) + 0.5) / Float(count) * 2 - 1)
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

  @inline(__always) static func of(_ value: Float) -> Float {
    // Of whole numbers the table has the same.
    if value >= 0, value < 8191 {
      let whole = Int(value)
      if Float(whole) == value { return of(whole) }
    }
    return binary(max(0, value) + 1)
  }

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
