import Text

/// A capitalised word, an initial or a small word within names, with what is known of it and of what stands before it.
struct NameToken: Sendable {
  var range: Range<Int>
  var script: NameLetter.Script?
  var kind: WordKind
  /// Letters, hyphens not counted.
  var length: Int
  /// Only spaces stand between the token before and this one.
  var isJoined = false
  var startsSentence = false
  /// The word before is a title, a title with small words between, or none.
  var title = Title.none
  /// A word like "street" stands before.
  var followsPlace = false
  /// Hash of the surname's stem, for finding it again.
  var stem: UInt64 = 0
  /// What can stand beside it as the other part of a name.
  var agreement = NameAgreement()
  /// A small word and a hyphen stand first: аль-Асад.
  var hasArticle = false
  /// Directly behind a quotation mark: there a capital begins a title.
  var opensQuote = false

  enum Title: Sendable {
    case none
    case near
    case beside
    case besideFemale
    case besideFirstName
    case besideOffice
  }
}

/// Reads the text once and keeps the words that may belong to names.
struct NameTokenizer {
  let lexicon: NameLexicon
  let text: UnsafeBufferPointer<UInt8>

  /// Words before a capital in which a title is looked for.
  private static let reach = 5

  private struct State {
    var tokens: [NameToken] = []
    /// The last words of the sentence, newest last.
    var before: [Range<Int>] = []
    var startsSentence = true
  }

