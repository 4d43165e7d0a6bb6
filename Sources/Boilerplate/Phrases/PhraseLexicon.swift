import CData
import Text

/// The phrases by which sites word their newsletters, share buttons, error reports and menus, in many languages at once.
///
/// Every language's phrases are tried on every line, because scraped pages mix languages. Lines are compared in a folded
/// form: case, diacritics, quotation marks, bullets and punctuation do not count. The standard phrases lie in
/// `Data/phrases-<language>.tsv`.
public struct PhraseLexicon: Sendable {
  /// A phrase that a table or a caller gives cannot be used.
  public enum Failure: Error, CustomStringConvertible, Equatable {
    case unknownReason(String, table: String, line: Int)
    case unusablePhrase(String, table: String, line: Int)

    public var description: String {
      switch self {
      case .unknownReason(let reason, let table, let line):
        "\(table), line \(line): there is no removal reason “\(reason)”; write one of "
          + RemovalReason.allCases.map(\.rawValue).joined(separator: ", ")
      case .unusablePhrase(let phrase, let table, let line):
        "\(table), line \(line): “\(phrase)” names no word, or starts or ends with *; write … for an open end"
      }
    }
  }

  private(set) var patterns: [PhrasePattern] = []
  /// The first of the patterns that start with a word, as a place in `starts`; those that start with a number have a key of their
  /// own.
  private var byFirstWord = KeyedCounts()
  private var starts: [Start] = []
  /// Bits of the first words' hashes, so that most words of prose cost one look.
  private var filter = [UInt64](repeating: 0, count: 2048)

  /// What tells of most patterns at once that they do not stand at a word.
  private struct Start {
    /// The word that has to follow; 0 where anything may.
    var second: UInt64
    var isAtStart: Bool
    /// The next pattern that starts with the same word, or -1.
    var next: Int32
  }

  private static let number: UInt64 = 0x23

  /// The language of phrases that a caller adds: these are sure wherever they match, however little of the line they are. As
  /// with all phrases, lines of more than 48 words are not looked at: they are prose.
  public static let own = "own"

  /// A lexicon without phrases, for callers who bring their own.
  public init() {}

  /// The phrases of the embedded tables, read once a process.
  ///
  /// - Throws: ``Failure`` at the first row that cannot be used: no table is left out silently.
  public static func standard() throws(Failure) -> PhraseLexicon { try embedded.get() }

  private static let embedded = Result { () throws(Failure) in
    try PhraseLexicon(BoilerplateData.tables(prefix: "phrases-"))
  }

  /// The phrases of tables that are named by their language.
  init(_ tables: [BoilerplateData.Table]) throws(Failure) {
    for table in tables { try add(rows: TableRows(table.bytes), language: table.suffix, table: table.name) }
  }

  /// Adds a phrase: `#` stands for a number, `*` for up to four words (eight characters in a phrase of ideographs or kana,
  /// which are tokens by themselves), `…` at an end for anything before or after.
  ///
  /// - Throws: ``Failure`` when the phrase names no word.
  public mutating func add(_ phrase: String, reason: RemovalReason, language: String = "und") throws(Failure) {
    try add(phrase, reason: reason, language: language, table: "caller", line: 1)
  }

  /// Adds the rows of a table: a section a reason, a phrase a row.
  ///
  /// - Throws: ``Failure`` at the first bad row; the rows before it are in.
  public mutating func add(rows: TableRows, language: String, table: String) throws(Failure) {
    for row in rows.rows {
      guard let reason = RemovalReason(rawValue: row.section) else {
        throw .unknownReason(row.section, table: table, line: row.line)
      }
      try add(row.fields[0], reason: reason, language: language, table: table, line: row.line)
    }
  }

  private mutating func add(
    _ phrase: String, reason: RemovalReason, language: String, table: String, line: Int
  ) throws(Failure) {
    guard let pattern = PhrasePattern(phrase, reason: reason, language: language) else {
      throw .unusablePhrase(phrase, table: table, line: line)
    }
    let index = Int32(patterns.count)
    var second: UInt64 = 0
    if pattern.elements.count > 1, case .word(let hash) = pattern.elements[1] { second = hash }
    starts.append(Start(second: second, isAtStart: pattern.isAtStart, next: -1))
    var key = Self.number
    if case .word(let hash) = pattern.elements[0] { key = hash }
    filter[Int(key >> 6 & 2047)] |= 1 << (key & 63)
    if var last = byFirstWord[key] {
      // In the order of the tables: of phrases that are as strong the first counts.
      while starts[Int(last)].next >= 0 { last = starts[Int(last)].next }
      starts[Int(last)].next = index
    } else {
      byFirstWord.set(key, index)
    }
    patterns.append(pattern)
  }

  /// The strongest phrase of a line and the share of the line's words that it takes.
  ///
  /// - Complexity: O(words), times the phrases that start with the same word.
  func strongest(in tokens: UnsafeBufferPointer<Token>) -> (pattern: Int32, strength: Double)? {
    guard !tokens.isEmpty else { return nil }
    let leading = tokens.prefix { $0.kind == .number }.count
    let trailing = tokens.reversed().prefix { $0.kind == .number }.count
    var best: (pattern: Int32, strength: Double)?
    for index in tokens.indices {
      let key = tokens[index].kind == .number ? Self.number : tokens[index].hash
      guard filter[Int(key >> 6 & 2047)] & 1 << (key & 63) != 0, let first = byFirstWord[key] else { continue }
      let following = index + 1 < tokens.endIndex ? tokens[index + 1].hash : 0
      var candidate = first
      while candidate >= 0 {
        let start = starts[Int(candidate)]
        let number = candidate
        candidate = start.next
        if start.second != 0, start.second != following { continue }
        if start.isAtStart, index > leading { continue }
        guard let found = strength(of: Int(number), in: tokens, at: index, trailing: trailing) else { continue }
        if found > best?.strength ?? 0 { best = (number, found) }
      }
    }
    return best
  }

  /// The strength of a pattern that stands at `index`, or nil.
  @inline(never)
  private func strength(
    of pattern: Int, in tokens: UnsafeBufferPointer<Token>, at index: Int, trailing: Int
  ) -> Double? {
    guard let end = patterns[pattern].end(in: tokens, at: index) else { return nil }
    if patterns[pattern].isAtEnd, tokens.endIndex - end > trailing { return nil }
    return Self.strength(patterns[pattern], matched: end - index, total: tokens.count)
  }

  /// A phrase that is the line is sure; the less of the line it is, the less it says about the rest.
  private static func strength(_ pattern: PhrasePattern, matched: Int, total: Int) -> Double {
    if pattern.isOwn { return 0.97 }
    if pattern.isAtStart, pattern.isAtEnd { return 0.97 }
    let share = Double(matched) / Double(total)
    if pattern.isAtStart || pattern.isAtEnd {
      if total <= (pattern.hasIdeographs ? 24 : 12) { return share >= 0.2 ? 0.9 : 0.7 }
      return min(0.9, 0.25 + 1.3 * share)
    }
    return min(0.92, 0.2 + 1.3 * share)
  }
}
