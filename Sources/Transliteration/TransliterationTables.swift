import Text

/// A compiled scheme: for each class of the letter before, each letter and each class of the letter after, the bytes to
/// write. Immutable once compiled, so any number of threads may read it.
struct TransliterationTables: Sendable {
  enum Cell: Sendable {
    case output([UInt32])
    /// One neighbour on each side does not decide here.
    case rules
  }

  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    static let joiner = Kind(rawValue: 1)
    static let upper = Kind(rawValue: 2)
    static let known = Kind(rawValue: 4)
  }

  /// The length that stands for `Cell.rules` and for outputs of more than eight bytes.
  static let askRules: UInt8 = 0xFF

  let symbols: SymbolTable
  let rules: [SchemeRules.Rule]
  /// Symbol of every scalar below U+0800, and of the few above.
  let numbers: [UInt8]
  let farNumbers: [(scalar: UInt32, symbol: UInt8)]
  /// Letters of this range that the scheme does not know are counted.
  let ownScript: [ClosedRange<UInt32>]
  var classBefore: [UInt8] = []
  var classAfter: [UInt8] = []
  /// What the pass must know of each symbol.
  let kinds: [Kind]
  var rows = 0
  var columns = 0
  private(set) var cells: [UInt16] = []
  private(set) var bytes: [UInt64] = []
  private(set) var lengths: [UInt8] = []
  /// For each symbol the rules that may apply, in order.
  let rulesOf: [[Int]]
  private var known: [[UInt8]: UInt16] = [:]

  init(symbols: SymbolTable, rules: [SchemeRules.Rule], sourceScript: String) {
    self.symbols = symbols
    self.rules = rules
    numbers = symbols.numbers()
    farNumbers = symbols.farNumbers()
    kinds = (0..<symbols.count).map { symbol in
      var kind: Kind = symbol >= SymbolTable.firstLetter ? .known : []
      if symbols.isJoiner(symbol) { kind.insert(.joiner) }
      if symbols.isUpper(symbol) { kind.insert(.upper) }
      return kind
    }
    ownScript = sourceScript == "Latn" ? [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F] : [0x400...0x481, 0x48A...0x52F]
    rulesOf = (0..<symbols.count).map { symbol in
      symbol < SymbolTable.firstLetter
        ? [] : rules.indices.filter { rules[$0].letters[0] == symbols.folded(symbol) }
    }
  }

  mutating func append(_ cell: Cell) {
    var output: [UInt8] = []
    var length = Self.askRules
    if case .output(let scalars) = cell {
      for scalar in scalars { UTF8Decoding.append(scalar, to: &output) }
      if output.count <= 8 { length = UInt8(output.count) } else { output = [] }
    }
    let key = output + [length]
    if let number = known[key] {
      cells.append(number)
      return
    }
    let number = UInt16(truncatingIfNeeded: bytes.count)
    known[key] = number
    bytes.append(output.reversed().reduce(0) { $0 << 8 | UInt64($1) })
    lengths.append(length)
    cells.append(number)
  }

  /// The symbol of any scalar.
  func symbol(_ scalar: UInt32) -> Int {
    if scalar < 0x800 { return Int(numbers[Int(scalar)]) }
    for far in farNumbers where far.scalar == scalar { return Int(far.symbol) }
    return SymbolTable.edge
  }
}
