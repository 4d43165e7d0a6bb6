import Text

/// Words of names that matching knows: given names of one kind in several languages, particles, titles, ends of patronymics.
struct NameVocabulary: Sendable {
  private let given: HashColumns
  /// The first sounds of a given name's forms, by its number, as bits; the sound that keys take, by its number.
  private(set) var firstSounds: [UInt32] = [0]
  private(set) var initials: [UInt8] = [0]
  private let particles: HashColumns
  private let titles: HashColumns
  private var patronymics: [[UInt8]] = []
  private var women: [[UInt8]] = []
  private var men: [[UInt8]] = []

  private static let none: UInt64 = 0x6E61_6D65_2077_6F72

  init(_ tables: [String: [TableRows.Row]], codes: LetterCodes, trie: SpellingTrie) {
    var given: [UInt64: UInt32] = [:]
    var (firstSounds, initials): ([UInt32], [UInt8]) = ([0], [0])
    for row in tables["given-name-forms"] ?? [] {
      let number = UInt32(firstSounds.count)
      firstSounds.append(0)
      for (place, form) in row.fields.joined(separator: " ").split(separator: " ").enumerated() {
        let sounds = Self.sounds(String(form), codes, trie)
        guard let first = sounds.first else { continue }
        if place == 0 { initials.append(first) }
        firstSounds[Int(number)] |= 1 << UInt32(first & 31)
        let key = Self.hash(sounds) | 1
        let old = given[key] ?? 0
        if old & 0xFFFF != number && old >> 16 == 0 { given[key] = old << 16 | number }
      }
    }
    var words: [String: [UInt64: UInt32]] = [:]
    for row in tables["name-words"] ?? [] {
      for word in row.fields.joined(separator: " ").split(separator: " ") {
        if let sounds = Sound.parse(String(word)) {
          switch row.section {
          case "patronymics": patronymics.append(sounds)
          case "women": women.append(sounds)
          case "men": men.append(sounds)
          default: break
          }
        }
        words[row.section, default: [:]][Self.hash(Self.letters(String(word), codes)) | 1] = 1
      }
    }
    self.given = HashColumns(given)
    self.firstSounds = firstSounds
    self.initials = initials
    particles = HashColumns(words["particles"] ?? [:])
    titles = HashColumns(words["titles"] ?? [:])
  }

  /// The bit of и, and those of the sounds that begin with it.
  let iotated: (i: UInt32, others: UInt32) = {
    let bits = { (names: [String]) -> UInt32 in names.compactMap { Sound.code($0) }.reduce(0) { $0 | 1 << UInt32($1) } }
    return (bits(["i"]), bits(["e", "yu", "ya"]))
  }()

  /// Numbers of the given names that the sounds are a form of: one in each half, 0 for none.
  func given(_ sounds: some Collection<UInt8>) -> UInt32 { sounds.isEmpty ? 0 : given.value(Self.hash(sounds)) ?? 0 }

  func isParticle(_ letters: LetterBuffer) -> Bool { particles.value(Self.hash(letters)) != nil }
  func isTitle(_ letters: LetterBuffer) -> Bool { titles.value(Self.hash(letters)) != nil }
  func isPatronymic(_ sounds: some BidirectionalCollection<UInt8>) -> Bool { Self.ends(sounds, in: patronymics) }
  func isWomans(_ sounds: [UInt8]) -> Bool { Self.ends(sounds, in: women) }
  func isMans(_ sounds: [UInt8]) -> Bool { Self.ends(sounds, in: men) }

  private static func ends(_ sounds: some BidirectionalCollection<UInt8>, in list: [[UInt8]]) -> Bool {
    list.contains { $0.count < sounds.count && sounds.suffix($0.count).elementsEqual($0) }
  }

  private static func hash(_ codes: some Collection<UInt8>) -> UInt64 {
    codes.reduce(none) { WordHash.combine($0, UInt32($1)) }
  }

  private static func hash(_ letters: LetterBuffer) -> UInt64 { letters.withUnsafeBufferPointer { hash($0) } }

  private static func letters(_ word: String, _ codes: LetterCodes) -> [UInt8] {
    word.unicodeScalars.compactMap { $0 == "-" ? SpellingTrie.hyphen : codes[$0.value] }
  }

  private static func sounds(_ word: String, _ codes: LetterCodes, _ trie: SpellingTrie) -> [UInt8] {
    trie.plain(letters(word, codes))
  }
}
