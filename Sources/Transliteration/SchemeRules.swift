import Text

/// The rules of a scheme as its file states them: letters, classes of letters, and what context changes.
struct SchemeRules: Sendable {
  /// One spelling: `letters` between `before` and `after` become `output`.
  struct Rule: Sendable {
    var before = Context()
    /// Folded to lower case; never empty.
    var letters: [UInt32]
    var after = Context()
    /// For lower-case letters; upper case follows from it.
    var output: [UInt32]
    /// Written with a capital in the file: holds for that case alone, output as it stands.
    var isCaseExact = false
    /// 0 for rules that were derived.
    var line = 0
  }

  /// What must stand beside the letters. Without alternatives anything may.
  struct Context: Sendable {
    var isNegated = false
    /// Each a sequence in reading order.
    var alternatives: [[Element]] = []
  }

  enum Element: Sendable, Equatable {
    /// No letter: the beginning or the end of the word.
    case edge
    /// Any letter at all, the scheme's own or not.
    case anyLetter
    /// One of these, whatever its case.
    case letters(Set<UInt32>)
  }

  private(set) var classes: [String: Set<UInt32>] = [:]
  /// How capitals are made.
  private(set) var letterCase = LetterCase()
  /// In the order in which they are tried: the first that fits wins.
  private(set) var contextual: [Rule] = []
  private(set) var letters: [Rule] = []
  /// Rules of the way back that do not follow from `letters`.
  private(set) var reverse: [Rule] = []

  private let scheme: String

  init(
    rows: [TableRows.Row], scheme: String, script: String, letterCase: LetterCase, inherited: SchemeRules?
  ) throws(SchemeError) {
    self.scheme = scheme
    self.letterCase = letterCase
    if let inherited {
      classes = inherited.classes
      letters = inherited.letters
    }
    for row in rows where row.section == "classes" { try addClass(row) }
    for row in rows {
      switch row.section {
      case "scheme", "classes": continue
      case "letters": try addLetter(row)
      case "rules": contextual += try rules(row)
      case "reverse": reverse += try rules(row)
      default:
        throw error(row, "unknown section [\(row.section)]; the sections are scheme, classes, letters, rules, reverse")
      }
    }
    guard !letters.isEmpty else { throw .malformed(scheme: scheme, line: 0, reason: "[letters] is empty") }
    if script == "Latn" { try forbidCyrillicOutput() }
  }

  private func error(_ row: TableRows.Row, _ reason: String) -> SchemeError {
    .malformed(scheme: scheme, line: row.line, reason: reason)
  }

  private mutating func addClass(_ row: TableRows.Row) throws(SchemeError) {
    guard row.fields.count == 2 else { throw error(row, "a class is a name, a tab and its letters") }
    classes[row.fields[0]] = Set(row.fields[1].unicodeScalars.map { LetterCase.lower($0.value) })
  }

  private mutating func addLetter(_ row: TableRows.Row) throws(SchemeError) {
    guard row.fields.count == 2, !row.fields[0].isEmpty else {
      throw error(row, "a letter is the letter, a tab and its spelling (∅ for none)")
    }
    let new = makeRule(row, letters: row.fields[0], output: row.fields[1])
    if let old = letters.firstIndex(where: { $0.letters == new.letters && $0.isCaseExact == new.isCaseExact }) {
      if ownLetters.contains(row.fields[0]) { throw error(row, "'\(row.fields[0])' stands twice in [letters]") }
      letters[old] = new
    } else {
      letters.append(new)
    }
    ownLetters.insert(row.fields[0])
  }

  /// Letters that this file has given so far: inherited ones may be replaced, its own may not.
  private var ownLetters: Set<String> = []

  /// The rule of a row; one for each letter where a class stands in place of the letter.
  private func rules(_ row: TableRows.Row) throws(SchemeError) -> [Rule] {
    guard row.fields.count == 4, !row.fields[1].isEmpty else {
      throw error(row, "a rule is four fields: before, letters, after, spelling (* for any context, ∅ for no spelling)")
    }
    let before = try context(row.fields[0], row)
    let after = try context(row.fields[2], row)
    return try sources(row).map { letters in
      var rule = makeRule(row, letters: letters, output: row.fields[3])
      rule.before = before
      rule.after = after
      return rule
    }
  }

  private func sources(_ row: TableRows.Row) throws(SchemeError) -> [String] {
    let field = row.fields[1]
    guard field.hasPrefix("{"), field.hasSuffix("}"), field.utf8.count > 2 else { return [field] }
    let name = String(field.dropFirst().dropLast())
    guard let members = classes[name] else { throw error(row, "no class is called '\(name)'") }
    return members.sorted().compactMap { Unicode.Scalar($0) }.map { String($0) }
  }

  private func makeRule(_ row: TableRows.Row, letters: String, output: String) -> Rule {
    let source = letters.unicodeScalars.map { $0.value }
    let folded = source.map { LetterCase.lower($0) }
    let spelling = output == "∅" ? [] : output.unicodeScalars.map { $0.value }
    return Rule(letters: folded, output: spelling, isCaseExact: folded != source, line: row.line)
  }

  private func context(_ field: String, _ row: TableRows.Row) throws(SchemeError) -> Context {
    var context = Context()
    if field == "*" { return context }
    var text = Substring(field)
    if text.hasPrefix("!") {
      context.isNegated = true
      text = text.dropFirst()
    }
    for alternative in text.split(separator: " ") {
      context.alternatives.append(try elements(alternative, row))
    }
    guard !context.alternatives.isEmpty else { throw error(row, "empty context; write * for any") }
    return context
  }

  private func elements(_ text: Substring, _ row: TableRows.Row) throws(SchemeError) -> [Element] {
    var elements: [Element] = []
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "^": elements.append(.edge)
      case "{":
        guard let end = scalars.firstIndex(of: "}") else { throw error(row, "'{' without '}'") }
        let name = String(scalars[..<end])
        scalars = scalars[scalars.index(after: end)...]
        if name == "letter" {
          elements.append(.anyLetter)
        } else if let members = classes[name] {
          elements.append(.letters(members))
        } else {
          throw error(row, "no class is called '\(name)'")
        }
      default: elements.append(.letters([LetterCase.lower(scalar.value)]))
      }
    }
    return elements
  }

  /// A Cyrillic letter in Latin output is a look-alike typed by mistake.
  private func forbidCyrillicOutput() throws(SchemeError) {
    for rule in letters + contextual {
      if let scalar = rule.output.first(where: { (0x400...0x52F).contains($0) }) {
        throw .malformed(
          scheme: scheme, line: rule.line,
          reason: "the spelling holds the Cyrillic letter U+0\(String(scalar, radix: 16, uppercase: true))")
      }
    }
  }
}
