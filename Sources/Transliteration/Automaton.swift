import CKernels

/// A compiled scheme: for each letter between two neighbours the bytes to write, or the next question.
///
/// The memory is written once, before anybody sees it, and freed with the last reference: any number of threads may read it.
final class Automaton: @unchecked Sendable {
  private let table: ckernels_transliteration
  private let blocks: [UnsafeMutableRawPointer]

  /// Bytes that the kernel takes at most from one call, besides room for what it has not begun.
  private static let block = 1 << 14
  private static let region = Int(CKERNELS_TRANSLITERATION_CHUNK) + 64

  init(_ tables: AutomatonTables) {
    var blocks: [UnsafeMutableRawPointer] = []
    func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
      memory.initialize(from: array, count: array.count)
      blocks.append(UnsafeMutableRawPointer(memory))
      return UnsafePointer(memory)
    }
    table = ckernels_transliteration(
      pairs: copy(tables.pairs), page_of: copy(tables.pageOf), pages: copy(tables.pages),
      symbols: copy(tables.symbols), cells: copy(tables.cells),
      entries: copy(tables.entries), nodes: copy(tables.nodes), node_cells: copy(tables.nodeCells),
      node_class: copy(tables.nodeClass), leaves: copy(tables.leaves), spellings: copy(tables.spellings),
      left_kind: copy(tables.leftKind), longest: tables.longest,
      first_joiner: tables.firstJoiner, passes_ascii: tables.passesASCII)
    self.blocks = blocks
  }

  deinit { for block in blocks { block.deallocate() } }

  /// Appends the transliterated text to `output`.
  ///
  /// - Returns: how many letters of the script the scheme knew nothing of.
  /// - Complexity: O(*n*) in bytes.
  func run(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Int {
    guard let base = text.baseAddress, text.count > 0 else { return 0 }
    var state = ckernels_transliteration_state()
    let capacity = table.longest * Self.region + 64 + Self.block
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      guard let room = buffer.baseAddress else { return }
      withUnsafePointer(to: table) { table in
        while state.index < text.count {
          let isFirst = state.index == 0
          let written = ckernels_transliterate(table, base, text.count, &state, room, capacity)
          if isFirst, state.index < text.count {
            Self.reserve(written + Self.expected(written, for: state.index, of: text.count), in: &output)
          }
          output.append(contentsOf: UnsafeBufferPointer(start: room, count: written))
        }
      }
    }
    return state.unknown
  }

  /// What the rest of a text will come to, by its beginning, with a little to spare.
  private static func expected(_ written: Int, for read: Int, of count: Int) -> Int {
    let rest = Double(written) / Double(read) * Double(count - read)
    return Int(rest * 1.05) + block
  }

  /// Makes room at once: to grow by steps is to write a long text twice, into fresh memory each time. What is not needed is
  /// never touched.
  private static func reserve(_ count: Int, in output: inout [UInt8]) {
    let needed = output.count + count
    if needed > output.capacity { output.reserveCapacity(max(needed, output.capacity + output.capacity / 2)) }
  }

  /// The symbol of a scalar, as the kernel sees it.
  func symbol(of scalar: UInt32) -> Int {
    if scalar < 0x80 { return Int(table.pairs[Int(scalar) << 8]) }
    if scalar < 0x800 { return Int(table.pairs[Int(0xC0 | scalar >> 6) << 8 | Int(0x80 | scalar & 0x3F)]) }
    if scalar > 0xFFFF { return SymbolTable.edge }
    return Int(table.pages[Int(table.page_of[Int(scalar >> 6)]) << 6 | Int(scalar & 0x3F)])
  }

  /// Whether the scheme has a spelling for the scalar.
  func knows(_ scalar: UInt32) -> Bool { symbol(of: scalar) >= SymbolTable.firstLetter }
}
