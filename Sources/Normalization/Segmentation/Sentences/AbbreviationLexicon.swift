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
  /// Has a capital, and its ordinal before it: `1. Dywizji`.
  static let numberedName = FollowerTraits(rawValue: 1 << 5)
  /// Begins the title of a law behind its date: `z dnia 5 maja 1997 r. Kodeks karny`.
  static let titleAfterDate = FollowerTraits(rawValue: 1 << 6)
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

  /// The languages it is for.
  fileprivate private(set) var tags: [String] = []
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
    "conjunctions": .conjunction, "numbered-names": .numberedName, "titles-after-date": .titleAfterDate,
  ]

  /// - Parameters:
  ///   - file: for the message with which a row that cannot be understood stops the process: the tables are part of it.
  fileprivate init(_ rows: [TableRows.Row], file: String) {
    for row in rows {
      let place = "abbreviations-\(file).tsv:\(row.line)"
      if row.section == "language" {
        add(setting: row.fields, place)
      } else {
        for entry in row.fields.flatMap({ $0.split(separator: ",") }) { add(entry, section: row.section, place) }
      }
    }
  }

  /// Both together; what this one says of an abbreviation replaces what `common` says.
  fileprivate func joined(to common: AbbreviationLexicon) -> AbbreviationLexicon {
    var joined = self
    joined.abbreviations.merge(common.abbreviations) { own, _ in own }
    joined.followers.merge(common.followers) { $0.union($1) }
    return joined
  }

  private mutating func add(setting fields: [String], _ place: String) {
    switch (fields.first, fields.count) {
    case ("tags", 2): tags += fields[1].split(separator: " ").map(String.init)
    case ("ordinals", 2):
      guard let known = Ordinals(rawValue: fields[1]) else { fatalError("\(place): unknown ordinals '\(fields[1])'") }
      ordinals = known
    default: fatalError("\(place): unknown setting '\(fields.joined(separator: " "))'")
    }
  }

  private mutating func add(_ entry: Substring, section: String, _ place: String) {
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
      // Co. Kerry
      var key = SentenceKey.key(lower)
      if let stop = lower.lastIndex(of: 0x2E) {
        key = SentenceKey.pair(SentenceKey.key(lower[..<stop].reversed()), SentenceKey.key(lower[(stop + 1)...]))
      }
      followers[key, default: []].formUnion(traits)
      hasTimeWords = hasTimeWords || traits == .timeWord
    } else {
      fatalError("\(place): unknown section [\(section)]")
    }
  }
}

/// Keys of the lexicon: hashes of scalars in lower case.
enum SentenceKey {
  static let seed: UInt64 = 0x5365_6E74_656E_6365
  /// No word of the lexicon is longer.
  static let letters = 24
  /// Nor has more bytes, marks and apostrophes among them; further than this nothing looks.
  static let bytes = 8 * letters

  static func key(_ scalars: some Sequence<UInt32>) -> UInt64 { scalars.reduce(seed) { WordHash.combine($0, $1) } }

  /// The key of a word that follows an abbreviation.
  static func pair(_ abbreviation: UInt64, _ word: UInt64) -> UInt64 { WordHash.mix(abbreviation, word) }

  /// The key of an entry that is in the table with a capital.
  static func capitalized(_ key: UInt64) -> UInt64 { WordHash.combine(key, 0x5E) }
}

/// The lexicons of all languages, read once a process.
struct AbbreviationLexicons: Sendable {
  static let embedded = AbbreviationLexicons()

  private var byLanguage: [String: AbbreviationLexicon] = [:]
  private var common = AbbreviationLexicon([], file: "und")

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
    for (name, rows) in files where name == "und" { common = AbbreviationLexicon(rows, file: name) }
    for (name, rows) in files where name != "und" {
      let lexicon = AbbreviationLexicon(rows, file: name).joined(to: common)
      for tag in lexicon.tags { byLanguage[tag] = lexicon }
    }
  }
}
