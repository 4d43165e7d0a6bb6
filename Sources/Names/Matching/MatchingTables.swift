import Text

/// The tables of `Data/`, compiled: how letters are read and what sounds cost.
struct MatchingTables: Sendable {
  let codes: LetterCodes
  let trie: SpellingTrie
  let costs: SoundCosts
  /// What rules are called, by the numbers that readings and costs carry; the first is empty.
  let reasons: [String]
  /// Rows that could not be read: table and line.
  let faults: [String]

  /// - Parameter tables: the rows of each table, by its file's name without extension.
  init(_ tables: [String: [TableRows.Row]]) {
    var builder = Builder()
    let latin = tables["latin-readings"] ?? []
    let cyrillic = tables["cyrillic-readings"] ?? []
    var letters: Set<UInt32> = []
    for row in latin + cyrillic where row.fields.count >= 2 {
      for scalar in row.fields[0].unicodeScalars where !" ^$".unicodeScalars.contains(scalar) {
        letters.insert(scalar.value)
      }
    }
    var codes = LetterCodes(letters: letters)
    for row in tables["look-alikes"] ?? [] where row.fields.count == 2 {
      let pair = row.fields.compactMap { $0.unicodeScalars.first?.value }
      if pair.count == 2 { codes.addTwins(pair[0], pair[1]) }
    }
    builder.addReadings(latin, "latin-readings", codes)
    builder.addReadings(cyrillic, "cyrillic-readings", codes)
    builder.addCosts(tables["sound-costs"] ?? [])
    builder.addCases(tables["case-endings"] ?? [], codes)
    builder.addConventions(tables["conventions"] ?? [], codes)
    self.codes = codes
    trie = SpellingTrie(builder.rows, conventions: builder.conventions, codes: codes.scalars.count)
    costs = builder.costs
    reasons = builder.reasons
    faults = builder.faults
  }
}

extension MatchingTables {
  /// Collects rows before they are frozen.
  private struct Builder {
    var rows: [SpellingTrie.Row] = []
    var costs = SoundCosts()
    var conventions: [SpellingTrie.Convention] = []
    var reasons = [""]
    var faults: [String] = []

    mutating func reason(_ row: TableRows.Row, _ field: Int) -> UInt16 {
      guard row.fields.count > field, !row.fields[field].isEmpty else { return 0 }
      if let known = reasons.firstIndex(of: row.fields[field]) { return UInt16(known) }
      reasons.append(row.fields[field])
      return UInt16(reasons.count - 1)
    }

    static func hundredths(_ text: some StringProtocol) -> UInt8? {
      guard let value = Double(text.hasPrefix(".") ? "0" + text : String(text)), (0...2).contains(value) else {
        return nil
      }
      return UInt8((value * 100).rounded())
    }

    /// Whether a rule's name is that of a reading: `h=g` is that of h read as g.
    private static func names(_ rule: String, _ sounds: [UInt8]) -> Bool {
      guard let equal = rule.lastIndex(of: "=") else { return true }
      let spellings = ["kh": "h", "y": "i", "х": "h", "г": "g", "т": "t", "д": "d", "в": "v"]
      let read = String(rule[rule.index(after: equal)...])
      guard let named = Sound.parse(spellings[read] ?? read) else { return true }
      return sounds.starts(with: named)
    }

    mutating func addReadings(_ table: [TableRows.Row], _ name: String, _ codes: LetterCodes) {
      for row in table {
        guard row.fields.count >= 2 else {
          faults.append("\(name):\(row.line)")
          continue
        }
        let reason = reason(row, 2)
        var readings: [Reading] = []
        for (place, field) in row.fields[1].split(separator: " ").enumerated() {
          let parts = field.split(separator: "=")
          guard let sounds = Sound.parse(String(parts[0])), sounds.count <= Reading.mostSounds,
            let cost = parts.count == 1 ? 0 : Self.hundredths(parts[1])
          else {
            faults.append("\(name):\(row.line): \(field)")
            continue
          }
          let named = Self.names(row.fields.count > 2 ? row.fields[2] : "", sounds)
          readings.append(Reading(sounds, cost: cost, isPlain: place == 0, reason: named ? reason : 0))
        }
        for spelling in row.fields[0].split(separator: " ") {
          rows.append(SpellingTrie.Row(spelling: Self.codes(spelling, codes), readings: readings))
        }
      }
    }

    private static func codes(_ spelling: some StringProtocol, _ codes: LetterCodes) -> [UInt8] {
      spelling.unicodeScalars.compactMap { scalar in
        switch scalar {
        case "^": SpellingTrie.begin
        case "$": SpellingTrie.end
        default: codes[scalar.value]
        }
      }
    }

    /// Endings as readings at the end of a word; after the readings, by which nominatives are spelled.
    mutating func addCases(_ table: [TableRows.Row], _ codes: LetterCodes) {
      let trie = SpellingTrie(rows, conventions: [], codes: codes.scalars.count)
      for row in table {
        guard row.fields.count >= 3, let cost = row.fields.count > 3 ? Self.hundredths(row.fields[3]) : 10 else {
          faults.append("case-endings:\(row.line)")
          continue
        }
        let reason = reason(row, 2)
        let readings = row.fields[1].split(separator: " ").map { nominative in
          let sounds = nominative == "∅" ? [] : trie.plain(Self.codes(nominative, codes))
          var reading = Reading(sounds.prefix(Reading.mostSounds), cost: cost, isPlain: false, reason: reason)
          reading.isCase = true
          reading.isRare = row.fields.last == "rare"
          return reading
        }
        rows.append(SpellingTrie.Row(spelling: Self.codes(row.fields[0] + "$", codes), readings: readings))
      }
    }

    mutating func addConventions(_ table: [TableRows.Row], _ codes: LetterCodes) {
      var names: [String] = []
      for row in table {
        let section = row.section.split(separator: " ").map { String($0) }
        guard section.count == 2 else {
          faults.append("conventions:\(row.line)")
          continue
        }
        if !names.contains(section[0]) {
          names.append(section[0])
          conventions.append(SpellingTrie.Convention())
        }
        let place = names.firstIndex(of: section[0]) ?? 0
        if section[1] == "marks" {
          conventions[place].marks += row.fields[0].split(separator: " ").map { Self.codes($0, codes) }
        } else if row.fields.count == 2, let sounds = Sound.parse(row.fields[1]) {
          let reading = Reading(sounds, cost: 0, isPlain: false, reason: 0)
          conventions[place].readings.append(
            SpellingTrie.Row(spelling: Self.codes(row.fields[0], codes), readings: [reading]))
        } else {
          faults.append("conventions:\(row.line)")
        }
      }
    }

    mutating func addCosts(_ table: [TableRows.Row]) {
      for row in table {
        if row.section == "beginning", row.fields.count >= 2, let cost = Self.hundredths(row.fields[1]) {
          costs.beginning = cost
          continue
        }
        let names = row.fields[0].split(separator: " ").map { String($0) }
        if row.section == "keys", names.count == 2, let a = Sound.code(names[0]),
          let b = Sound.code(names[1])
        {
          costs.setKey(a, b)
          continue
        }
        guard names.count == 2, row.fields.count >= 2, let a = Sound.code(names[0]),
          let cost = Self.hundredths(row.fields[1]), names[1] == "∅" || Sound.code(names[1]) != nil
        else {
          faults.append("sound-costs:\(row.line)")
          continue
        }
        costs.set(a, Sound.code(names[1]), cost, reason: reason(row, 2))
      }
    }
  }
}
