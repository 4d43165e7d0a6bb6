/// The key under which all spellings of a person's name meet: surname and initial, in the sounds that no language's spelling
/// confuses (`lavrav s`).
struct NameKey {
  private static let shortest = 3
  private static let i = Sound.code("i") ?? 0

  /// What keys write for each sound, and where each name ends in `letters`.
  private let written: [UInt8]
  private let letters: [UInt8]
  private let ends: [Int]
  let vocabulary: NameVocabulary

  init(costs: SoundCosts, vocabulary: NameVocabulary) {
    self.vocabulary = vocabulary
    written = costs.keys
    letters = Sound.names.flatMap { Array($0.utf8) }
    ends = Sound.names.indices.map { Sound.names[...$0].reduce(0) { $0 + $1.utf8.count } }
  }

  /// - Complexity: O(*n*).
  func key(_ name: PersonName) -> String {
    guard let surname = surname(name) else { return "" }
    var key: [UInt8] = []
    key.reserveCapacity(24)
    append(stem(name.words[surname].spelled), to: &key)
    if let given = name.words.indices.first(where: { $0 != surname && name.words[$0].part != .particle }),
      let sound = initial(name.words[given])
    {
      key.append(0x20)
      append([sound][...], to: &key)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The sounds of the nominative without the vowel that ends it.
  func stem(_ word: SpelledWord) -> ArraySlice<UInt8> {
    var sounds = (word.nominative.isEmpty ? word.sounds : word.nominative)[...]
    while sounds.count > Self.shortest, let last = sounds.last, Sound.isVowel(last), last != Self.i {
      sounds.removeLast()
    }
    return sounds
  }

  /// A и beside another vowel is written in one language and not in the next (Токаев, Tokayev).
  private func append(_ sounds: ArraySlice<UInt8>, to key: inout [UInt8]) {
    var last: UInt8?
    for place in sounds.indices {
      let sound = sounds[place]
      if sound == Self.i, sounds.count > 1 {
        let before = place > sounds.startIndex && Sound.isVowel(sounds[place - 1])
        let after = place + 1 < sounds.endIndex && Sound.isVowel(sounds[place + 1])
        if before || after { continue }
      }
      let code = written[Int(sound)]
      if code == last { continue }
      last = code
      guard Int(code) < Sound.count else {
        key.append(UInt8(ascii: "?"))
        continue
      }
      for place in (code == 0 ? 0 : ends[Int(code) - 1])..<ends[Int(code)] { key.append(letters[place]) }
    }
  }

  private func initial(_ word: PersonName.Word) -> UInt8? {
    word.given == 0 ? word.spelled.sounds.first : vocabulary.initials[Int(word.given & 0xFFFF)]
  }

  /// The word before a comma; else the last, but the first where a patronymic ends the name (Лавров Сергей Викторович), or
  /// where a given name does and none begins it.
  private func surname(_ name: PersonName) -> Int? {
    let words = name.words.indices.filter { name.words[$0].part == .word }
    guard let last = words.last, let first = words.first else { return nil }
    if let comma = words.first(where: { name.words[$0].isBeforeComma }) { return comma }
    if words.count == 1 { return last }
    let isFirstGiven = name.words[first].given != 0 || name.words[0].part == .initial
    if name.words[last].isPatronymic, words.count > 2, !isFirstGiven || name.words[words[1]].given != 0 { return first }
    if name.words[last].given != 0, !isFirstGiven { return first }
    return last
  }
}
