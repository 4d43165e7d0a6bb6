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

  /// - Parameter forKey: whether words are read once, as their language spells them, and not in all ways.
  /// - Complexity: O(*n*) in bytes, of which no more are read than the words of a name take.
  func name(_ text: [UInt8], forKey: Bool = false) -> PersonName {
    var found = text.withUnsafeBufferPointer {
      LetterScanner(codes: tables.codes, text: $0).words(limit: Self.mostWords + 1)
    }
    let isCut = found.count > Self.mostWords || found.contains { $0.length > SpelledWord.longest }
    if isCut { found = [] }
    // A title is no name unless nothing else is there.
    if found.count > 1 {
      let names = found.filter { !vocabulary.isTitle($0.letters) || $0.isDotted && $0.length == 1 }
      if !names.isEmpty { found = names }
    }
    return PersonName(text: text, words: words(found, forKey), isCut: isCut)
  }

  private func words(_ found: [LetterScanner.Word], _ forKey: Bool) -> [PersonName.Word] {
    var words: [PersonName.Word] = []
    words.reserveCapacity(found.count + 1)
    // A key asks for patronymics only where there is more than a surname and a given name.
    let asks = !forKey || found.count > 2
    for word in found {
      // A particle with a hyphen stands by itself (аль-Асад).
      if let hyphen = word.letters.firstIndex(of: SpellingTrie.hyphen), hyphen < word.letters.count - 1,
        vocabulary.isParticle(word.letters[..<hyphen])
      {
        var (first, rest) = (word, word)
        first.letters = Array(word.letters[..<hyphen])
        rest.letters = Array(word.letters[(hyphen + 1)...])
        rest.unknown = [:]
        words.append(make(first, .particle, forKey, asks))
        words.append(make(rest, .word, forKey, asks))
      } else {
        words.append(make(word, part(word), forKey, asks))
      }
    }
    return words
  }

  private func part(_ word: LetterScanner.Word) -> PersonName.Part {
    if vocabulary.isParticle(word.letters[...]), word.isLowerCase || word.length > 1 && !word.isDotted {
      return .particle
    }
    if word.length == 1 && word.letters.first != LetterCodes.unknown { return .initial }
    return word.isDotted && word.length == 2 ? .initial : .word
  }

  private func make(
    _ word: LetterScanner.Word, _ part: PersonName.Part, _ forKey: Bool, _ asksPatronymic: Bool
  ) -> PersonName.Word {
    let convention =
      forKey && !word.isCyrillic ? word.letters.withUnsafeBufferPointer { tables.trie.convention($0) } : 0
    let spelled = SpelledWord(
      letters: word.letters, unknown: word.unknown, isCyrillic: word.isCyrillic, trie: tables.trie,
      convention: convention, hasReadings: !forKey)
    var given = part == .word ? vocabulary.given(spelled.sounds) : 0
    if given == 0 && part == .word { given = vocabulary.given(spelled.nominative) }
    let first = forKey ? 0 : firstSounds(spelled, part, given)
    let isPatronymic =
      asksPatronymic && (vocabulary.isPatronymic(spelled.sounds) || vocabulary.isPatronymic(spelled.nominative))
    return PersonName.Word(
      range: word.range, part: part, spelled: spelled, isPatronymic: isPatronymic, given: given, firstSounds: first,
      isWomans: !forKey && !word.isCyrillic && vocabulary.isWomans(spelled.sounds),
      isMans: !forKey && vocabulary.isMans(spelled.sounds),
      isRussian: !forKey && word.isCyrillic && isRussian(word.letters), isBeforeComma: word.isBeforeComma)
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
