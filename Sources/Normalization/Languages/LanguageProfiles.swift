import CData
import Text

/// What the files of `Data/` say of each language, arranged for one look-up a letter and a few a word.
struct LanguageProfiles: Sendable {
  struct Language: Sendable {
    var tag: LanguageTag
    var script: Int
    /// What speaks for the language before anything is read; decides between equals.
    var prior: Float
  }

  /// What reading a text needs to know of a scalar.
  struct Letter: Sendable {
    var lower: UInt32
    /// In `letterWeights`; 0 for none.
    var row: UInt16 = 0
    /// `ScriptRanges.none` for what is no letter.
    var script: UInt8
  }

  /// One language that a word, or an ending, speaks for.
  struct Vote: Sendable {
    var language: Int
    var weight: Float
  }

  static let embedded = LanguageProfiles()

  let scripts: ScriptRanges
  /// Languages without a list of words.
  let signs: LetterSigns
  private(set) var languages: [Language] = []
  /// Every scalar below U+2000.
  private(set) var letters: [Letter] = []
  /// A row for each letter, a column for each language.
  private(set) var letterWeights: [Float] = []
  private var votes: [Vote] = []
  /// By the key of a word or ending: its stretch of `votes`.
  private var stretches: [UInt64: Range<Int>] = [:]
  /// Bits of the keys of `stretches`, so that words without a vote cost one look.
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// Files of `Data/` that are no language's.
  private static let tables = ["scripts", "letters"]
  /// The weight of an ending beside that of a word.
  private static let endingWeight: Float = 0.3
  private static let letterWeight: Float = 0.3
  private static let foreignLetterWeight: Float = -1
  private static let rareLetterWeight: Float = -0.3

  var letterRowCount: Int { languages.isEmpty ? 0 : letterWeights.count / languages.count }

  /// What a word or ending speaks for.
  @inline(__always)
  func votes(_ key: UInt64) -> ArraySlice<Vote> {
    let place = Self.place(key)
    let mayVote = filter.withUnsafeBufferPointer { $0[place.word] & place.bit != 0 }
    return votes[mayVote ? stretches[key] ?? 0..<0 : 0..<0]
  }

