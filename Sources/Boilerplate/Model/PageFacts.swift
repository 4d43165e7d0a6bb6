/// What features of a page's lines need to know of the whole page.
struct PageFacts {
  /// Names of ``page``.
  static let names = [
    "page-lines", "page-words", "page-longest", "page-typical", "page-prose", "page-prose-share", "page-function-share",
    "page-blanks",
  ]

  /// Of each line; 1.7 ideographs count as a word.
  private(set) var words: [Float] = []
  /// Words of a line that looks like running text, else 0; and those of all lines before.
  private(set) var prose: [Float] = []
  private(set) var proseBefore: [Float] = []
  private(set) var totalProse: Float = 1
  private(set) var scalarsBefore: [Float] = []
  private(set) var scalars: Float = 0
  /// The features that are the same for all lines.
  private(set) var page: [Float] = []

  /// Fewest words of running text.
  private static let leastProse: Float = 12

  /// - Precondition: every line has its facts.
  /// - Complexity: O(lines).
  init(_ page: Page) {
    let count = page.blocks.count
    words.reserveCapacity(count)
    prose.reserveCapacity(count)
    var (total, squares, longest, blanks) = (Float(0), Float(0), Float(0), 0)
    var (functionWords, letterWords) = (Int32(0), Int32(0))
    var sum: Float = 0
    proseBefore.reserveCapacity(count)
    scalarsBefore.reserveCapacity(count)
    for index in 0..<count {
      let reading = page.reading(index)
      let traits = reading.pointee.traits
      if let kinds = reading.pointee.facts?.kinds {
        functionWords += kinds.functionWords
        letterWords += kinds.words
      }
      let words = reading.pointee.words
      self.words.append(words)
      total += words
      squares += words * words
      longest = max(longest, words)
      if index + 1 == count || page.blocks[index + 1].blankBefore > 0 { blanks += 1 }
      scalarsBefore.append(scalars)
      scalars += Float(traits.scalars)
      let isProse = words >= Self.leastProse && traits.endsAsText
      let weight = isProse ? words * (traits[.separator] + traits[.angle] > 3 ? 0.3 : 1) : 0
      prose.append(weight)
      proseBefore.append(sum)
      sum += weight
    }
    totalProse = max(sum, 1)
    self.page = [
      Logarithm.of(count) / 8, Logarithm.of(total) / 10, Logarithm.of(longest) / 8,
      Logarithm.of(squares / max(total, 1)) / 8, Logarithm.of(totalProse) / 10, totalProse / max(total, 1),
      Float(functionWords) / Float(max(letterWords, 1)), Float(blanks) / Float(max(count, 1)),
    ]
  }
}

extension LineTraits {
  /// The line ends as a line of running text does.
  var endsAsText: Bool {
    switch ending {
    case .sentence, .ellipsis, .comma, .open, .closing: true
    case .digit, .separator, .none: false
    }
  }
}
