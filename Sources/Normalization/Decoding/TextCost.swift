/// How unlikely a run of scalars is as text, in tenths of a bit: rare characters, and characters beside one another that
/// do not go together. Only differences between two readings of the same bytes mean anything.
///
/// Latin letters cost the same whatever follows them; Cyrillic ones go by the pair, since a Cyrillic charset taken for
/// another turns letters into letters.
struct TextCost {
  private enum Case { case none, lower, title, upper }

  // What two neighbours cost on top, in tenths of a bit.
  private static let scriptChange = 90
  /// The same where one of the letters is a Latin one that people type for a Cyrillic one of its shape.
  private static let lookAlike = 25
  private static let lowerToUpper = 60
  private static let upperRunToLower = 40
  private static let symbolAtLetter = 40
  private static let quoteInWord = 50
  private static let accentedPair = 30
  private static let signAtStart = 40
  private static let signPair = 60
  private static let looseMark = 60
  private static let afterExtendedLetter = 55
  private static let titleCase = 10
  private static let upperCase = 8
  /// The first letter of a run in a script of its own, beside Latin and Cyrillic that nearly all damaged text is of: a
  /// chance sequence gives single ones.
  private static let rareScript = 60

  /// The Ukrainian capital that languages of the Caucasus write for their palochka, after small letters too.
  private static let palochka: UInt32 = 0x406

  private let costs: ScalarCosts
  private(set) var total = 0
  private var kind = ScalarCosts.space
  private var letter: UInt8 = 0
  private var isAccented = false
  private var isLookAlike = false
  /// The last scalar is a Latin i that starts a word: Ukrainian and Belarusian text has it for the Cyrillic і where the
  /// charset lacked that.
  private var isLoneI = false
  private var letterCase = Case.none
  /// The last scalar is a dash, a quote or the like beyond ASCII.
  private var isSign = false
  /// A sign that goes with what is before it, or stands alone, starts the word.
  private var isSignAtStart = false
  /// A closing quote stands between a letter and the next scalar.
  private var isQuoteAfterLetter = false

  init(_ costs: ScalarCosts) { self.costs = costs }

  /// Goes on by one scalar.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    var entry = costs.entry(scalar)
    if entry.isLetter {
      if kind == ScalarCosts.cyrillic, scalar | 0x20 == 0x69 { entry = costs.entry(scalar == 0x69 ? 0x456 : 0x406) }
      addLetter(scalar, entry)
    } else {
      addSign(scalar, entry)
    }
    kind = entry.kind
    letter = entry.letter
  }

  /// Of a c e i o p x y and A B C E H I K M O P T X: bits by letter.
  private static let lookAlikes: (lower: UInt32, upper: UInt32) = (0x0180_C115, 0x0088_D597)

  @inline(__always)
  private static func isLookAlike(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A: lookAlikes.lower >> (scalar - 0x61) & 1 != 0
    case 0x41...0x5A: lookAlikes.upper >> (scalar - 0x41) & 1 != 0
    default: false
    }
  }

  private mutating func addSign(_ scalar: UInt32, _ entry: ScalarCosts.Entry) {
    total += Int(entry.cost)
    if letter != 0 { total += costs.bigram(letter, 0) }
    let isAfterLetter = kind >= ScalarCosts.firstScript
    switch entry.kind {
    case ScalarCosts.symbol where isAfterLetter: total += Self.symbolAtLetter
    case ScalarCosts.opening where isAfterLetter: total += Self.quoteInWord
    case ScalarCosts.punctuation where isAccented && scalar < 0xC0: total += Self.accentedPair
    case ScalarCosts.mark:
      if !isAfterLetter, kind != ScalarCosts.mark { total += Self.looseMark }
      isQuoteAfterLetter = false
      return
    default: break
    }
    isQuoteAfterLetter = entry.kind == ScalarCosts.closing && isAfterLetter
    isSignAtStart = kind == ScalarCosts.space && entry.kind == ScalarCosts.punctuation && scalar >= 0x2000
    if entry.kind == ScalarCosts.punctuation, scalar >= 0x2000 {
      if isSign { total += Self.signPair }
      isSign = true
    } else {
      isSign = false
    }
    letterCase = .none
    isAccented = false
    isLoneI = false
  }

  private mutating func addLetter(_ scalar: UInt32, _ entry: ScalarCosts.Entry) {
    let isInWord = kind >= ScalarCosts.firstScript
    if isLoneI, entry.kind == ScalarCosts.cyrillic {
      kind = ScalarCosts.cyrillic
      letter = costs.entry(0x456).letter
    }
    isLoneI = !isInWord && scalar | 0x20 == 0x69
    if entry.letter != 0 {
      let isAfterExtended = letter == 0 && kind == ScalarCosts.cyrillic
      let pair = isAfterExtended ? Self.afterExtendedLetter : costs.bigram(letter, entry.letter)
      let isGhe = entry.letter == costs.ghe && letter == 0
      let isAbbreviation = entry.isUppercase && (letterCase == .title || letterCase == .upper)
      total +=
        scalar == Self.palochka || isGhe ? min(pair, Self.afterExtendedLetter) : isAbbreviation ? min(pair, 75) : pair
    } else {
      total += Int(entry.cost)
      if letter != 0, entry.kind != ScalarCosts.cyrillic { total += costs.bigram(letter, 0) }
    }
    let accented = entry.kind == ScalarCosts.latin && scalar >= 0x80
    if isInWord {
      if kind != entry.kind { total += isLookAlike || Self.isLookAlike(scalar) ? Self.lookAlike : Self.scriptChange }
      if accented, isAccented { total += Self.accentedPair }
    } else {
      if kind == ScalarCosts.symbol { total += Self.symbolAtLetter }
      if isQuoteAfterLetter { total += Self.quoteInWord }
      if isSignAtStart, entry.letter != 0, entry.isLowercase { total += Self.signAtStart }
    }
    if entry.kind > ScalarCosts.cyrillic, entry.kind != kind { total += Self.rareScript }
    isAccented = accented
    isLookAlike = Self.isLookAlike(scalar)
    isQuoteAfterLetter = false
    isSignAtStart = false
    isSign = false
    if entry.isUppercase, scalar != Self.palochka {
      switch letterCase {
      case .none:
        total += Self.titleCase
        letterCase = .title
      case .lower:
        total += Self.lowerToUpper
        letterCase = .title
      case .title, .upper:
        total += Self.upperCase
        letterCase = .upper
      }
    } else if entry.isLowercase {
      if letterCase == .upper { total += Self.upperRunToLower }
      letterCase = .lower
    } else {
      letterCase = .none
    }
  }
}
