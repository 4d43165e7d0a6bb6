import Text

/// Asks the rules themselves at one place of the text: for cells where a single neighbour on each side does not decide.
///
/// Looks at no more scalars than the rules name, so its cost is bounded by the scheme, not by the text.
struct ContextMatching {
  let tables: TransliterationTables
  let text: UnsafeBufferPointer<UInt8>

  struct Result {
    var output: [UInt32]
    /// Bytes of the source letters.
    var length: Int
    /// Symbol of the last source letter.
    var last: Int
    /// Number of source letters.
    var letters: Int
  }

  /// The first rule that fits at byte `start`.
  func match(at start: Int) -> Result {
    let first = symbol(at: start)
    for number in tables.rulesOf[first.symbol] {
      let rule = tables.rules[number]
      if rule.isCaseExact && !tables.symbols.isUpper(first.symbol) { continue }
      guard let source = source(rule, at: start), fits(rule.after, from: source.end, forward: true),
        fits(rule.before, from: start, forward: false)
      else { continue }
      let next = tables.symbols.caseOf(symbol(at: source.end).symbol)
      let previous = tables.symbols.caseOf(symbol(before: start).symbol)
      let second = rule.letters.count > 1 ? tables.symbols.caseOf(source.last) : next
      let output = LetterCasing.apply(
        to: rule, isUpper: tables.symbols.isUpper(first.symbol), previous: previous,
        next: second == .none ? next : second)
      return Result(output: output, length: source.end - start, last: source.last, letters: rule.letters.count)
    }
    return Result(output: [tables.symbols.scalar(first.symbol)], length: first.length, last: first.symbol, letters: 1)
  }

  private func source(_ rule: SchemeRules.Rule, at start: Int) -> (end: Int, last: Int)? {
    var index = start
    var last = SymbolTable.edge
    for letter in rule.letters {
      let next = symbol(at: index)
      guard next.symbol >= SymbolTable.firstLetter, tables.symbols.folded(next.symbol) == letter else { return nil }
      index += next.length
      last = next.symbol
    }
    return (index, last)
  }

  private func fits(_ context: SchemeRules.Context, from start: Int, forward: Bool) -> Bool {
    if context.alternatives.isEmpty { return true }
    let found = context.alternatives.contains { alternative in
      var index = start
      for element in forward ? alternative : alternative.reversed() {
        let next = forward ? symbol(at: index) : symbol(before: index)
        guard tables.symbols.matches(element, next.symbol) else { return false }
        index += forward ? next.length : -next.length
      }
      return true
    }
    return found != context.isNegated
  }

  private func symbol(at index: Int) -> (symbol: Int, length: Int) {
    guard index < text.count else { return (SymbolTable.edge, 0) }
    let (scalar, length) = UTF8Decoding.scalar(text, at: index)
    return (tables.symbol(scalar), length)
  }

  /// A joiner counts only directly after a letter, whose case it carries on.
  private func symbol(before index: Int) -> (symbol: Int, length: Int) {
    let found = anySymbol(before: index)
    guard tables.symbols.isJoiner(found.symbol) else { return found }
    let previous = anySymbol(before: index - found.length).symbol
    if previous == SymbolTable.edge || tables.symbols.isJoiner(previous) { return (SymbolTable.edge, found.length) }
    return (tables.symbols.isUpper(previous) ? found.symbol + 1 : found.symbol, found.length)
  }

  private func anySymbol(before index: Int) -> (symbol: Int, length: Int) {
    guard index > 0 else { return (SymbolTable.edge, 0) }
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return (tables.symbol(UTF8Decoding.scalar(text, at: start).scalar), index - start)
  }
}
