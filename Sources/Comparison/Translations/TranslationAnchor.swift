/// What of a text stays what it is in another language: a number, a name, an abbreviation.
public struct TranslationAnchor: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case number
    case name
    /// Of a table: ЕАЭС and EAEU.
    case abbreviation
  }

  public var kind: Kind
  /// Equal for what is the same in two languages.
  public var key: UInt64
  /// Bytes of the text.
  public var bytes: Range<Int>
  /// False for a word that has its capital, perhaps, only because it begins a sentence.
  public var isSure: Bool
  /// Among so many texts one has it, before any text is seen.
  public var usualInterval: Int

  public init(kind: Kind, key: UInt64, bytes: Range<Int>, isSure: Bool = true, usualInterval: Int) {
    self.kind = kind
    self.key = key
    self.bytes = bytes
    self.isSure = isSure
    self.usualInterval = usualInterval
  }
}
