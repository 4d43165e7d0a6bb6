import CKernels
import Text

/// Turns the rules of a scheme into an `Automaton`, by asking them about every letter between every two neighbours.
///
/// Neighbours that no rule tells apart share a row (or a column) of the table, so its size depends on the contexts that a
/// scheme knows, not on its alphabet. Where one neighbour on each side does not decide, the cell is a question to a letter
/// further off, and so on to the end.
struct AutomatonBuilder {
  private let scheme: Scheme
  private let rules: [SchemeRules.Rule]
  private let symbols: SymbolTable
  private let matcher: RuleMatcher
  private let classes: SymbolClasses
  private var tables = AutomatonTables()
  private var questions = 0

  /// Letters whose symbols are asked for lie within this distance.
  private static let reach = 12
  private static let mostQuestions = 1 << 20

  init(
    _ scheme: Scheme, rules: [SchemeRules.Rule], direction: Transliterator.Direction
  ) throws(SchemeError) {
    self.scheme = scheme
    self.rules = rules
    let letterCase = scheme.rules.letterCase
    symbols = SymbolTable(
      rules.flatMap { $0.letters }, letterCase: letterCase, modifiersAreLetters: direction == .reverse)
    guard symbols.count <= SymbolTable.most else {
      throw .malformed(scheme: scheme.id, line: 0, reason: "more than 120 different source letters")
    }
    matcher = RuleMatcher(rules, symbols, letterCase)
    classes = SymbolClasses(rules, symbols)
  }

  /// - Throws: `SchemeError.malformed` for contexts that are too long, or too many.
  mutating func build(ownScript: [ClosedRange<UInt32>]) throws(SchemeError) -> AutomatonTables {
    tables.setSymbols(symbols, ownScript: ownScript, nodeClasses: classes.any.classOf)
    var cells: [[[UInt16]]] = []
    for before in classes.before.representatives {
      var row: [[UInt16]] = []
      for symbol in 0..<symbols.count {
        var line: [UInt16] = []
        for after in classes.after.representatives {
          guard symbol >= SymbolTable.firstLetter else {
            line.append(try number(of: 0))
            continue
          }
          var known = Surroundings()
          known[-1] = before
          known[1] = after
          line.append(try answer(symbol, known))
        }
        row.append(line)
      }
      cells.append(row)
    }
    try tables.setCells(cells, before: classes.before.classOf, after: classes.after.classOf, scheme: scheme.id)
    return tables
  }

  /// The number of the entry for a letter in surroundings that need not be known in full.
  private mutating func answer(_ symbol: Int, _ known: Surroundings) throws(SchemeError) -> UInt16 {
    questions += 1
    guard questions <= Self.mostQuestions else {
      throw .malformed(scheme: scheme.id, line: 0, reason: "the contexts are too many to be compiled")
    }
    do {
      return try number(of: tables.entry(try matcher.match(symbol) { known[$0] }, scheme: scheme.id))
    } catch let error as SchemeError {
      throw error
    } catch let unknown as RuleMatcher.Unknown {
      guard abs(unknown.offset) <= Self.reach else {
        throw .malformed(
          scheme: scheme.id, line: 0, reason: "a context reaches further than \(Self.reach) letters")
      }
      let asked = unknown.isOnlyCase ? classes.cases : classes.any
      var byClass: [UInt16] = []
      for representative in asked.representatives {
        var more = known
        more[unknown.offset] = representative
        byClass.append(try answer(symbol, more))
      }
      let answers = classes.any.representatives.map { byClass[asked.classOf[$0]] }
      if answers.allSatisfy({ $0 == answers[0] }) { return answers[0] }
      return try number(of: tables.node(offset: unknown.offset, answers: answers))
    } catch {
      throw .malformed(scheme: scheme.id, line: 0, reason: "\(error)")
    }
  }

  private mutating func number(of entry: UInt64) throws(SchemeError) -> UInt16 {
    guard let number = tables.number(of: entry) else {
      throw .malformed(scheme: scheme.id, line: 0, reason: "more than 65,535 different spellings in context")
    }
    return number
  }
}

/// The symbols around a letter that are known, by offset from it.
private struct Surroundings {
  private var symbols: [Int16] = Array(repeating: -1, count: 33)

  subscript(offset: Int) -> Int? {
    get {
      guard (-16...16).contains(offset) else { return nil }
      let symbol = symbols[offset + 16]
      return symbol < 0 ? nil : Int(symbol)
    }
    set { symbols[offset + 16] = Int16(newValue ?? -1) }
  }
}
