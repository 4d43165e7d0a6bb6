/// A row's word, or words, of the tables in `Data/`.
struct EditTerm: Sendable {
  enum Kind: Sendable, Equatable {
    case negation
    case attribution
    case title
    /// A form of address: it stands beside names as titles do, and is no office.
    case honorific
    case quantity
    /// A month by its number.
    case month(Int)
    /// A day of the week, or one told from today.
    case day
    /// What stands beside the numbers of a date: year, st, 年.
    case dateUnit
    case number(Double)
    /// Multiplies the unit before it: hundred, 十.
    case unitMultiplier(Double)
    /// Multiplies all that stands before it in the number: thousand, million, 万.
    case multiplier(Double)
    /// Joins parts of a number.
    case connector
    /// Looks like a word of another row and is none.
    case exempt
  }

  var kind: Kind
  /// Equal for words that may stand for each other.
  var concept: Int
  /// The words after the first.
  var rest: [String]
  /// Counts only where the first word has a capital.
  var needsCapital: Bool
  /// A bit for each language that has it.
  var languages: UInt64

  var isNumeric: Bool {
    switch kind {
    case .number, .unitMultiplier, .multiplier: true
    default: false
    }
  }

  var isCalendar: Bool {
    switch kind {
    case .month, .day, .dateUnit: true
    default: false
    }
  }

  /// The kind of a row of table `name` by its first field, or nil for a field that no such row has.
  static func kind(table name: String, _ label: String) -> Kind? {
    if label == "-" { return .exempt }
    switch name {
    case "negations": return .negation
    case "attributions": return .attribution
    case "titles": return label == "honorific" ? .honorific : .title
    case "quantities": return .quantity
    case "calendar":
      if label == "unit" { return .dateUnit }
      return Int(label).map { .month($0) } ?? .day
    case "numbers":
      if label == "+" { return .connector }
      if label.hasPrefix("**") { return Double(label.dropFirst(2)).map { .multiplier($0) } }
      if label.hasPrefix("*") { return Double(label.dropFirst()).map { .unitMultiplier($0) } }
      return Double(label).map { .number($0) }
    default: return nil
    }
  }
}
