import CData
import Text

/// What `Data/abbreviations-LANGUAGE.tsv` says of a word, as a set: one spelling may stand in several sections.
struct AbbreviationTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// No sentence ends with it: titles before names, words before an address.
  static let neverEnds = AbbreviationTraits(rawValue: 1 << 0)
  /// An abbreviation before a number, an ordinary word before anything else.
  static let beforeNumber = AbbreviationTraits(rawValue: 1 << 1)
  /// Ends the sentence when a capital follows.
  static let mayEnd = AbbreviationTraits(rawValue: 1 << 2)
  /// Ends the sentence only when a word follows that sentences start with.
  static let seldomEnds = AbbreviationTraits(rawValue: 1 << 3)
  /// A unit after a number; elsewhere it never ends a sentence (`г.`: year or town).
  static let afterNumber = AbbreviationTraits(rawValue: 1 << 4)
  /// Looks like an abbreviation and is a word.
  static let word = AbbreviationTraits(rawValue: 1 << 5)
  /// A single letter after it is its name and no initial: `vitamin C`.
  static let beforeLetter = AbbreviationTraits(rawValue: 1 << 6)
  /// A name written with `!` or `?`: `Yahoo!`.
  static let markedName = AbbreviationTraits(rawValue: 1 << 7)

  /// Ends the sentence before a capital, unless that begins a name of several words: `Inc.`, `Jr.`
  static let oftenEnds = AbbreviationTraits(rawValue: 1 << 8)
  /// Part of a name behind a capitalised word, where it seldom ends the sentence: `Main St.`, but `St. Louis`.
  static let afterName = AbbreviationTraits(rawValue: 1 << 9)

  static let abbreviation: AbbreviationTraits = [
    .neverEnds, .beforeNumber, .mayEnd, .seldomEnds, .afterNumber, .oftenEnds, .afterName,
  ]
}

/// What the words after a possible end say.
struct FollowerTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Sentences start with it, names do not.
  static let starter = FollowerTraits(rawValue: 1 << 0)
  /// A verb of saying after direct speech: `"Why?" Mary asked.`
  static let speechVerb = FollowerTraits(rawValue: 1 << 1)
  /// Has a capital, and carries the sentence on after an abbreviation or number: `5 p.m. Eastern`, `5 дол. США`.
  static let continuer = FollowerTraits(rawValue: 1 << 2)
  /// Stands in phrases of time, where the main clause is still to come: `W maju 1999 r. Polska`.
  static let timeWord = FollowerTraits(rawValue: 1 << 3)
  /// Begins a clause after a comma: `, а в 1999 р. Україна`.
  static let conjunction = FollowerTraits(rawValue: 1 << 4)
}

/// The abbreviations of one language together with those of no language.
struct AbbreviationLexicon: Sendable {
  /// How the language writes ordinal numbers.
  enum Ordinals: String, Sendable {
    /// Without a full stop.
    case no
    /// With a full stop, before words in lower case mostly: `3. maja`.
    case yes
    /// The same, and Roman numerals without one: `3. maja`, `XX wiek`.
    case digits
    /// With a full stop, years too: `1999. godine`.
    case years
    /// With a full stop, before capitals too: `3. Oktober`.
    case nouns
  }

  private(set) var ordinals = Ordinals.no
  /// Whether phrases of time can be told.
  private(set) var hasTimeWords = false
  private var abbreviations: [UInt64: AbbreviationTraits] = [:]
  private var followers: [UInt64: FollowerTraits] = [:]

  /// - Parameters:
  ///   - key: `SentenceKey` of the word, its scalars taken from the last to the first.
  ///   - isCapitalized: whether the text has it with a capital; then an entry with a capital goes before one without.
  @inline(__always)
  func abbreviation(_ key: UInt64, isCapitalized: Bool) -> AbbreviationTraits {
    if isCapitalized, let found = abbreviations[SentenceKey.capitalized(key)] { return found }
    return abbreviations[key] ?? []
  }

  /// Only what stands in the table with a capital.
  func abbreviation(ofCapital key: UInt64) -> AbbreviationTraits { abbreviations[SentenceKey.capitalized(key)] ?? [] }

