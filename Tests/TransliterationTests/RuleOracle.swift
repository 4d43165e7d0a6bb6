import Text

@testable import Transliteration

/// The oracle: decodes byte by byte, and asks the rules at every place. Slow, and without tables.
struct RuleOracle {
  private let matcher: RuleMatcher
  private let ownScript: [ClosedRange<UInt32>]

  init(_ scheme: Scheme, _ direction: Transliterator.Direction) throws {
    let rules = try SchemeCompiler.rules(of: scheme, direction)
    let symbols = SymbolTable(
      rules.flatMap { $0.letters }, letterCase: scheme.rules.letterCase, modifiersAreLetters: direction == .reverse)
    matcher = RuleMatcher(rules, symbols, scheme.rules.letterCase)
    ownScript = SchemeCompiler.ownScript(of: scheme, direction)
  }

  func run(_ text: [UInt8]) throws -> (output: [UInt8], unknown: Int) {
    let pieces = Self.pieces(text)
    let symbols = pieces.map { piece in
      piece.scalar.map { matcher.symbols.symbol(ofAny: $0, ownScript: ownScript) } ?? SymbolTable.edge
    }
    let left = symbols.indices.map { leftSymbol(symbols, $0) }
    var output: [UInt8] = []
    var unknown = 0
    var index = 0
    while index < pieces.count {
      if symbols[index] < SymbolTable.firstLetter {
        output += text[pieces[index].range]
        unknown += symbols[index] >= SymbolTable.unknownLower ? 1 : 0
        index += 1
        continue
      }
      let spelling = try matcher.match(symbols[index]) { offset in
        let place = index + offset
        if place < 0 || place >= symbols.count { return SymbolTable.edge }
        return offset < 0 ? left[place] : symbols[place]
      }
      for scalar in spelling.output { UTF8Decoding.append(scalar, to: &output) }
      index += spelling.letters
    }
    return (output, unknown)
  }

  /// A joiner counts only directly behind a letter, whose case it carries on.
  private func leftSymbol(_ symbols: [Int], _ index: Int) -> Int {
    let table = matcher.symbols
    guard table.isJoiner(symbols[index]) else { return symbols[index] }
    guard index > 0, symbols[index - 1] != SymbolTable.edge, !table.isJoiner(symbols[index - 1]) else {
      return SymbolTable.edge
    }
    return table.isUpper(symbols[index - 1]) || symbols[index - 1] == SymbolTable.foreignUpper
      ? symbols[index] + 1 : symbols[index]
  }

  struct Piece {
    var range: Range<Int>
    /// Nil for a byte that is no part of a scalar.
    var scalar: UInt32?
  }

  /// Scalars by the length that their lead byte states, and single bytes where there is none.
  static func pieces(_ text: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < text.count {
      let lead = text[index]
      let length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0
      let isWhole =
        length > 0 && index + length <= text.count
        && text[(index + 1)..<(index + max(length, 1))].allSatisfy { $0 & 0xC0 == 0x80 }
      if isWhole {
        var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(length + 1))
        for byte in text[(index + 1)..<(index + length)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        pieces.append(Piece(range: index..<(index + length), scalar: Self.shortest(scalar, length)))
        index += length
      } else {
        pieces.append(Piece(range: index..<(index + 1), scalar: nil))
        index += 1
      }
    }
    return pieces
  }

  /// A scalar in more bytes than it takes is none.
  private static func shortest(_ scalar: UInt32, _ length: Int) -> UInt32? {
    let least: [UInt32] = [0, 0x80, 0x800, 0x1_0000]
    return scalar >= least[length - 1] ? scalar : nil
  }
}
