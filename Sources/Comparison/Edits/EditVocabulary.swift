/// The words, by the hashes of their comparison form, that tell what an edit is about.
///
/// Empty where nobody gives one: then numbers in digits, names in capitals, moves and omissions are told all the same.
public struct EditVocabulary: Sendable {
  public struct Kinds: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let negation = Kinds(rawValue: 1 << 0)
    public static let attribution = Kinds(rawValue: 1 << 1)
    public static let title = Kinds(rawValue: 1 << 2)
    /// Months and days of the week.
    public static let calendar = Kinds(rawValue: 1 << 3)
    /// Months that are other words too without their capital.
    public static let capitalizedCalendar = Kinds(rawValue: 1 << 4)
  }

  private var kinds: [UInt64: Kinds] = [:]
  private var numbers: [UInt64: Int] = [:]

  public init() {}

  public mutating func insert(_ word: UInt64, _ kind: Kinds) { kinds[word, default: []].formUnion(kind) }

  /// - Parameter value: of a word for a number.
  public mutating func insert(_ word: UInt64, value: Int) { numbers[word] = value }

  func kinds(_ word: UInt64) -> Kinds { kinds[word] ?? [] }

  func number(_ word: UInt64) -> Int? { numbers[word] }
}
