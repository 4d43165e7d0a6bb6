import Normalization

/// What single words say of the line they stand in: function words of running text, and the words of sites about themselves.
struct WordKinds: Sendable {
  static let standard = WordKinds()

  struct Kind: OptionSet {
    let rawValue: Int32

    static let function = Kind(rawValue: 1)
    /// Accounts, comments, rights, rules.
    static let rules = Kind(rawValue: 2)
    /// Buttons, menus, captions.
    static let labels = Kind(rawValue: 4)
    /// Particles of Chinese and Japanese.
    static let particle = Kind(rawValue: 8)
  }

  /// How many words of a line are of which kind.
  struct Counts {
    var words: Int32 = 0
    var ideographs: Int32 = 0
    var functionWords: Int32 = 0
    var rules: Int32 = 0
    var labels: Int32 = 0
    var particles: Int32 = 0
  }

  private var words = KeyedCounts()
  private var stems = KeyedCounts()
  /// Bits of the hashes of both, side by side: most words are in neither, and cost one look in 8 KB.
  private var filter = [UInt8](repeating: 0, count: Self.filterSize)

  private static let filterSize = 8192
  private static let wordBit: UInt8 = 1
  private static let stemBit: UInt8 = 2

  @inline(__always) private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash &>> 32) & UInt64(filterSize - 1))
  }

  private init() {
    for word in FunctionWords.all {
      let tokens = Page.tokens(in: word)
      if tokens.count == 1 {
        words.set(tokens[0].hash, Kind.function.rawValue)
        filter[Self.place(tokens[0].hash)] |= Self.wordBit
      }
    }
    for row in BoilerplateData.rows("site-words") {
      let kind: Kind =
        switch row.section {
        case "rules": .rules
        case "labels": .labels
        case "particles": .particle
        default: preconditionFailure("site-words.tsv has a section [\(row.section)] that nothing reads")
        }
      for field in row.fields.dropFirst() {
        for word in field.split(separator: " ") { insert(Page.tokens(in: word), kind) }
      }
    }
  }

  private mutating func insert(_ tokens: [Token], _ kind: Kind) {
    if tokens.count == 2, tokens.allSatisfy(\.isIdeograph) {
      add(Token.pair(tokens[0], tokens[1]), kind)
    } else {
      for token in tokens where token.kind == .word { add(token.stem, kind) }
    }
  }

  /// What is a word of rules is none of labels.
  private mutating func add(_ key: UInt64, _ kind: Kind) {
    filter[Self.place(key)] |= Self.stemBit
    let old = Kind(rawValue: stems[key] ?? 0)
    stems.set(key, (old.contains(.rules) && kind == .labels ? old : old.union(kind)).rawValue)
  }

  @inline(__always) func isFunctionWord(_ token: Token) -> Bool {
    mayHold(token.hash, Self.wordBit) && words[token.hash] != nil
  }

  /// - Parameter stem: of a word, or of a pair of ideographs.
  @inline(__always) func kinds(_ stem: UInt64) -> Kind {
    mayHold(stem, Self.stemBit) ? Kind(rawValue: stems[stem] ?? 0) : []
  }

  @inline(__always) private func mayHold(_ key: UInt64, _ bit: UInt8) -> Bool {
    filter.withUnsafeBufferPointer { $0[Self.place(key)] & bit != 0 }
  }

  /// What the words of a line are.
  ///
  /// - Complexity: O(*n*) in tokens.
  func counts(_ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>) -> Counts {
    var line = Counts()
    for index in range {
      let token = tokens[index]
      guard token.kind == .word else { continue }
      let kind: Kind
      if token.isIdeograph {
        line.ideographs &+= 1
        if kinds(token.stem).contains(.particle) { line.particles &+= 1 }
        let next = index + 1
        guard next < range.upperBound, tokens[next].isIdeograph, tokens[next].start == token.end else { continue }
        kind = kinds(Token.pair(token, tokens[next]))
      } else {
        line.words &+= 1
        if isFunctionWord(token) { line.functionWords &+= 1 }
        kind = kinds(token.stem)
      }
      if kind.contains(.rules) { line.rules &+= 1 }
      if kind.contains(.labels) { line.labels &+= 1 }
    }
    return line
  }
}
