/// Case and gender as the ends of two Cyrillic words show them: an unknown given name is believed beside a surname with
/// which it agrees (Гульнары Сабировой); a noun beside its complement mostly does not agree (Кубок Макарова).
struct NameAgreement: Sendable, Equatable {
  private enum SurnameForm: Sendable {
    case none
    /// Лавров: a man's nominative.
    case bare
    /// Лаврова: a man's genitive, a woman's nominative.
    case a
    /// Лаврову
    case u
    /// Лавровым, Шевчуком
    case m
    /// Лаврове
    case e
    /// Лавровой: a woman's other cases.
    case oblique
    /// Шевченко, Вучић: a woman's stays as it is.
    case unchanging
  }

  private var surname = SurnameForm.none
  private var isAdjective = false
  private var last: UInt32 = 0

  init() {}

  /// - Parameters:
  ///   - letters: of the whole word, in lower case.
  ///   - ending: how many of them are the case ending of a surname; nil for what has not the form of one.
  init(_ letters: ArraySlice<UInt32>, ending: Int?) {
    last = letters.last ?? 0
    isAdjective = Self.ends(letters, with: Self.adjectives)
    guard let ending else { return }
    surname = Self.ends(letters, with: Self.unchanging) ? .unchanging : Self.form(letters.suffix(ending))
  }

  /// Not an adjective, as that of an institution behind a name is.
  var mayEndName: Bool { !isAdjective }

  /// Whether both are surnames in the same form: Методиев Борисов.
  func hasForm(of other: NameAgreement) -> Bool { surname != .none && surname == other.surname }

  /// Whether this may be the given name of one with the surname `other`.
  func isGivenName(beside other: NameAgreement) -> Bool {
    if isAdjective { return false }
    return switch other.surname {
    case .none: false
    case .bare: !Self.soft.contains(last)
    case .a: last == Self.a || last == Self.ya
    case .u: last == Self.u || last == Self.yu
    case .m: last == Self.m
    case .e: last == Self.e || last == Self.i
    case .oblique: Self.womens.contains(last)
    case .unchanging: true
    }
  }

  private static func form(_ ending: ArraySlice<UInt32>) -> SurnameForm {
    guard let first = ending.first, let last = ending.last else { return .bare }
    if ending.count == 1 {
      switch last {
      case a: return .a
      case u: return .u
      case e: return .e
      default: return .none
      }
    }
    guard ending.count == 2 else { return .none }
    if last == m { return .m }
    return first == o || first == a || last == shortI ? .oblique : .none
  }

  private static func ends(_ letters: ArraySlice<UInt32>, with endings: [[UInt32]]) -> Bool {
    endings.contains { letters.count > $0.count && letters.suffix($0.count).elementsEqual($0) }
  }

  private static func letters(_ word: String) -> [UInt32] { word.unicodeScalars.map { $0.value } }

  private static let adjectives = [
    "ий", "ый", "ой", "ая", "ое", "ые", "ие", "ого", "ому", "ным", "ским", "ска", "ске", "ски",
  ].map(letters)
  private static let unchanging = [
    "енко", "ић", "чук", "щук", "дзе", "дзэ", "швили", "швілі", "ович", "евич", "овіч", "евіч", "авіч",
  ].map(letters)
  /// Ends that a man's given name in the nominative seldom has.
  private static let soft = Set(letters("аяыеёэюў"))
  private static let womens = Set(letters("йыиіеєїюь"))
  private static let a: UInt32 = 0x430
  private static let e: UInt32 = 0x435
  private static let i: UInt32 = 0x438
  private static let shortI: UInt32 = 0x439
  private static let m: UInt32 = 0x43C
  private static let o: UInt32 = 0x43E
  private static let u: UInt32 = 0x443
  private static let yu: UInt32 = 0x44E
  private static let ya: UInt32 = 0x44F
}