  /// - Parameter key: `SentenceKey` of the word, its scalars taken from the first to the last.
  @inline(__always)
  func follower(_ key: UInt64) -> FollowerTraits { followers[key] ?? [] }

  private static let sections: [String: AbbreviationTraits] = [
    "never-ends": .neverEnds, "before-number": .beforeNumber, "may-end": .mayEnd, "seldom-ends": .seldomEnds,
    "after-number": .afterNumber, "words": .word, "before-letter": .beforeLetter, "names-with-mark": .markedName,
    "often-ends": .oftenEnds, "after-name": .afterName,
  ]

  private static let followerSections: [String: FollowerTraits] = [
    "starters": .starter, "speech-verbs": .speechVerb, "continuers": .continuer, "time-words": .timeWord,
    "conjunctions": .conjunction,
  ]

  fileprivate mutating func add(_ rows: [TableRows.Row]) {
    for row in rows {
      if row.section == "language" {
        if row.fields.count == 2, row.fields[0] == "ordinals" { ordinals = Ordinals(rawValue: row.fields[1]) ?? .no }
        continue
      }
      for entry in row.fields.flatMap({ $0.split(separator: ",") }) { add(entry, section: row.section) }
    }
  }

  private mutating func add(_ entry: Substring, section: String) {
    // A space after a full stop may be there or not; the last full stop is the one that is asked about.
    var scalars: [UInt32] = []
    for scalar in entry.unicodeScalars.map(\.value) {
      if scalar == 0x20, scalars.isEmpty || scalars.last == 0x2E || scalars.last == 0x20 { continue }
      scalars.append(scalar)
    }
    while scalars.last == 0x20 { scalars.removeLast() }
    if scalars.last == 0x2E { scalars.removeLast() }
    guard let first = scalars.first else { return }
    let lower = scalars.map { LanguageKey.lower($0) }
    if let traits = Self.sections[section] {
      let key = SentenceKey.key(lower.reversed())
      let isCapital = first != LanguageKey.lower(first)
      abbreviations[isCapital ? SentenceKey.capitalized(key) : key, default: []].formUnion(traits)
    } else if let traits = Self.followerSections[section] {
      followers[SentenceKey.key(lower), default: []].formUnion(traits)
      hasTimeWords = hasTimeWords || traits == .timeWord
    }
  }
}

/// Keys of the lexicon: hashes of scalars in lower case.
enum SentenceKey {
  static let seed: UInt64 = 0x5365_6E74_656E_6365

  static func key(_ scalars: some Sequence<UInt32>) -> UInt64 { scalars.reduce(seed) { WordHash.combine($0, $1) } }

  /// The key of an entry that is in the table with a capital.
  static func capitalized(_ key: UInt64) -> UInt64 { WordHash.combine(key, 0x5E) }
}

/// The lexicons of all languages, read once a process.
struct AbbreviationLexicons: Sendable {
  static let embedded = AbbreviationLexicons()

  private var byLanguage: [String: AbbreviationLexicon] = [:]
  private var common = AbbreviationLexicon()

  /// Languages with a file of their own.
  var languages: [String] { byLanguage.keys.sorted() }

  func lexicon(_ language: LanguageTag?) -> AbbreviationLexicon {
    guard let language else { return common }
    return byLanguage[language.language] ?? common
  }

  private init() {
    var count = 0
    let tables = cdata_abbreviations(&count)
    let files = UnsafeBufferPointer(start: tables, count: count).map { table in
      (String(cString: table.name), TableRows(UnsafeBufferPointer(start: table.bytes, count: table.length)).rows)
    }
    for (name, rows) in files where name == "und" { common.add(rows) }
    for (name, rows) in files where name != "und" {
      var lexicon = common
      lexicon.add(rows)
      let tags = rows.filter { $0.section == "language" && $0.fields.count == 2 && $0.fields[0] == "tags" }
      for tag in tags.flatMap({ $0.fields[1].split(separator: " ") }) { byLanguage[String(tag)] = lexicon }
    }
  }
}
