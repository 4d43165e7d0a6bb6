import Text

/// One pass over one text: the hot loop.
///
/// Each scalar is decoded once, as the "next" of the one before it; a letter costs one look-up in the cells and one store
/// of eight bytes, of which the output takes as many as it needs.
struct TransliterationPass {
  let tables: TransliterationTables
  let text: UnsafeBufferPointer<UInt8>

  /// Source bytes between two appends to the output.
  private static let block = 1 << 14

  func run(into output: inout [UInt8]) -> Int {
    let capacity = min(text.count, Self.block) * 8 + 16
    return withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 8) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return run(base, &output)
    }
  }

  private func run(_ buffer: UnsafeMutableRawPointer, _ output: inout [UInt8]) -> Int {
    var position = Position(before: Int(tables.classBefore[SymbolTable.edge]))
    while position.index < text.count {
      let end = min(position.index + Self.block, text.count)
      let length = withTables { $0.advance(&position, to: end, buffer) }
      output.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: length))
      if position.index < end { askRules(&position, &output) }
    }
    return position.unknown
  }

  private func askRules(_ position: inout Position, _ output: inout [UInt8]) {
    let result = ContextMatching(tables: tables, text: text).match(at: position.index)
    for scalar in result.output { UTF8Decoding.append(scalar, to: &output) }
    position.index += result.length
    // A source of several letters may end in a joiner; then a letter of it stands before that.
    if result.letters > 1 { position.afterLetter = true }
    position.pass(result.last, tables.kinds[result.last]) { Int(tables.classBefore[$0]) }
  }

  private func withTables<Result>(_ body: (Loop) -> Result) -> Result {
    tables.numbers.withUnsafeBufferPointer { numbers in
      tables.cells.withUnsafeBufferPointer { cells in
        tables.bytes.withUnsafeBufferPointer { bytes in
          tables.lengths.withUnsafeBufferPointer { lengths in
            tables.classBefore.withUnsafeBufferPointer { classBefore in
              tables.classAfter.withUnsafeBufferPointer { classAfter in
                tables.kinds.withUnsafeBufferPointer { kinds in
                  body(
                    Loop(
                      pass: self, numbers: numbers, cells: cells, bytes: bytes, lengths: lengths,
                      classBefore: classBefore, classAfter: classAfter, kinds: kinds))
                }
              }
            }
          }
        }
      }
    }
  }

  /// Where the pass stands between blocks.
  struct Position {
    var index = 0
    /// Class of the letter before.
    var before: Int
    /// A letter, and not a joiner, stands directly before.
    var afterLetter = false
    var afterUpper = false
    var unknown = 0

    init(before: Int) { self.before = before }

    /// Goes past a symbol that the scheme knows.
    @inline(__always)
    mutating func pass(_ symbol: Int, _ kind: TransliterationTables.Kind, _ classBefore: (Int) -> Int) {
      if !kind.contains(.joiner) {
        before = classBefore(symbol)
        afterLetter = true
        afterUpper = kind.contains(.upper)
      } else {
        before = classBefore(afterLetter ? (afterUpper ? symbol &+ 1 : symbol) : SymbolTable.edge)
        afterLetter = false
        afterUpper = false
      }
    }
  }

  /// The tables as plain memory, for the length of one block.
  struct Loop {
    let pass: TransliterationPass
    let numbers: UnsafeBufferPointer<UInt8>
    let cells: UnsafeBufferPointer<UInt16>
    let bytes: UnsafeBufferPointer<UInt64>
    let lengths: UnsafeBufferPointer<UInt8>
    let classBefore: UnsafeBufferPointer<UInt8>
    let classAfter: UnsafeBufferPointer<UInt8>
    let kinds: UnsafeBufferPointer<TransliterationTables.Kind>

    /// Writes until byte `end`, or until a place where the rules must be asked.
    ///
    /// - Returns: bytes written.
    func advance(_ position: inout Position, to end: Int, _ buffer: UnsafeMutableRawPointer) -> Int {
      let text = pass.text
      let hasFar = !pass.tables.farNumbers.isEmpty
      let columns = pass.tables.columns
      let rowLength = pass.tables.rows * columns
      var state = position
      var written = 0
      var (symbol, length) = decode(text, state.index, hasFar)
      while state.index < end {
        let (next, nextLength) = decode(text, state.index &+ length, hasFar)
        if symbol >= SymbolTable.firstLetter {
          let cell = Int(cells[state.before &* rowLength &+ symbol &* columns &+ Int(classAfter[next])])
          let count = lengths[cell]
          if count == TransliterationTables.askRules { break }
          buffer.storeBytes(of: bytes[cell].littleEndian, toByteOffset: written, as: UInt64.self)
          written &+= Int(count)
          state.pass(symbol, kinds[symbol]) { Int(classBefore[$0]) }
        } else {
          buffer.storeBytes(of: text[state.index], toByteOffset: written, as: UInt8.self)
          if length > 1 {
            for offset in 1..<length {
              buffer.storeBytes(of: text[state.index &+ offset], toByteOffset: written &+ offset, as: UInt8.self)
            }
            if symbol != SymbolTable.edge, isOwnScript(state.index) { state.unknown &+= 1 }
          }
          written &+= length
          state.before = Int(classBefore[symbol])
          state.afterLetter = symbol != SymbolTable.edge
          state.afterUpper = symbol == SymbolTable.foreignUpper
        }
        state.index &+= length
        symbol = next
        length = nextLength
      }
      position = state
      return written
    }

    @inline(__always)
    private func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ hasFar: Bool) -> (symbol: Int, length: Int)
    {
      guard index < text.count else { return (SymbolTable.edge, 0) }
      let first = text[index]
      if first < 0x80 { return (Int(numbers[Int(first)]), 1) }
      if first < 0xC0 { return (SymbolTable.edge, 1) }
      if first < 0xE0, index &+ 1 < text.count {
        return (Int(numbers[Int(first & 0x1F) &<< 6 | Int(text[index &+ 1] & 0x3F)]), 2)
      }
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      return (hasFar ? pass.tables.symbol(scalar) : SymbolTable.edge, length)
    }

    @inline(never)
    private func isOwnScript(_ index: Int) -> Bool {
      let scalar = UTF8Decoding.scalar(pass.text, at: index).scalar
      return pass.tables.ownScript.contains { $0.contains(scalar) }
    }
  }
}
