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
  private var byFirstWord: [UInt64: [Int32]] = [:]
  private var byNumber: [Int32] = []
  /// Bits of the first words' hashes, so that most words of prose cost one look.
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// The language of phrases that a caller adds: these are sure wherever they match.
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
    if case .word(let hash) = pattern.elements[0] {
      byFirstWord[hash, default: []].append(index)
      filter[Int(hash >> 6 & 1023)] |= 1 << (hash & 63)
    } else {
      byNumber.append(index)
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
    func consider(_ candidates: [Int32], at index: Int) {
      // In place: a copy of a pattern counts references to its words and its name.
      patterns.withUnsafeBufferPointer { patterns in
        for candidate in candidates {
          let place = Int(candidate)
          if patterns[place].isAtStart, index - tokens.startIndex > leading { continue }
          guard let end = patterns[place].end(in: tokens, at: index) else { continue }
          if patterns[place].isAtEnd, tokens.endIndex - end > trailing { continue }
          let strength = Self.strength(patterns[place], matched: end - index, total: tokens.count)
          if strength > best?.strength ?? 0 { best = (candidate, strength) }
        }
      }
    }
    for index in tokens.indices {
      let hash = tokens[index].hash
      if tokens[index].kind == .number, !byNumber.isEmpty { consider(byNumber, at: index) }
      guard filter[Int(hash >> 6 & 1023)] & 1 << (hash & 63) != 0 else { continue }
      if let candidates = byFirstWord[hash] { consider(candidates, at: index) }
    }
    return best
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
