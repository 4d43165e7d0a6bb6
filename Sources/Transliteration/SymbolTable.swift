/// The letters that a scheme reads, numbered; what is none of them is an edge or a foreign letter.
///
/// A letter has two numbers, lower and upper case. Apostrophes, hard signs of ASCII, digits and the like are joiners: they
/// stand inside a word only between letters, and there they carry on the case of what came before.
struct SymbolTable: Sendable {
  static let edge = 0
  static let foreignLower = 1
  static let foreignUpper = 2
  static let firstLetter = 3

  private var scalars: [UInt32] = [0, 0, 0]
  private var foldedScalars: [UInt32] = [0, 0, 0]
  private var cases: [LetterCasing.Case] = [.none, .lower, .upper]
  private var joiners: [Bool] = [false, false, false]
  /// Scalars that are read as another one: a letter precomposed with a stress mark that the scheme does not have.
  private(set) var aliases: [(scalar: UInt32, symbol: Int)] = []

  var count: Int { scalars.count }

  mutating func add(_ folded: UInt32) {
    if foldedScalars.contains(folded) { return }
    let joins = Self.isJoiner(folded)
    append(folded, folded, joins ? .none : .lower, joins)
    let upper = LetterCase.upper(folded)
    // A joiner has its second number for the capital that stands before it.
    if joins || upper != folded { append(upper, folded, .upper, joins) }
  }

  private mutating func append(_ scalar: UInt32, _ folded: UInt32, _ letterCase: LetterCasing.Case, _ joins: Bool) {
    scalars.append(scalar)
    foldedScalars.append(folded)
    cases.append(letterCase)
    joiners.append(joins)
  }

  /// ѐ and ѝ are е and и under a stress mark wherever the alphabet does not hold them.
  mutating func addStressed() {
    for (stressed, base) in [(0x450, 0x435), (0x400, 0x415), (0x45D, 0x438), (0x40D, 0x418)] as [(UInt32, UInt32)] {
      guard symbol(of: stressed) == nil, let symbol = symbol(of: base) else { continue }
      aliases.append((stressed, symbol))
    }
  }

  func symbol(of scalar: UInt32) -> Int? { scalars.firstIndex(of: scalar).flatMap { $0 < Self.firstLetter ? nil : $0 } }
  func scalar(_ symbol: Int) -> UInt32 { scalars[symbol] }
  func folded(_ symbol: Int) -> UInt32 { foldedScalars[symbol] }
  func caseOf(_ symbol: Int) -> LetterCasing.Case { cases[symbol] }
  func isUpper(_ symbol: Int) -> Bool { cases[symbol] == .upper && !joiners[symbol] }
  func isJoiner(_ symbol: Int) -> Bool { joiners[symbol] }

  func matches(_ element: SchemeRules.Element, _ symbol: Int) -> Bool {
    switch element {
    case .edge: symbol == Self.edge
    case .anyLetter: symbol != Self.edge && !joiners[symbol]
    case .letters(let members): symbol >= Self.firstLetter && members.contains(foldedScalars[symbol])
    }
  }

  /// Signs that belong to a word only between its letters.
  private static func isJoiner(_ scalar: UInt32) -> Bool {
    guard let letter = Unicode.Scalar(scalar) else { return true }
    switch letter.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter: return false
    default: return true
    }
  }

  /// The number of every scalar below U+0800.
  func numbers() -> [UInt8] {
    var numbers = [UInt8](repeating: 0, count: 0x800)
    for index in numbers.indices {
      guard let scalar = Unicode.Scalar(UInt32(index)) else { continue }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: numbers[index] = UInt8(Self.foreignUpper)
      case .lowercaseLetter, .otherLetter: numbers[index] = UInt8(Self.foreignLower)
      default: continue
      }
    }
    for symbol in stride(from: count - 1, through: Self.firstLetter, by: -1) where scalars[symbol] < 0x800 {
      numbers[Int(scalars[symbol])] = UInt8(symbol)
    }
    for alias in aliases { numbers[Int(alias.scalar)] = UInt8(alias.symbol) }
    return numbers
  }

  /// Letters and signs from U+0800 on, of which a scheme has few.
  func farNumbers() -> [(scalar: UInt32, symbol: UInt8)] {
    var seen: Set<UInt32> = []
    var result: [(UInt32, UInt8)] = []
    for symbol in Self.firstLetter..<max(count, Self.firstLetter) where scalars[symbol] >= 0x800 {
      if seen.insert(scalars[symbol]).inserted { result.append((scalars[symbol], UInt8(symbol))) }
    }
    return result
  }
}
