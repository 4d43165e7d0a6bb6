/// Which rule holds at a letter, asked with as much of its surroundings as is known.
///
/// This is what the rules mean; the automaton is made by asking it, and tested against it.
struct RuleMatcher: Sendable {
  struct Spelling: Equatable {
    var output: [UInt32]
    /// How many source letters it stands for.
    var letters: Int
  }

  /// The symbol at this offset decides, and is not known.
  struct Unknown: Error {
    var offset: Int
    /// The rule is known already: only the case of what stands there matters, and whether it is a letter.
    var isOnlyCase = false
  }

  /// The symbol at an offset from the letter, itself 0; nil when it is not known. Before the letter, a joiner that does not
  /// follow a letter is an edge, and one behind a capital has its second number.
  typealias Look = (Int) -> Int?

  let symbols: SymbolTable
  let letterCase: LetterCase
  private let rules: [SchemeRules.Rule]
  /// For each symbol the rules that may apply, in order.
  private let rulesOf: [[Int]]

  init(_ rules: [SchemeRules.Rule], _ symbols: SymbolTable, _ letterCase: LetterCase) {
    self.rules = rules
    self.symbols = symbols
    self.letterCase = letterCase
    rulesOf = (0..<symbols.count).map { symbol in
      symbol < SymbolTable.firstLetter
        ? [] : rules.indices.filter { rules[$0].letters[0] == symbols.folded(symbol) }
    }
  }

  /// The spelling of the letter at offset 0, by the first rule that fits; a letter that none fits stands as it is.
  func match(_ first: Int, _ look: Look) throws(Unknown) -> Spelling {
    for number in rulesOf[first] {
      let rule = rules[number]
      if rule.isCaseExact && !symbols.isUpper(first) { continue }
      var open: Int?
      var fits = true
      for part in [source(rule, look), context(rule.after, from: rule.letters.count, look), before(rule, look)] {
        switch part {
        case .yes: continue
        case .no: fits = false
        case .unknown(let offset): open = open ?? offset
        }
        if !fits { break }
      }
      if !fits { continue }
      if let open { throw Unknown(offset: open) }
      return Spelling(output: try cased(rule, first, look), letters: rule.letters.count)
    }
    return Spelling(output: [symbols.scalar(first)], letters: 1)
  }

  private enum Answer {
    case yes
    case no
    case unknown(Int)
  }

  private func source(_ rule: SchemeRules.Rule, _ look: Look) -> Answer {
    var answer = Answer.yes
    for (offset, letter) in rule.letters.enumerated().dropFirst() {
      guard let symbol = look(offset) else {
        if case .yes = answer { answer = .unknown(offset) }
        continue
      }
      if symbol < SymbolTable.firstLetter || symbols.folded(symbol) != letter { return .no }
    }
    return answer
  }

  private func before(_ rule: SchemeRules.Rule, _ look: Look) -> Answer {
    alternatives(rule.before, look) { sequence, index in index - sequence.count }
  }

  private func context(_ context: SchemeRules.Context, from start: Int, _ look: Look) -> Answer {
    alternatives(context, look) { _, index in start + index }
  }

  private func alternatives(
    _ context: SchemeRules.Context, _ look: Look, place: ([SchemeRules.Element], Int) -> Int
  ) -> Answer {
    if context.alternatives.isEmpty { return .yes }
    var open: Int?
    for alternative in context.alternatives {
      var fits = true
      var missing: Int?
      for index in alternative.indices where fits {
        let offset = place(alternative, index)
        guard let symbol = look(offset) else {
          missing = missing ?? offset
          continue
        }
        fits = symbols.matches(alternative[index], symbol)
      }
      if !fits { continue }
      guard let missing else { return context.isNegated ? .no : .yes }
      open = open ?? missing
    }
    if let open { return .unknown(open) }
    return context.isNegated ? .yes : .no
  }

  /// How a capital is spelled with several letters: the neighbours decide. Before a capital all letters are capitals, before
  /// a small letter the first alone is; at the word's end the letter before decides, and a capital on its own is a title.
  private func cased(_ rule: SchemeRules.Rule, _ first: Int, _ look: Look) throws(Unknown) -> [UInt32] {
    if rule.isCaseExact || rule.output.allSatisfy({ letterCase.upper($0) == $0 }) { return rule.output }
    if symbols.isJoiner(first) || symbols.caseOf(first) == .none { return try casedSign(rule, look) }
    guard symbols.isUpper(first) else { return rule.output }
    if rule.output.count == 1 { return letterCase.capitals(rule.output, all: true) }
    var next = SymbolTable.Case.none
    if rule.letters.count > 1 { next = try caseOf(rule.letters.count - 1, look) }
    if next == .none { next = try caseOf(rule.letters.count, look) }
    if next == .none { next = try caseOf(-1, look) }
    return letterCase.capitals(rule.output, all: next == .upper)
  }

  /// A sign has no case, and the letter that it stands for takes it from the word: a capital between capitals, and next to
  /// two of them at the word's edge.
  private func casedSign(_ rule: SchemeRules.Rule, _ look: Look) throws(Unknown) -> [UInt32] {
    // In this order, and no further than need be: each question is a branch of the automaton.
    let before = try casedLetter(from: -1, step: -1, look)
    if before.case == .lower { return rule.output }
    let after = try casedLetter(from: rule.letters.count, step: 1, look)
    if after.case == .lower || (before.case == .none && after.case == .none) { return rule.output }
    var isCapital = true
    if before.case == .none {
      isCapital = try casedLetter(from: after.offset + 1, step: 1, look).case == .upper
    } else if after.case == .none {
      isCapital = try casedLetter(from: before.offset - 1, step: -1, look).case == .upper
    }
    return isCapital ? letterCase.capitals(rule.output, all: true) : rule.output
  }

  /// The next letter of the word that has case, or its edge; beyond some signs the word's edge is taken to be there.
  private func casedLetter(
    from offset: Int, step: Int, _ look: Look
  ) throws(Unknown) -> (case: SymbolTable.Case, offset: Int) {
    for distance in 0..<3 {
      let place = offset + distance * step
      guard let symbol = look(place) else { throw Unknown(offset: place, isOnlyCase: true) }
      if symbol == SymbolTable.edge { return (.none, place) }
      if symbols.caseOf(symbol) != .none { return (symbols.caseOf(symbol), place) }
    }
    return (.none, offset)
  }

  private func caseOf(_ offset: Int, _ look: Look) throws(Unknown) -> SymbolTable.Case {
    guard let symbol = look(offset) else { throw Unknown(offset: offset, isOnlyCase: true) }
    return symbols.caseOf(symbol)
  }
}
