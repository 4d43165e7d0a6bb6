/// What features of a page's lines need to know of the whole page.
struct PageFacts {
  /// What the words of a line are.
  struct LineWords {
    var words: Int32 = 0
    var ideographs: Int32 = 0
    var functionWords: Int32 = 0
    var rules: Int32 = 0
    var labels: Int32 = 0
    var particles: Int32 = 0
  }

  private(set) var lines: [LineWords] = []
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

  /// - Complexity: O(*n*) in tokens.
  init(_ page: Page, _ kinds: WordKinds) {
    let count = page.blocks.count
    lines.reserveCapacity(count)
    words.reserveCapacity(count)
    prose.reserveCapacity(count)
    var (total, squares, longest, blanks) = (Float(0), Float(0), Float(0), 0)
    var (functionWords, letterWords) = (Int32(0), Int32(0))
    var sum: Float = 0
    proseBefore.reserveCapacity(count)
    scalarsBefore.reserveCapacity(count)
    for index in 0..<count {
      let (block, traits) = (page.blocks[index], page.traits[index])
      let line = page.tokens.withUnsafeBufferPointer { Self.words($0, block.tokens, kinds) }
      lines.append(line)
      functionWords += line.functionWords
      letterWords += line.words
      let words = Float(traits.words) + Float(traits[.ideograph]) / 1.7
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

  private static func words(_ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ kinds: WordKinds) -> LineWords
  {
    var line = LineWords()
    for index in range {
      let token = tokens[index]
      guard token.kind == .word else { continue }
      let kind: WordKinds.Kind
      if token.isIdeograph {
        line.ideographs &+= 1
        if kinds.kinds(token.stem).contains(.particle) { line.particles &+= 1 }
        let next = index + 1
        guard next < range.upperBound, tokens[next].isIdeograph, tokens[next].start == token.end else { continue }
        kind = kinds.kinds(Token.pair(token, tokens[next]))
      } else {
        line.words &+= 1
        if kinds.isFunctionWord(token) { line.functionWords &+= 1 }
        kind = kinds.kinds(token.stem)
      }
      if kind.contains(.rules) { line.rules &+= 1 }
      if kind.contains(.labels) { line.labels &+= 1 }
    }
    return line
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
