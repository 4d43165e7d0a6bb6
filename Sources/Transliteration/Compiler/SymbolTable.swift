/// The letters that a scheme reads, numbered; what is none of them is an edge or a foreign letter.
///
/// A letter has two numbers, lower and upper case. Apostrophes, hard signs of ASCII, combining marks and the like are
/// joiners: they stand inside a word only between letters, and there they carry on the case of what came before. Joiners
/// come last, each with a second number for the one behind a capital. Where a text in Latin letters is read back, modifier
/// letters (ʹ ʺ) are letters without case: they stand for one.
struct SymbolTable: Sendable {
  enum Case: UInt8, Sendable {
    case none
    case lower
    case upper
  }

  static let edge = 0
  static let foreignLower = 1
  static let foreignUpper = 2
  /// Letters of the script that the scheme knows nothing of: they are counted.
  static let unknownLower = 3
  static let unknownUpper = 4
  static let firstLetter = 5
  /// The number stands for itself in the automaton's tables.
  static let most = 250

  private(set) var firstJoiner = firstLetter
  private(set) var cases: [Case] = [.none, .lower, .upper, .lower, .upper]
  private var scalars: [UInt32] = [0, 0, 0, 0, 0]
  private var foldedScalars: [UInt32] = [0, 0, 0, 0, 0]
  private var symbolOf: [UInt32: Int] = [:]

  /// - Parameters:
  ///   - folded: the letters, in lower case, in any order and with repeats.
  ///   - letterCase: how capitals are made of them.
  ///   - modifiersAreLetters: whether modifier letters are letters, not joiners.
  init(_ folded: [UInt32], letterCase: LetterCase, modifiersAreLetters: Bool) {
    let isJoiner = { (scalar: UInt32) in Self.isJoiner(scalar, modifiersAreLetters: modifiersAreLetters) }
    for letter in folded where symbolOf[letter] == nil && !isJoiner(letter) {
      append(letter, letter, Self.isModifier(letter) ? .none : .lower)
      let upper = letterCase.upper(letter)
      if upper != letter { append(upper, letter, .upper) }
    }
    firstJoiner = scalars.count
    for sign in folded where symbolOf[sign] == nil {
      append(sign, sign, .none)
      scalars.append(sign)
      foldedScalars.append(sign)
      cases.append(.upper)
    }
  }

  private mutating func append(_ scalar: UInt32, _ folded: UInt32, _ letterCase: Case) {
    symbolOf[scalar] = scalars.count
    scalars.append(scalar)
    foldedScalars.append(folded)
    cases.append(letterCase)
  }

  var count: Int { scalars.count }
  /// The scalars that are letters or signs of the scheme.
  var known: [(scalar: UInt32, symbol: Int)] { symbolOf.map { ($0.key, $0.value) } }

  func symbol(of scalar: UInt32) -> Int? { symbolOf[scalar] }
  func scalar(_ symbol: Int) -> UInt32 { scalars[symbol] }
  func folded(_ symbol: Int) -> UInt32 { foldedScalars[symbol] }
  func caseOf(_ symbol: Int) -> Case { cases[symbol] }
  func isJoiner(_ symbol: Int) -> Bool { symbol >= firstJoiner }
  func isUpper(_ symbol: Int) -> Bool { cases[symbol] == .upper && !isJoiner(symbol) }

  func matches(_ element: SchemeRules.Element, _ symbol: Int) -> Bool {
    switch element {
    case .edge: symbol == Self.edge
    case .anyLetter: symbol != Self.edge && !isJoiner(symbol)
    case .letters(let members): symbol >= Self.firstLetter && members.contains(foldedScalars[symbol])
    }
  }

  /// The symbol of a scalar that need not be the scheme's; `ownScript` says which letters are of the script that is read.
  func symbol(ofAny scalar: UInt32, ownScript: [ClosedRange<UInt32>]) -> Int {
    if let symbol = symbolOf[scalar] { return symbol }
    // ѐ and ѝ are е and и under a stress mark wherever the alphabet does not hold them.
    if let base = Self.stressed[scalar], let symbol = symbolOf[base] { return symbol }
    guard scalar < 0x800, let letter = Unicode.Scalar(scalar) else { return Self.edge }
    let isOwn = ownScript.contains { $0.contains(scalar) }
    switch letter.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return isOwn ? Self.unknownUpper : Self.foreignUpper
    case .lowercaseLetter, .otherLetter: return isOwn ? Self.unknownLower : Self.foreignLower
    default: return Self.edge
    }
  }

  private static let stressed: [UInt32: UInt32] = [0x450: 0x435, 0x400: 0x415, 0x45D: 0x438, 0x40D: 0x418]

  /// Signs that belong to a word only between its letters.
  private static func isJoiner(_ scalar: UInt32, modifiersAreLetters: Bool) -> Bool {
    guard let letter = Unicode.Scalar(scalar) else { return true }
    switch letter.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter: return false
    case .modifierLetter: return !modifiersAreLetters
    default: return true
    }
  }

  private static func isModifier(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.generalCategory == .modifierLetter
  }
}
