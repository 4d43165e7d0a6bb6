/// Turns the rules of a scheme into `TransliterationTables`.
///
/// Letters that no rule tells apart as a neighbour share one column (or row) of the table, so its size depends on the
/// contexts that a scheme knows, not on its alphabet. Where one neighbour on each side does not decide (several source
/// letters, longer contexts) the cell says so and the rules themselves are asked at that place.
struct SchemeCompiler {
  private let rules: [SchemeRules.Rule]
  private let scheme: Scheme
  private var symbols = SymbolTable()

  static func compile(_ scheme: Scheme, reverse: Bool) throws(SchemeError) -> TransliterationTables {
    var ordered = scheme.rules.contextual
    var letters = scheme.rules.letters
    if reverse {
      guard scheme.reversible else { throw .notReversible(scheme: scheme.id) }
      ordered = scheme.rules.reverse
      letters = try inverted(letters, of: scheme)
    }
    // The longest letter first: "дж" before "д". A sort by length must keep the order of the file.
    let byLength = letters.enumerated().sorted { a, b in
      (-a.element.letters.count, a.offset) < (-b.element.letters.count, b.offset)
    }
    var compiler = SchemeCompiler(rules: ordered + byLength.map { $0.element }, scheme: scheme)
    return try compiler.tables(sourceScript: reverse ? scheme.script : scheme.sourceScript)
  }

  private init(rules: [SchemeRules.Rule], scheme: Scheme) {
    self.rules = rules
    self.scheme = scheme
  }

  /// The letters with spelling and source exchanged; letters spelled as nothing, or alike, cannot be turned back.
  private static func inverted(_ letters: [SchemeRules.Rule], of scheme: Scheme) throws(SchemeError) -> [SchemeRules
    .Rule]
  {
    var seen: Set<[UInt32]> = []
    var result: [SchemeRules.Rule] = []
    for rule in letters where !rule.isCaseExact {
      let folded = rule.output.map { LetterCase.lower($0) }
      guard !folded.isEmpty, seen.insert(folded).inserted else {
        throw .malformed(
          scheme: scheme.id, line: rule.line, reason: "marked reversible, but this letter has no spelling of its own")
      }
      result.append(SchemeRules.Rule(letters: folded, output: rule.letters, line: rule.line))
    }
    return result
  }

  private mutating func tables(sourceScript: String) throws(SchemeError) -> TransliterationTables {
    for rule in rules {
      for letter in rule.letters { symbols.add(letter) }
    }
    symbols.addStressed()
    guard symbols.count <= 250 else {
      throw .malformed(scheme: scheme.id, line: 0, reason: "more than 120 different source letters")
    }
    let before = classes { rule, symbol in matchBefore(rule, symbol) }
    let after = classes { rule, symbol in matchAfter(rule, symbol) }
    var tables = TransliterationTables(symbols: symbols, rules: rules, sourceScript: sourceScript)
    tables.classBefore = before.classOf
    tables.classAfter = after.classOf
    tables.columns = after.representatives.count
    tables.rows = symbols.count
    for previous in before.representatives {
      for symbol in 0..<symbols.count {
        for next in after.representatives {
          tables.append(cell(previous, symbol, next))
        }
      }
    }
    return tables
  }

  /// Groups the symbols by how every rule's context sees them, and by what their case says.
  private func classes(
    _ match: (SchemeRules.Rule, Int) -> Match
  ) -> (classOf: [UInt8], representatives: [Int]) {
    var known: [[UInt8]: UInt8] = [:]
    var classOf: [UInt8] = []
    var representatives: [Int] = []
    for symbol in 0..<symbols.count {
      var signature = rules.map { match($0, symbol).rawValue }
      signature.append(symbols.caseOf(symbol).rawValue)
      signature.append(symbol == SymbolTable.edge ? 1 : 0)
      if let number = known[signature] {
        classOf.append(number)
      } else {
        let number = UInt8(truncatingIfNeeded: representatives.count)
        known[signature] = number
        classOf.append(number)
        representatives.append(symbol)
      }
    }
    return (classOf, representatives)
  }

  /// What one neighbour says of a rule: it fits, it does not, or more must be seen.
  private enum Match: UInt8 {
    case no
    case yes
    case unsure
  }

  private func matchBefore(_ rule: SchemeRules.Rule, _ symbol: Int) -> Match {
    match(rule.before, symbol) { $0.last }
  }

  private func matchAfter(_ rule: SchemeRules.Rule, _ symbol: Int) -> Match {
    if rule.letters.count > 1 { return symbols.folded(symbol) == rule.letters[1] ? .unsure : .no }
    return match(rule.after, symbol) { $0.first }
  }

  private func match(
    _ context: SchemeRules.Context, _ symbol: Int, _ adjacent: ([SchemeRules.Element]) -> SchemeRules.Element?
  ) -> Match {
    if context.alternatives.isEmpty { return .yes }
    var result = Match.no
    for alternative in context.alternatives {
      guard let element = adjacent(alternative), symbols.matches(element, symbol) else { continue }
      if alternative.count == 1 { return context.isNegated ? .no : .yes }
      result = .unsure
    }
    if result == .unsure { return .unsure }
    return context.isNegated ? .yes : .no
  }

  private func cell(_ previous: Int, _ symbol: Int, _ next: Int) -> TransliterationTables.Cell {
    guard symbol >= SymbolTable.firstLetter else { return .output([]) }
    for rule in rules where rule.letters[0] == symbols.folded(symbol) {
      if rule.isCaseExact && !symbols.isUpper(symbol) { continue }
      let before = matchBefore(rule, previous)
      let after = matchAfter(rule, next)
      if before == .no || after == .no { continue }
      if before == .unsure || after == .unsure { return .rules }
      return .output(
        LetterCasing.apply(
          to: rule, isUpper: symbols.isUpper(symbol), previous: symbols.caseOf(previous), next: symbols.caseOf(next)))
    }
    // A letter known only from longer sources, or only in contexts that are not these: left as it stands.
    return .output([symbols.scalar(symbol)])
  }
}

/// How an upper-case letter spelled with several is cased: "Щука" is "Shchuka", "ЩУКА" is "SHCHUKA".
enum LetterCasing {
  enum Case: UInt8 {
    case none
    case lower
    case upper
  }

  /// The neighbours decide: before a capital all letters are capitals, before a small letter the first alone is; at the
  /// word's end the letter before decides, and a capital on its own is a title.
  static func apply(to rule: SchemeRules.Rule, isUpper: Bool, previous: Case, next: Case) -> [UInt32] {
    guard isUpper, !rule.isCaseExact else { return rule.output }
    let allUpper = next == .upper || (next == .none && previous == .upper)
    if allUpper { return rule.output.map { LetterCase.upper($0) } }
    var result = rule.output
    if let first = result.firstIndex(where: { LetterCase.upper($0) != $0 }) {
      result[first] = LetterCase.upper(result[first])
    }
    return result
  }
}
