import ICU

/// What `scalar-costs.tsv` and `cyrillic-bigrams.tsv` say of scalars, arranged for a look-up a scalar.
struct ScalarCosts: Sendable {
  /// What a scalar is to its neighbours. From `firstScript` on: a letter of a script.
  typealias Kind = UInt8

  static let space: Kind = 0
  static let punctuation: Kind = 2
  static let opening: Kind = 3
  static let closing: Kind = 4
  static let symbol: Kind = 5
  static let control: Kind = 6
  static let unknown: Kind = 7
  static let mark: Kind = 8
  static let firstScript: Kind = 16
  static let latin: Kind = 16
  static let cyrillic: Kind = 17

  private static let names: [String: Kind] = [
    "space": space, "digit": 1, "punctuation": punctuation, "opening": opening, "closing": closing, "symbol": symbol,
    "control": control, "unknown": unknown, "mark": mark, "Latin": latin, "Cyrillic": cyrillic,
  ]

  /// One scalar of the Basic Multilingual Plane.
  struct Entry: Sendable {
    var kind: Kind
    /// In tenths of a bit.
    var cost: UInt8
    /// The row of a Cyrillic letter in `bigrams`, counted from 1; 0 for everything else.
    var letter: UInt8 = 0
    var isUppercase = false
    var isLowercase = false

    var isLetter: Bool { kind >= ScalarCosts.firstScript }
  }

  static let embedded = ScalarCosts()

  private let entries: [Entry]
  private static let emoji = Entry(kind: symbol, cost: 110)
  private static let rareHan = Entry(kind: firstScript - 1, cost: 140)
  private static let astral = Entry(kind: control, cost: 200)
  /// Row: the letter before, 0 for the start of a word; column: the letter after, 0 for the end of the word.
  private var bigrams: [UInt8] = []
  private let width: Int
  /// The row of ґ, which is too rare for its pairs to be counted, yet stands in ordinary words.
  let ghe: UInt8

  private init() {
    var entries = [Entry](repeating: Entry(kind: Self.symbol, cost: 150), count: 0x1_0000)
    var scripts = Self.names
    for row in DecodingData.rows("scalar-costs") where row.fields.count == 3 {
      guard let cost = UInt8(row.fields[2]) else { continue }
      let kind = scripts[row.fields[1]] ?? max(Self.firstScript, scripts.values.max() ?? 0) + 1
      scripts[row.fields[1]] = kind
      for scalar in Self.scalars(row.fields[0]) { entries[scalar] = Entry(kind: kind, cost: cost) }
    }
    for scalar in entries.indices where entries[scalar].isLetter {
      let properties = UnicodeTables.shared.scalarClass(UInt32(scalar))
      entries[scalar].isUppercase = properties.isUppercase
      entries[scalar].isLowercase = properties.isCased && !properties.isUppercase
    }
    let rows = DecodingData.rows("cyrillic-bigrams")
    let columns = (rows.first?.fields ?? []).compactMap { $0.unicodeScalars.first?.value }
    width = columns.count
    bigrams = [UInt8](repeating: 120, count: width * width)
    // The last column is the end of the word, the first row its start.
    for (number, row) in rows.dropFirst().enumerated() where number < width {
      for (column, field) in row.fields.dropFirst().enumerated() where column < width {
        bigrams[number * width + (column + 1) % width] = UInt8(field) ?? 120
      }
    }
    for scalar in 0x400...0x4FF {
      guard let column = columns.firstIndex(of: LanguageKey.lower(UInt32(scalar))) else { continue }
      entries[scalar].letter = UInt8(column + 1)
    }
    ghe = entries[0x491].letter
    self.entries = entries
  }

  private static func scalars(_ field: String) -> [Int] {
    let ends = field.split(separator: ".", omittingEmptySubsequences: true)
    guard let first = ends.first.flatMap({ DecodingData.codePoint($0) }) else {
      return field.unicodeScalars.map { Int($0.value) }
    }
    let last = ends.count > 1 ? UInt32(ends[1], radix: 16) ?? first : first
    return first <= last ? Array(Int(first)...Int(min(last, 0xFFFF))) : []
  }

  @inline(__always)
  func entry(_ scalar: UInt32) -> Entry {
    if scalar < 0x1_0000 { return entries[Int(scalar)] }
    return (0x1F000...0x1FAFF).contains(scalar) ? Self.emoji : scalar >> 17 == 1 ? Self.rareHan : Self.astral
  }

  /// The cost of the Cyrillic letter `next` after `letter`; 0 is the start, or the end, of the word.
  @inline(__always)
  func bigram(_ letter: UInt8, _ next: UInt8) -> Int { Int(bigrams[Int(letter) * width + Int(next)]) }
}
