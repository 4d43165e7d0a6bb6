/// The symbols of a scheme, grouped by what its rules can tell apart.
struct SymbolClasses {
  struct Partition {
    /// For each symbol, the number of its class.
    var classOf: [Int] = []
    /// For each class, its first symbol.
    var representatives: [Int] = []
  }

  /// As the neighbour before, and behind.
  let before: Partition
  let after: Partition
  /// At any distance.
  let any: Partition
  /// At any distance, where only case matters.
  let cases: Partition

  init(_ rules: [SchemeRules.Rule], _ symbols: SymbolTable) {
    let seenBefore = rules.flatMap { $0.before.alternatives.compactMap { $0.last } }
    var seenAfter: [SchemeRules.Element] = []
    var seen: [SchemeRules.Element] = []
    for rule in rules {
      if rule.letters.count > 1 {
        seenAfter.append(.letters([rule.letters[1]]))
        seen += rule.letters.dropFirst().map { .letters([$0]) }
      } else {
        seenAfter += rule.after.alternatives.compactMap { $0.first }
      }
      seen += rule.before.alternatives.joined()
      seen += rule.after.alternatives.joined()
    }
    before = Self.partition(symbols, seenBefore)
    after = Self.partition(symbols, seenAfter)
    any = Self.partition(symbols, seen)
    cases = Self.partition(symbols, [], tellsJoiners: false)
  }

  private static func partition(
    _ symbols: SymbolTable, _ elements: [SchemeRules.Element], tellsJoiners: Bool = true
  ) -> Partition {
    var distinct: [SchemeRules.Element] = []
    for element in elements where !distinct.contains(element) { distinct.append(element) }
    var known: [[UInt8]: Int] = [:]
    var result = Partition()
    for symbol in 0..<symbols.count {
      var signature = distinct.map { symbols.matches($0, symbol) ? UInt8(1) : 0 }
      // Case, what is no letter, and joiners matter to the case of the spelling, whatever the rules.
      signature.append(symbols.caseOf(symbol).rawValue)
      signature.append(symbol == SymbolTable.edge ? 1 : tellsJoiners && symbols.isJoiner(symbol) ? 2 : 0)
      let number = known[signature] ?? result.representatives.count
      if known[signature] == nil {
        known[signature] = number
        result.representatives.append(symbol)
      }
      result.classOf.append(number)
    }
    return result
  }
}