  /// - Complexity: O(*n*) in bytes.
  func tokens() -> [NameToken] {
    var state = State()
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if isLetter(scalar) {
        let end = wordEnd(index)
        add(index..<end, isCapital: isCapital(index..<end, scalar), &state)
        index = end
        continue
      }
      if endsSentence(scalar, at: index, state) {
        state.before.removeAll(keepingCapacity: true)
        state.startsSentence = true
      }
      index += length
    }
    return state.tokens
  }

  private func isLetter(_ scalar: UInt32) -> Bool { NameLetter.isLetter(scalar) }

  /// The end of the word: letters, marks, and apostrophes or hyphens between letters.
  private func wordEnd(_ start: Int) -> Int {
    var index = start
    var end = start
    while index < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      index += length
      if isLetter(scalar) || (0x300...0x36F).contains(scalar) {
        end = index
      } else if !Self.joinsLetters(scalar) || index - end > length || isPossessive(scalar, at: index) {
        return end
      }
    }
    return end
  }

  /// An English genitive: "Lavrov's".
  private func isPossessive(_ sign: UInt32, at index: Int) -> Bool {
    guard sign == 0x27 || sign == 0x2019, index < text.count, text[index] | 0x20 == UInt8(ascii: "s") else {
      return false
    }
    return index + 1 == text.count || !isLetter(UTF8Decoding.scalar(text, at: index + 1).scalar)
  }

  private static func joinsLetters(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2D, 0x2BC, 0x2010, 0x2011, 0x2019, 0xAD: true
    default: false
    }
  }

  /// A capital stands first, or after a small word and a hyphen (аль-Асад).
  private func isCapital(_ range: Range<Int>, _ first: UInt32) -> Bool {
    if NameLetter.isUpper(first) { return true }
    guard range.count <= 2 * NameLexicon.longest else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if scalar == 0x2D || scalar == 0x2011 {
        guard index + 1 < range.upperBound else { return false }
        let next = UTF8Decoding.scalar(text, at: index + length).scalar
        let small = lexicon.kind(NameLexicon.letters(Array(text[range.lowerBound..<index]))[...])
        return NameLetter.isUpper(next) && small.contains(.particle)
      }
      index += length
    }
    return false
  }

  /// A full stop after an initial or a short abbreviation ends nothing.
  private func endsSentence(_ scalar: UInt32, at index: Int, _ state: State) -> Bool {
    switch scalar {
    case 0x0A, 0x21, 0x3F, 0x2026, 0x3B: return true
    case 0x2E:
      guard let last = state.before.last, last.upperBound == index else { return true }
      return last.count > (text[last.lowerBound] < 0x80 ? 3 : 6)
    default: return false
    }
  }

  private func remember(_ range: Range<Int>, _ state: inout State) {
    if state.before.count == Self.reach { state.before.removeFirst() }
    state.before.append(range)
    state.startsSentence = false
  }

  private func add(_ range: Range<Int>, isCapital: Bool, _ state: inout State) {
    defer { remember(range, &state) }
    // A small word matters directly after a capital alone ("фон дер").
    guard range.count <= 2 * NameLexicon.longest else { return }
    let script = NameLetter.script(UTF8Decoding.scalar(text, at: range.lowerBound).scalar)
    let joined = isJoined(range.lowerBound, state.tokens.last) && state.tokens.last?.script == script
    if !isCapital && !(joined && range.count <= 8) { return }
    let letters = NameLexicon.letters(Array(text[range])).filter { $0 != 0xAD && !(0x300...0x301).contains($0) }
    if !isCapital {
      if lexicon.kind(letters[...]).contains(.particle) {
        state.tokens.append(
          NameToken(range: range, script: script, kind: .particle, length: letters.count, isJoined: true))
      }
      return
    }
    var token = NameToken(range: range, script: script, kind: kind(letters), length: letters.count, isJoined: joined)
    let isDotted = range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: ".")
    if letters.count == 1 || (letters.count == 2 && isDotted && Self.digraphInitials.contains(letters)) {
      if isDotted {
        token.kind = .initial
        token.range = range.lowerBound..<range.upperBound + 1
      } else {
        // A name of one letter stands only behind a family name: Ван И.
        guard joined, let previous = state.tokens.last, previous.kind.contains(.familyFirst) else { return }
        token.kind = []
      }
    } else if isAllCapitals(range) {
      token.kind.insert(.allCapitals)
    }
    if token.kind.contains(.initial), joined { markAbbreviation(&token, letters, &state) }
    token.startsSentence = state.startsSentence
    token.stem = NameLexicon.hash(lexicon.stem(letters[...]))
    if script == .cyrillic {
      let isSurname = token.kind.contains(.strongSurname)
      token.agreement = NameAgreement(letters[...], ending: isSurname ? lexicon.tail(letters[...]).ending : nil)
    }
    token.hasArticle = !NameLetter.isUpper(UTF8Decoding.scalar(text, at: range.lowerBound).scalar)
    token.opensQuote = Self.isQuote(text, before: range.lowerBound)
    if joined, let previous = state.tokens.last, previous.followsPlace, !previous.kind.contains(.stop) {
      token.followsPlace = true
    }
    if token.kind.contains(.weakSurname), precedesRegion(range.upperBound) { token.kind.insert(.stop) }
    lookBack(&token, state)
    state.tokens.append(token)
  }

  /// U.S. and the like are no initials: both letters together are a word that no name has.
  private func markAbbreviation(_ token: inout NameToken, _ letters: [UInt32], _ state: inout State) {
    guard let last = state.tokens.last, last.kind.contains(.initial), last.range.upperBound == token.range.lowerBound
    else { return }
    let before = NameLexicon.letters(Array(text[last.range])).filter { NameLetter.isLetter($0) }
    guard token.script == .latin, lexicon.kind((before + letters)[...]).contains(.stop) else { return }
    token.kind = .stop
    state.tokens[state.tokens.count - 1].kind = .stop
  }

  /// Whether « “ „ " or the like ends at byte `end`.
  private static func isQuote(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    guard end > 0 else { return false }
    if text[end - 1] == 0x22 { return true }
    if end >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xAB { return true }
    return end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && (0x98...0x9F).contains(text[end - 1])
  }

  /// Initials of two letters: Дж., Дз., Yu. and the like are one name's.
  private static let digraphInitials = Set(
    ["дж", "дз", "тх", "юл", "yu", "ya", "ye", "yo", "zh", "kh", "ts", "ch", "sh", "ju", "ja", "je", "dz", "dž"].map {
      $0.unicodeScalars.map { $0.value }
    })

  /// Hyphenated words are judged whole, and by their parts.
  private func kind(_ letters: [UInt32]) -> WordKind {
    var kind = lexicon.kind(letters[...])
    if isContraction(letters) { kind = .stop }
    let parts = letters.split { $0 == 0x2D || $0 == 0x2011 || $0 == 0x2010 }
    guard parts.count > 1, let last = parts.last else { return kind }
    let kinds = parts.map { lexicon.kind($0) }
    if kinds.allSatisfy({ $0.contains(.given) }) {
      kind.insert(.given)
      kind.remove(.stop)
    }
    kind.formUnion(lexicon.tail(last).kind)
    // Max-Planck-Institut
    kind.formUnion(lexicon.kind(last).intersection(.institution))
    return kind
  }

  /// We're, I'll, Don't
  private func isContraction(_ letters: [UInt32]) -> Bool {
    guard let apostrophe = letters.lastIndex(where: { $0 == 0x27 || $0 == 0x2019 }) else { return false }
    return letters.count - apostrophe <= 3 && NameLetter.script(letters[0]) == .latin
  }

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if isLetter(scalar) && !NameLetter.isUpper(scalar) { return false }
      index += length
    }
    return true
  }

  /// Whether only spaces (nothing at all, after an initial) stand between the last token and byte `start`.
  private func isJoined(_ start: Int, _ last: NameToken?) -> Bool {
    guard let last, start - last.range.upperBound <= 6 else { return false }
    var index = last.range.upperBound
    if index == start { return last.kind.contains(.initial) }
    while index < start {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x2009 || scalar == 0x202F else { return false }
      index += length
    }
    return true
  }

  /// Whether the next word is a small one that names a region: "Приморского края" is no person.
  private func precedesRegion(_ end: Int) -> Bool {
    guard end + 1 < text.count, text[end] == 0x20 else { return false }
    let scalar = UTF8Decoding.scalar(text, at: end + 1).scalar
    guard NameLetter.isLetter(scalar), !NameLetter.isUpper(scalar) else { return false }
    let next = end + 1..<wordEnd(end + 1)
    guard next.count <= 2 * NameLexicon.longest else { return false }
    return lexicon.kind(NameLexicon.letters(Array(text[next]))[...]).contains(.region)
  }

  /// Looks at the words before a capital for a title and for words that name places.
  private func lookBack(_ token: inout NameToken, _ state: State) {
    for (distance, range) in state.before.reversed().enumerated() {
      guard range.count <= 2 * NameLexicon.longest else { return }
      let isNear = distance > 0 || token.range.lowerBound - range.upperBound <= 4
      let kind = lexicon.kind(NameLexicon.letters(Array(text[range]))[...])
      if distance == 0 && isNear && kind.contains(.place) { token.followsPlace = true }
      if kind.contains(.title) {
        token.title = distance > 0 ? .near : isNear ? titleBeside(kind) : .none
        return
      }
      // A title further away matters to forms that are surnames, and only in front of the whole name.
      if token.isJoined || !token.kind.contains(.strongSurname) { return }
    }
  }

  private func titleBeside(_ kind: WordKind) -> NameToken.Title {
    if kind.contains(.firstNameTitle) { return .besideFirstName }
    if kind.contains(.officeTitle) { return .besideOffice }
    return kind.contains(.femaleTitle) ? .besideFemale : .beside
  }
}
