import Text

/// The key under which all spellings of a person's name meet: surname and initial, in the sounds that no language's spelling
/// confuses (`lavrav s`).
struct NameKey: Sendable {
  private static let shortest = 3
  private static let i = Sound.code("i") ?? 0
  /// Sounds of a word, which each letter has at most four of, and of its nominative.
  private static let soundsOfWord = 2 * Reading.mostSounds * LetterBuffer.longest

  private let reader: NameReader
  /// What keys write for each sound, and where each sound's name ends in `letters`.
  private let written: [UInt8]
  private let letters: [UInt8]
  private let ends: [Int]

  init(_ reader: NameReader) {
    self.reader = reader
    written = reader.tables.costs.keys
    letters = Sound.names.flatMap { Array($0.utf8) }
    ends = Sound.names.indices.map { Sound.names[...$0].reduce(0) { $0 + $1.utf8.count } }
  }

  /// A word of the name: its part, and its sounds in the buffer of all.
  private struct Word {
    var part: PersonName.Part
    var isBeforeComma: Bool
    var isPatronymic: Bool
    var given: UInt32
    /// The plainest reading.
    var sounds: Range<Int>
    /// That of the nominative, or the same.
    var nominative: Range<Int>
  }

  /// - Complexity: O(*n*) in bytes; only what it returns is on the heap.
  func key(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let most = NameReader.mostWords + 1
    return withUnsafeTemporaryAllocation(of: LetterScanner.Word.self, capacity: most) { found in
      let count = LetterScanner(codes: reader.tables.codes, text: text).scan(into: found)
      if count == 0 || count == most { return "" }
      return withUnsafeTemporaryAllocation(of: Word.self, capacity: count) { words in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count * Self.soundsOfWord) { sounds in
          guard read(found, count, into: words, sounds) else { return "" }
          return key(words, count, sounds)
        }
      }
    }
  }

  /// - Returns: false for a word that is too long for a name's.
  private func read(
    _ found: UnsafeMutableBufferPointer<LetterScanner.Word>, _ count: Int, into words: UnsafeMutableBufferPointer<Word>,
    _ sounds: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var hasName = false
    for place in 0..<count {
      if found[place].length > LetterBuffer.longest { return false }
      if count > 1, !reader.isTitle(found[place]) { hasName = true }
    }
    var end = 0
    for place in 0..<count {
      var word = found[place]
      var part = reader.part(word)
      if hasName, reader.isTitle(word) { part = .particle }
      if let (_, rest) = reader.particle(word) {
        word = rest
        part = .word
      }
      words.initializeElement(at: place, to: read(word, part, asksPatronymic: count > 2, &end, sounds))
    }
    return true
  }

  private func read(
    _ word: LetterScanner.Word, _ part: PersonName.Part, asksPatronymic: Bool, _ end: inout Int,
    _ sounds: UnsafeMutableBufferPointer<UInt8>
  ) -> Word {
    let start = end
    var read = Word(
      part: part, isBeforeComma: word.isBeforeComma, isPatronymic: false, given: 0, sounds: start..<start,
      nominative: start..<start)
    if part == .particle { return read }
    let trie = reader.tables.trie
    var next = end
    word.letters.withUnsafeBufferPointer { letters in
      let convention = word.isCyrillic ? 0 : trie.convention(letters)
      var last: UInt8?
      trie.plain(letters, convention: convention, unknown: { word.letters.unknownSound($0) }, last: &last) {
        sounds[next] = $0
        next += 1
      }
      read.sounds = start..<next
      trie.nominative(letters, convention: convention, unknown: { word.letters.unknownSound($0) }) {
        sounds[next] = $0
        next += 1
      }
      read.nominative = next == read.sounds.upperBound ? read.sounds : read.sounds.upperBound..<next
    }
    end = next
    guard part == .word else { return read }
    let (plain, nominative) = (sounds[read.sounds], sounds[read.nominative])
    read.given = reader.vocabulary.given(plain)
    if read.given == 0, read.nominative != read.sounds { read.given = reader.vocabulary.given(nominative) }
    if asksPatronymic {
      read.isPatronymic = reader.vocabulary.isPatronymic(plain) || reader.vocabulary.isPatronymic(nominative)
    }
    return read
  }

  private func key(
    _ words: UnsafeMutableBufferPointer<Word>, _ count: Int, _ sounds: UnsafeMutableBufferPointer<UInt8>
  ) -> String {
    guard let surname = surname(words, count) else { return "" }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.soundsOfWord * 4) { key in
      var length = 0
      append(stem(sounds[words[surname].nominative]), to: key, &length)
      if let given = (0..<count).first(where: { $0 != surname && words[$0].part != .particle }),
        let sound = initial(words[given], sounds)
      {
        key[length] = UInt8(ascii: " ")
        length += 1
        append(CollectionOfOne(sound), to: key, &length)
      }
      return String(decoding: key[..<length], as: UTF8.self)
    }
  }

  /// The sounds without the vowel that ends them.
  private func stem(_ sounds: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Slice<UnsafeMutableBufferPointer<UInt8>> {
    var sounds = sounds
    while sounds.count > Self.shortest, let last = sounds.last, Sound.isVowel(last), last != Self.i {
      sounds.removeLast()
    }
    return sounds
  }

  /// A и beside another vowel is written in one language and not in the next (Токаев, Tokayev).
  private func append(
    _ sounds: some BidirectionalCollection<UInt8>, to key: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int
  ) {
    var last: UInt8?
    var before: UInt8?
    var place = sounds.startIndex
    while place != sounds.endIndex {
      let sound = sounds[place]
      sounds.formIndex(after: &place)
      let isBesideVowel =
        before.map { Sound.isVowel($0) } ?? false || place != sounds.endIndex && Sound.isVowel(sounds[place])
      before = sound
      if sound == Self.i, isBesideVowel { continue }
      let code = written[Int(sound)]
      if code == last { continue }
      last = code
      guard Int(code) < Sound.count else {
        key[length] = UInt8(ascii: "?")
        length += 1
        continue
      }
      for letter in (code == 0 ? 0 : ends[Int(code) - 1])..<ends[Int(code)] {
        key[length] = letters[letter]
        length += 1
      }
    }
  }

  private func initial(_ word: Word, _ sounds: UnsafeMutableBufferPointer<UInt8>) -> UInt8? {
    if word.given != 0 { return reader.vocabulary.initials[Int(word.given & 0xFFFF)] }
    return word.sounds.isEmpty ? nil : sounds[word.sounds.lowerBound]
  }

  /// The word before a comma; else the last, but the first where a patronymic ends the name (Лавров Сергей Викторович), or
  /// where a given name does and none begins it.
  private func surname(_ words: UnsafeMutableBufferPointer<Word>, _ count: Int) -> Int? {
    var (first, second, last, comma): (Int?, Int?, Int?, Int?) = (nil, nil, nil, nil)
    var whole = 0
    for place in 0..<count where words[place].part == .word {
      whole += 1
      if first == nil { first = place } else if second == nil { second = place }
      if comma == nil, words[place].isBeforeComma { comma = place }
      last = place
    }
    guard let first, let last else { return nil }
    if let comma { return comma }
    guard let second else { return last }
    let isFirstGiven = words[first].given != 0 || words[0].part == .initial
    if words[last].isPatronymic, whole > 2, !isFirstGiven || words[second].given != 0 { return first }
    if words[last].given != 0, !isFirstGiven { return first }
    return last
  }
}
