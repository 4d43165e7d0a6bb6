/// What a difference between two versions of a text is about, what matters most first.
public enum EditClass: String, Sendable, CaseIterable, Comparable {
  /// A word that turns the sentence into its opposite was put in or taken out.
  case negation
  /// A number became another one; “fifteen” and “15” are the same.
  case number
  /// A day, month or year became another one.
  case date
  /// A name became another one, came in or went out; another form of the same name is wording.
  case name
  /// Who says it, or how sure that is.
  case attribution
  /// The office of who is spoken of.
  case title
  /// The same words in another place.
  case moved
  /// Ten words and more that only the first document has.
  case omission
  /// The same of the second.
  case addition
  /// Other words.
  case wording
  /// The same words in other bytes: case, quotation marks, hyphens, spaces.
  case typography

  /// The sense may have changed.
  public var isSubstantive: Bool { self <= .title }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: EditClass, right: EditClass) -> Bool { left.rank < right.rank }
}