  /// A scalar from U+2000 on: letters there are not told apart.
  func farLetter(_ scalar: UInt32) -> Letter {
    let lower = LanguageKey.lower(scalar)
    let row = lower < letters.count ? letters[Int(lower)].row : 0
    return Letter(lower: lower, row: row, script: scripts.script(scalar))
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> (word: Int, bit: UInt64) {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return (Int(truncatingIfNeeded: mixed &>> 54), 1 &<< (mixed &>> 48 & 63))
  }

  private init() {
    var count = 0
    let tables = cdata_languages(&count)
    var files: [(name: String, rows: [TableRows.Row])] = []
    for table in UnsafeBufferPointer(start: tables, count: count) {
      let rows = TableRows(UnsafeBufferPointer(start: table.bytes, count: table.length)).rows
      files.append((String(cString: table.name), rows))
    }
    scripts = ScriptRanges(files.first { $0.name == "scripts" }?.rows ?? [])
    signs = LetterSigns(files.first { $0.name == "letters" }?.rows ?? [], scripts)
    var profiles: [[TableRows.Row]] = []
    for file in files where !Self.tables.contains(file.name) {
      guard let language = language(file.rows) else { continue }
      languages.append(language)
      profiles.append(file.rows)
    }
    var votes: [UInt64: [Vote]] = [:]
    addWords(profiles, section: "words", scale: 1, to: &votes) { LanguageKey.word($0) }
    addWords(profiles, section: "endings", scale: Self.endingWeight, to: &votes) { LanguageKey.ending($0) }
    for (key, list) in votes {
      stretches[key] = self.votes.count..<self.votes.count + list.count
      self.votes += list
    }
    addLetters(profiles)
  }

  private func language(_ rows: [TableRows.Row]) -> Language? {
    var values: [String: String] = [:]
    for row in rows where row.section == "language" && row.fields.count == 2 { values[row.fields[0]] = row.fields[1] }
    guard let tag = values["tag"].flatMap({ LanguageTag($0) }),
      let script = values["script"].flatMap({ scripts.number($0) })
    else { return nil }
    return Language(tag: tag, script: script, prior: 0.02 * Float(Int(values["prior"] ?? "") ?? 1))
  }

  /// A word that one language has says more than one that many of the script share.
  private mutating func addWords(
    _ profiles: [[TableRows.Row]], section: String, scale: Float, to votes: inout [UInt64: [Vote]],
    _ key: ([UInt32]) -> UInt64
  ) {
    for script in scripts.scripts.indices {
      let members = languages.indices.filter { languages[$0].script == script }
      var owners: [UInt64: (length: Int, languages: [Int])] = [:]
      for language in members {
        for row in profiles[language] where row.section == section {
          for word in row.fields.flatMap({ $0.split(separator: " ") }) {
            let letters = word.unicodeScalars.map { LanguageKey.lower($0.value) }
            let hash = key(letters)
            if owners[hash, default: (letters.count, [])].languages.last == language { continue }
            owners[hash, default: (letters.count, [])].languages.append(language)
          }
        }
      }
      for (hash, entry) in owners {
        let rarity = Self.rarity(entry.languages.count, of: members.count)
        let length: Float = entry.length >= 3 ? 1 : entry.length == 2 ? 0.7 : 0.4
        let place = Self.place(hash)
        filter[place.word] |= place.bit
        for language in entry.languages {
          votes[hash, default: []].append(Vote(language: language, weight: scale * rarity * length))
        }
      }
    }
  }

  private mutating func addLetters(_ profiles: [[TableRows.Row]]) {
    letterWeights = [Float](repeating: 0, count: languages.count)
    var rows: [UInt32: UInt16] = [:]
    for script in scripts.scripts.indices {
      let members = languages.indices.filter { languages[$0].script == script }
      let alphabets = members.map { letters(profiles[$0], "alphabet") }
      let rare = members.map { letters(profiles[$0], "rare") }
      var all = Set(rare.flatMap { $0 })
      // A letter of the script that no alphabet holds speaks against all alike: no row is needed.
      for alphabet in alphabets { all.formUnion(alphabet) }
      for letter in all.sorted() where letter < 0x2000 {
        let owners = alphabets.filter { $0.contains(letter) }.count
        rows[letter] = UInt16(truncatingIfNeeded: letterRowCount)
        var row = [Float](repeating: 0, count: languages.count)
        for (index, language) in members.enumerated() {
          if rare[index].contains(letter) { row[language] = Self.rareLetterWeight }
          if owners == 0 { continue }
          row[language] =
            alphabets[index].contains(letter)
            ? Self.letterWeight
              * (Self.rarity(owners, of: members.count) - Self.rarity(members.count, of: members.count))
            : Self.foreignLetterWeight
        }
        letterWeights.append(contentsOf: row)
      }
    }
    // Letters that only `signs` asks for: counted, and for and against nobody else.
    for letter in signs.letters.sorted() where letter < 0x2000 && rows[letter] == nil {
      rows[letter] = UInt16(truncatingIfNeeded: letterRowCount)
      letterWeights.append(contentsOf: [Float](repeating: 0, count: languages.count))
    }
    letters = (0..<UInt32(0x2000)).map { scalar in
      let lower = LanguageKey.lower(scalar)
      return Letter(lower: lower, row: rows[lower] ?? 0, script: scripts.script(scalar))
    }
  }

  private func letters(_ rows: [TableRows.Row], _ section: String) -> Set<UInt32> {
    var letters: Set<UInt32> = []
    for row in rows where row.section == section {
      for field in row.fields { letters.formUnion(field.unicodeScalars.map { LanguageKey.lower($0.value) }) }
    }
    return letters
  }

  private static func rarity(_ owners: Int, of members: Int) -> Float {
    // The binary logarithm of (members + 1) / owners, from whole numbers only.
    var value: Float = 0
    var ratio = Float(members + 1) / Float(max(owners, 1))
    while ratio >= 2 {
      value += 1
      ratio /= 2
    }
    return value + (ratio - 1)
  }
}

/// Keys of words and endings: hashes of their folded scalars.
enum LanguageKey {
  static let wordSeed: UInt64 = 0x5769_7420_6F66_2061
  static let endingSeed: UInt64 = 0x656E_6469_6E67_2073

  static func word(_ letters: [UInt32]) -> UInt64 { letters.reduce(wordSeed) { WordHash.combine($0, $1) } }

  static func ending(_ letters: [UInt32]) -> UInt64 { letters.reduce(endingSeed) { WordHash.combine($0, $1) } }

  /// The same for the last `count` of four letters, two to four.
  @inline(__always)
  static func ending(_ letters: (UInt32, UInt32, UInt32, UInt32), count: Int) -> UInt64 {
    var hash = endingSeed
    if count > 3 { hash = WordHash.combine(hash, letters.0) }
    if count > 2 { hash = WordHash.combine(hash, letters.1) }
    return WordHash.combine(WordHash.combine(hash, letters.2), letters.3)
  }

  /// Lower case of Latin, Greek, Cyrillic and Armenian letters; others are returned as they are.
  @inline(__always)
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0..<0xC0: return scalar
    case 0xC0...0xDE: return scalar == 0xD7 ? scalar : scalar + 0x20
    case 0xDF...0xFF: return scalar
    case 0x130: return 0x69
    case 0x178: return 0xFF
    // Pairs: even is upper, but odd is upper in two stretches.
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x100...0x137, 0x14A...0x177, 0x218...0x21B, 0x1E00...0x1EFF: return scalar | 1
    case 0x1A0...0x1A5: return scalar | 1
    case 0x1AF: return 0x1B0
    case 0x391...0x3A9: return scalar + 0x20
    case 0x400...0x40F: return scalar + 0x50
    case 0x410...0x42F: return scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: return scalar | 1
    case 0x4C1...0x4CE: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x531...0x556: return scalar + 0x30
    default: return scalar
    }
  }
}
