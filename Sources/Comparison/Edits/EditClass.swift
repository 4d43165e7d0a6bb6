/// What a difference between two versions of a text is about, what weighs most first.
public enum EditClass: String, Sendable, CaseIterable, Comparable {
  /// A word that turns the sentence into its opposite was put in, taken out or doubled.
  case negation
  /// A number became another one; “fifteen” and “15” are the same.
  case number
  /// A day, month or year became another one, came in or went out.
  case date
  /// “All” became “most”, “only” came in: how much is said without a number.
  case quantity
  /// A name became another one, came in or went out; another form of the same name is wording.
  case name
  /// Who says it, or how sure that is.
  case attribution
  /// The office of who is spoken of, or what limits it: deputy, acting, former.
  case title
  /// Of the words of a whole sentence, or of ten words and more, `b` has nothing.
  case omission
  /// The same with the sides exchanged.
  case addition
  /// The same words in another place.
  case moved
  /// Other words.
  case wording
  /// The same letters in other bytes: case, quotation marks, hyphens, spaces.
  case typography

  /// The sense may have changed: numbers, dates, negations, names, attributions and titles.
  ///
  /// An omission is none: what is left out is not said differently. It is listed apart.
  public var isSubstantive: Bool { self <= .title }

  /// What the edit is when the two sides change places.
  public var mirrored: EditClass {
    switch self {
    case .omission: .addition
    case .addition: .omission
    default: self
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// By weight: what matters most is least, so that sorting puts it first.
  public static func < (left: EditClass, right: EditClass) -> Bool { left.rank < right.rank }
}
