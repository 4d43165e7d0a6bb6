import CKernels
import Text

/// The tables of an automaton while they grow; `ckernels_transliteration` says what each means.
struct AutomatonTables {
  private(set) var pairs: [UInt8] = []
  private(set) var pageOf: [UInt8] = []
  private(set) var pages: [UInt8] = []
  private(set) var symbols: [UInt64] = []
  private(set) var cells: [UInt16] = []
  private(set) var entries: [UInt64] = []
  private(set) var nodes: [ckernels_transliteration_node] = []
  private(set) var nodeCells: [UInt16] = []
  private(set) var nodeClass: [UInt8] = []
  private(set) var leaves: [ckernels_transliteration_leaf] = []
  private(set) var spellings: [UInt8] = []
  private(set) var leftKind: [UInt8] = []
  /// No less than a plain entry, which is stored as eight bytes.
  private(set) var longest = 8
  private(set) var firstJoiner = UInt8.max
  private(set) var passesASCII = true

  private var numberOf: [UInt64: UInt16] = [:]
  private var nodeOf: [[UInt16]: UInt64] = [:]
  private var leafOf: [[UInt8]: UInt64] = [:]

  private static let longSequence: UInt8 = 0xFF

  /// The entry's number, a new one if need be; nil when there is none left.
  mutating func number(of entry: UInt64) -> UInt16? {
    if let number = numberOf[entry] { return number }
    guard let number = UInt16(exactly: entries.count) else { return nil }
    numberOf[entry] = number
    entries.append(entry)
    return number
  }

  /// The entry that writes a spelling.
  mutating func entry(_ spelling: RuleMatcher.Spelling, scheme: String) throws(SchemeError) -> UInt64 {
    var bytes: [UInt8] = []
    for scalar in spelling.output { UTF8Decoding.append(scalar, to: &bytes) }
    guard bytes.count <= 64 else {
      throw .malformed(scheme: scheme, line: 0, reason: "a spelling is longer than 64 bytes")
    }
    if spelling.letters == 1, bytes.count <= 7 {
      return UInt64(bytes.count) << 56 | bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    longest = max(longest, bytes.count)
    let key = [UInt8(spelling.letters)] + bytes
    if let entry = leafOf[key] { return entry }
    let entry = UInt64(CKERNELS_TRANSLITERATION_LEAF) << 56 | UInt64(leaves.count)
    leafOf[key] = entry
    leaves.append(
      ckernels_transliteration_leaf(
        spelling: UInt32(spellings.count), length: UInt16(bytes.count), letters: UInt16(spelling.letters)))
    spellings += bytes
    return entry
  }

  /// The entry that asks for the symbol at an offset, with the number of an entry for each class of symbols.
  mutating func node(offset: Int, answers: [UInt16]) -> UInt64 {
    let key = [UInt16(bitPattern: Int16(offset))] + answers
    if let entry = nodeOf[key] { return entry }
    let entry = UInt64(CKERNELS_TRANSLITERATION_NODE) << 56 | UInt64(nodes.count)
    nodeOf[key] = entry
    nodes.append(ckernels_transliteration_node(offset: Int32(offset), cells: UInt32(nodeCells.count)))
    nodeCells += answers
    return entry
  }

  /// - Parameter cells: numbers of entries by class of the symbol before, symbol, and class of the symbol behind.
  /// - Throws: `SchemeError.malformed` when they are more than the numbers of a symbol can address.
  mutating func setCells(
    _ cells: [[[UInt16]]], before: [Int], after: [Int], scheme: String
  ) throws(SchemeError) {
    // Classes that turned out to be spelled alike share a row.
    var rowOf: [[[UInt16]]: Int] = [:]
    var starts: [Int] = []
    for row in cells {
      if rowOf[row] == nil {
        rowOf[row] = self.cells.count
        for line in row { self.cells += line }
      }
      starts.append(rowOf[row] ?? 0)
    }
    guard self.cells.count <= 0x1_0000 else {
      throw .malformed(scheme: scheme, line: 0, reason: "the contexts are too many to be compiled")
    }
    let width = cells.first?.first?.count ?? 1
    for symbol in symbols.indices {
      symbols[symbol] |= UInt64(starts[before[symbol]])
      symbols[symbol] |= UInt64(symbol * width) << 16
      symbols[symbol] |= UInt64(after[symbol]) << 32
    }
  }

  mutating func setSymbols(_ known: SymbolTable, ownScript: [ClosedRange<UInt32>], nodeClasses: [Int]) {
    firstJoiner = UInt8(known.firstJoiner)
    nodeClass = nodeClasses.map { UInt8($0) }
    leftKind = (0..<known.count).map { symbol in
      if symbol == SymbolTable.edge || known.isJoiner(symbol) { return 0 }
      return known.caseOf(symbol) == .upper ? 2 : 1
    }
    symbols = (0..<known.count).map { symbol in
      if known.isJoiner(symbol) { return CKERNELS_TRANSLITERATION_SPECIAL }
      if symbol >= SymbolTable.firstLetter { return 0 }
      let isUnknown = symbol >= SymbolTable.unknownLower
      return CKERNELS_TRANSLITERATION_OTHER
        | (isUnknown ? CKERNELS_TRANSLITERATION_SPECIAL | CKERNELS_TRANSLITERATION_UNKNOWN : 0)
    }
    // 0xE0…0xEF in front: three bytes.
    pairs = Array(repeating: 0, count: 0xE000) + Array(repeating: Self.longSequence, count: 0x1000)
    pairs += Array(repeating: 0, count: 0x1000)
    for scalar: UInt32 in 0..<0x800 {
      let symbol = UInt8(known.symbol(ofAny: scalar, ownScript: ownScript))
      if scalar < 0x80 {
        for second in 0..<0x100 { pairs[Int(scalar) << 8 | second] = symbol }
        if symbol >= UInt8(SymbolTable.unknownLower) { passesASCII = false }
      } else {
        pairs[Int(0xC0 | scalar >> 6) << 8 | Int(0x80 | scalar & 0x3F)] = symbol
      }
    }
    pageOf = Array(repeating: 0, count: 1024)
    pages = Array(repeating: 0, count: 64)
    for (scalar, symbol) in known.known where (0x800...0xFFFF).contains(scalar) {
      let page = Int(scalar >> 6)
      if pageOf[page] == 0 {
        pageOf[page] = UInt8(pages.count / 64)
        pages += Array(repeating: 0, count: 64)
      }
      pages[Int(pageOf[page]) << 6 | Int(scalar & 0x3F)] = UInt8(symbol)
    }
    // Most text has dashes and quotation marks; a scheme without such letters need not look them up.
    if pages.count == 64 { for pair in 0xE000..<0xF000 { pairs[pair] = 0 } }
  }
}
