import Text

/// Reads names into words and parts by the tables.
struct NameReader: Sendable {
  /// No person's name has more words; what stands behind them makes a text of it.
  static let mostWords = 12

  /// Readings of a first letter up to this cost may be its name's.
  private static let likely: UInt8 = 20

  let tables: MatchingTables
  let vocabulary: NameVocabulary

  /// The reader of the tables that come with Sito.
  static let embedded = NameReader(NameTables.rows)

  /// - Parameter rows: the rows of each table, by its file's name.
  init(_ rows: [String: [TableRows.Row]]) {
    tables = MatchingTables(rows)
    vocabulary = NameVocabulary(rows, codes: tables.codes, trie: tables.trie)
  }

  /// - Complexity: O(*n*) in bytes, of which no more are read than the words of a name take.
  func name(_ text: [UInt8]) -> PersonName {
    var found = text.withUnsafeBufferPointer {
      LetterScanner(codes: tables.codes, text: $0).words(limit: Self.mostWords + 1)
    }
    let isCut = found.count > Self.mostWords || found.contains { $0.length > LetterBuffer.longest }
    if isCut { found = [] }
    // A title is no name unless nothing else is there.
    if found.contains(where: { !isTitle($0) }) { found.removeAll { isTitle($0) } }
    return PersonName(text: text, words: words(found), isCut: isCut)
  }

  /// M. is an initial.
  func isTitle(_ word: LetterScanner.Word) -> Bool {
    !(word.isDotted && word.length == 1) && vocabulary.isTitle(word.letters)
  }

  private func words(_ found: [LetterScanner.Word]) -> [PersonName.Word] {
    var words: [PersonName.Word] = []
    words.reserveCapacity(found.count + 1)
    for word in found {
      // A particle with a hyphen stands by itself (аль-Асад).
      if let (particle, rest) = particle(word) {
        words.append(make(particle, .particle))
        words.append(make(rest, .word))
      } else {
        words.append(make(word, part(word)))
      }
    }
    return words
  }

  func particle(_ word: LetterScanner.Word) -> (particle: LetterScanner.Word, rest: LetterScanner.Word)? {
    guard let hyphen = word.letters.firstIndex(of: SpellingTrie.hyphen), hyphen < word.letters.count - 1 else {
      return nil
    }
    var (particle, rest) = (word, word)
    particle.letters = word.letters.part(0..<hyphen)
    guard vocabulary.isParticle(particle.letters) else { return nil }
    rest.letters = word.letters.part(hyphen + 1..<word.letters.count)
    return (particle, rest)
  }

  func part(_ word: LetterScanner.Word) -> PersonName.Part {
    if word.isLowerCase || word.length > 1 && !word.isDotted, vocabulary.isParticle(word.letters) { return .particle }
    if word.length == 1 && word.letters[0] != LetterCodes.unknown { return .initial }
    return word.isDotted && word.length == 2 ? .initial : .word
  }

  private func make(_ word: LetterScanner.Word, _ part: PersonName.Part) -> PersonName.Word {
    let spelled = SpelledWord(word.letters, trie: tables.trie)
    var given = part == .word ? vocabulary.given(spelled.sounds) : 0
    if given == 0 && part == .word { given = vocabulary.given(spelled.nominative) }
    return PersonName.Word(
      range: word.range, part: part, spelled: spelled,
      isPatronymic: vocabulary.isPatronymic(spelled.sounds) || vocabulary.isPatronymic(spelled.nominative),
      given: given, firstSounds: firstSounds(spelled, part, given),
      isWomans: !word.isCyrillic && vocabulary.isWomans(spelled.sounds), isMans: vocabulary.isMans(spelled.sounds),
      isRussian: word.isCyrillic && isRussian(spelled.letters), isBeforeComma: word.isBeforeComma)
  }

  /// а to я, and ё; a hyphen counts as one.
  private func isRussian(_ letters: [UInt8]) -> Bool {
    letters.allSatisfy { code in
      let scalar = tables.codes.scalars[Int(code)]
      return (0x430...0x44F).contains(scalar) || scalar == 0x451 || code == SpellingTrie.hyphen
    }
  }

  private func firstSounds(_ spelled: SpelledWord, _ part: PersonName.Part, _ given: UInt32) -> UInt32 {
    var first: UInt32 = 0
    for arc in spelled.arcs[..<Int(spelled.firstArc.count > 1 ? spelled.firstArc[1] : 0)]
    where arc.count > 0 && arc.cost <= Self.likely {
      first |= 1 << UInt32(arc.first & 31)
    }
    for number in [given & 0xFFFF, given >> 16] where number != 0 { first |= vocabulary.firstSounds[Int(number)] }
    // J. and Y. begin Я, Ю and Е too.
    if part == .initial, first & vocabulary.iotated.i != 0 { first |= vocabulary.iotated.others }
    return first
  }
}
