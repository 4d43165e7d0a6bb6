import Text

extension NameLexicon {
  /// Collects the rows of the tables before they are frozen.
  struct Builder {
    var words: [UInt64: UInt32] = [:]
    var prefixes: [UInt64: UInt32] = [:]
    var tails: [UInt64: UInt32] = [:]
    var otherEndings: [[UInt32]] = []
    private static let shortestInflected = 4
    private var isLatin = false
    /// Ends of given names and what stands for them in the other cases, the longest end first.
    private var givenEndings: [(nominative: [UInt32], others: [[UInt32]])] = []

    private static let kinds: [String: WordKind] = [
      "titles": .title, "female-titles": [.title, .femaleTitle], "first-name-titles": [.title, .firstNameTitle],
      "office-titles": [.title, .officeTitle],
      "places": .place, "regions": .region, "particles": .particle,
      "family-first": .familyFirst, "stops": .stop, "institutions": .institution,
    ]

    mutating func addWords(_ rows: [TableRows.Row]) {
      for row in rows {
        guard let kind = Self.kinds[row.section] else { continue }
        for word in row.fields.flatMap({ $0.split(separator: " ") }) {
          if word.utf8.last == UInt8(ascii: "*") {
            prefixes[NameLexicon.hash(Self.letters(word.dropLast())) | 1, default: 0] |= kind.rawValue
          } else {
            words[NameLexicon.hash(Self.letters(word)) | 1, default: 0] |= kind.rawValue
          }
        }
      }
    }

    mutating func addEndings(_ rows: [TableRows.Row]) {
      for row in rows where row.fields.count >= 2 {
        let stem = Self.letters(row.fields[0])
        let endings = row.fields[1].split(separator: " ").map { Self.letters($0) }
        switch row.section {
        case "given": givenEndings.append((stem, endings))
        case "patronymic": addTails(stem, endings, .patronymic)
        case "surname":
          addTails(stem, endings, row.fields.last == "strong" ? .strongSurname : .weakSurname)
        case "other": otherEndings.append(contentsOf: endings)
        default: continue
        }
      }
      givenEndings.sort { $0.nominative.count > $1.nominative.count }
    }

    private mutating func addTails(_ stem: [UInt32], _ endings: [[UInt32]], _ kind: WordKind) {
      for ending in endings {
        let key = NameLexicon.hash((stem + ending).reversed()) | 1
        let isFeminine = Self.feminine.contains(ending) && kind != .patronymic
        let old = tails[key] ?? 0
        let value = (old >> 4 | kind.rawValue | (isFeminine ? WordKind.feminine.rawValue : 0)) << 4
        tails[key] = value | UInt32(kind == .patronymic && old != 0 ? Int(old & 15) : ending.count)
      }
    }

    /// Endings in which a woman's surname and an adjective beside a place look alike.
    private static let feminine: Set<[UInt32]> = Set(
      ["ой", "ая", "ую", "ою", "ої", "ай", "аю", "ие", "их", "ых", "ые"].map { letters($0) })

    /// Surnames that no ending tells.
    mutating func addSurnames(_ rows: [TableRows.Row]) {
      for row in rows {
        for word in row.fields.flatMap({ $0.split(separator: " ") }) {
          words[NameLexicon.hash(Self.letters(word)) | 1, default: 0] |= WordKind.knownSurname.rawValue
        }
      }
    }

    /// From here on given names are inflected as Latin letters spell it.
    mutating func beginLatin() {
      givenEndings = []
      isLatin = true
    }

    mutating func addGivenNames(_ rows: [TableRows.Row]) {
      for row in rows {
        var kind: WordKind = .given
        if row.section == "ambiguous" { kind.insert(.ambiguous) }
        if row.section == "foreign" { kind.insert(.foreign) }
        for word in row.fields.flatMap({ $0.split(separator: " ") }) {
          let parts = word.split(separator: "|").map { Self.letters($0) }
          guard let nominative = parts.first else { continue }
          var forms = [nominative]
          if parts.count > 1 {
            forms.append(contentsOf: inflected(parts[1], []))
          } else if isInflected(nominative, kind),
            let rule = givenEndings.first(where: {
              $0.nominative.count < nominative.count
                && nominative.suffix($0.nominative.count).elementsEqual($0.nominative)
            })
          {
            let stem = Array(nominative.dropLast(rule.nominative.count))
            forms.append(contentsOf: rule.others.map { stem + $0 })
          }
          for form in forms { words[NameLexicon.hash(form) | 1, default: 0] |= kind.rawValue }
        }
      }
    }

    /// Short and ambiguous names in Latin letters have no case forms here: those would be words, and other names (Angel,
    /// Angela).
    private func isInflected(_ nominative: [UInt32], _ kind: WordKind) -> Bool {
      !isLatin || nominative.count >= Self.shortestInflected && !kind.contains(.ambiguous)
    }

    /// The case forms of a stem given in the table: Павл → Павла, Льв → Льва.
    private func inflected(_ stem: [UInt32], _ nominative: [UInt32]) -> [[UInt32]] {
      guard let rule = givenEndings.first(where: { $0.nominative.isEmpty }) else { return [] }
      return rule.others.map { stem + $0 }
    }

    static func letters(_ text: some StringProtocol) -> [UInt32] {
      text == "∅" ? [] : text.unicodeScalars.map { NameLetter.lower($0.value) }
    }
  }
}
