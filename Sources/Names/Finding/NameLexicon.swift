import Text

/// The tables of `Finding/Data/`, arranged for look-ups by the hash of a word, of its beginning and of its end.
struct NameLexicon: Sendable {
  static let embedded = NameLexicon()

  /// The longest word that is looked at, in letters.
  static let longest = 40
  private static let longestTail = 12
  private static let shortestStem = 3
  private static let seed: UInt64 = 0x6E61_6D65_2066_6F72

  private let words: HashColumns
  private let prefixes: HashColumns
  /// Ends of words, read backwards: kind, and above it the letters of the case ending.
  private let tails: HashColumns
  /// Case endings of other surnames, the longest first.
  private let otherEndings: [[UInt32]]

  private init() {
    var builder = Builder()
    builder.addWords(NameTables.rows["words"] ?? [])
    builder.addEndings(NameTables.rows["endings"] ?? [])
    // After the endings, by which names are inflected.
    builder.addGivenNames(NameTables.rows["given-names"] ?? [])
    builder.addWords(NameTables.rows["words-latin"] ?? [])
    builder.addSurnames(NameTables.rows["surnames-latin"] ?? [])
    builder.beginLatin()
    builder.addEndings(NameTables.rows["endings-latin"] ?? [])
    builder.addGivenNames(NameTables.rows["given-names-latin"] ?? [])
    words = HashColumns(builder.words)
    prefixes = HashColumns(builder.prefixes)
    tails = HashColumns(builder.tails)
    otherEndings = builder.otherEndings.sorted { $0.count > $1.count }
  }

  static func hash(_ letters: some Sequence<UInt32>) -> UInt64 { letters.reduce(seed) { WordHash.combine($0, $1) } }

  /// What a word, given in lower-case letters, is known or looks to be.
  ///
  /// - Complexity: O(*n*) in letters.
  func kind(_ letters: ArraySlice<UInt32>) -> WordKind {
    var kind: WordKind = []
    var hash = Self.seed
    for (index, letter) in letters.enumerated() {
      hash = WordHash.combine(hash, letter)
      if index >= 1, let found = prefixes.value(hash) { kind.formUnion(WordKind(rawValue: found)) }
    }
    let form = tail(letters)
    // "Богданов" is no form of "бог*": the beginning of a word says less than a surname's end.
    if form.kind.contains(.strongSurname) { kind.remove(.stop) }
    kind.formUnion(form.kind)
    if let found = words.value(hash) {
      let exact = WordKind(rawValue: found)
      if exact.contains(.given) { kind.remove(.stop) }
      kind.formUnion(exact)
    }
    return kind
  }

  /// What the end of a word says, and how many letters of it are the case ending.
  func tail(_ letters: ArraySlice<UInt32>) -> (kind: WordKind, ending: Int) {
    var result: (kind: WordKind, ending: Int) = ([], 0)
    var hash = Self.seed
    var patronymic: WordKind = []
    for (length, letter) in letters.reversed().prefix(Self.longestTail).enumerated() {
      hash = WordHash.combine(hash, letter)
      // One letter at least must stand before the form.
      guard length + 2 <= letters.count, let value = tails.value(hash) else { continue }
      let kind = WordKind(rawValue: value >> 4)
      if kind.contains(.patronymic) { patronymic = .patronymic }
      if !kind.isDisjoint(with: .surname) { result = (kind.subtracting(.patronymic), Int(value & 15)) }
    }
    result.kind.formUnion(patronymic)
    return result
  }

  /// A surname without its case ending, each part of a double one by itself; at least three letters of a part stay.
  func stem(_ letters: ArraySlice<UInt32>) -> [UInt32] {
    var stem: [UInt32] = []
    for part in letters.split(whereSeparator: { $0 == 0x2D || $0 == 0x2010 || $0 == 0x2011 }) {
      stem.append(contentsOf: partStem(part))
    }
    return stem
  }

  private func partStem(_ letters: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    let form = tail(letters)
    if !form.kind.isDisjoint(with: .surname) { return letters.dropLast(form.ending) }
    for ending in otherEndings where letters.count >= ending.count + Self.shortestStem {
      if letters.suffix(ending.count).elementsEqual(ending) { return letters.dropLast(ending.count) }
    }
    return letters
  }

  /// The letters of a word in lower case, hyphens kept, marks and apostrophes kept as they are.
  static func letters(_ bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { buffer in
      var letters: [UInt32] = []
      var index = 0
      while index < buffer.count {
        let (scalar, length) = UTF8Decoding.scalar(buffer, at: index)
        letters.append(NameLetter.lower(scalar))
        index += length
      }
      return letters
    }
  }
}
