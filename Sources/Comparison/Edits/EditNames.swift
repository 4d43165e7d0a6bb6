import Text

/// Which words of a text are names, by their capitals, and which forms are of one name.
extension EditSide {
  /// Whether a word with a capital is one for what it names and not for where it stands.
  func isName(_ word: Int, afterTitle: Bool) -> Bool {
    let words = text.words
    let flags = words.flags[word]
    // One letter alone is an initial, or “I”.
    guard flags.contains(.capitalized), flags.isDisjoint(with: [.numeric, .uncased]), form(word).count > 1 else {
      return false
    }
    if hasNounCapitals { return afterTitle || isCapital(word - 1, besides: word) || isCapital(word + 1, besides: word) }
    if capitalsSayNothing(around: word) { return false }
    // After “Dr.” and after an initial no sentence starts.
    if !flags.contains(.startsSentence) || afterTitle || isInitial(word - 1) { return true }
    return isKnown(word)
  }

  private func isInitial(_ word: Int) -> Bool {
    guard word >= 0, text.words.flags[word].contains(.capitalized), text.words.range(word).count <= 2 else {
      return false
    }
    return !text.text[text.words.gap(before: word + 1)].contains(0x0A)
  }

  private func isCapital(_ neighbour: Int, besides word: Int) -> Bool {
    guard neighbour >= 0, neighbour < text.words.count, isJoined(max(neighbour, word)) else { return false }
    let flags = text.words.flags[neighbour]
    return flags.contains(.capitalized) && !flags.contains(.startsSentence)
  }

  /// Most words around have capitals: a heading.
  private func capitalsSayNothing(around word: Int) -> Bool {
    var (cased, capitals) = (0, 0)
    for index in max(0, word - 12)..<min(text.words.count, word + 13) {
      let flags = text.words.flags[index]
      if !flags.isDisjoint(with: [.uncased, .numeric, .startsSentence]) { continue }
      cased += 1
      if flags.contains(.capitalized) { capitals += 1 }
    }
    return cased >= 6 && capitals * 10 > cased * 7
  }

  /// The word stands elsewhere within a sentence, always with a capital. The words around tell.
  private func isKnown(_ word: Int) -> Bool {
    let words = text.words
    var isKnown = false
    for index in max(0, word - 2000)..<min(words.count, word + 2000) where words.hashes[index] == words.hashes[word] {
      if !words.flags[index].contains(.capitalized) { return false }
      if !words.flags[index].contains(.startsSentence) { isKnown = true }
    }
    return isKnown
  }

  /// Whether one of `words` is a form of the name.
  func hasForm(of name: String, in words: Range<Int>) -> Bool {
    words.contains { Self.areForms(name, form($0), isInflected: isInflected) }
  }

  /// Whether two words are forms of one: «Лавров» and «Лаврова», “Kyiv” and “Kyiv’s”.
  static func areForms(_ x: String, _ y: String, isInflected: Bool) -> Bool {
    let (x, y) = (stem(x), stem(y))
    if x == y { return true }
    let shared = zip(x, y).prefix { $0 == $1 }.count
    let (restX, restY) = (x.dropFirst(shared), y.dropFirst(shared))
    if !isInflected {
      return shared >= 3 && [restX, restY].allSatisfy { ["", "s", "es", "e", "n"].contains(String($0)) }
    }
    guard restX.count <= 3, restY.count <= 3 else { return false }
    if shared >= 4 { return true }
    // In a short one a vowel may flee: Павел, Павла. Марк and Мария are two.
    return shared >= 2 && consonants(restX) == consonants(restY)
      || shared >= 3 && (restX.isEmpty || restY.isEmpty)
  }

  private static func stem(_ word: String) -> [Character] {
    var word = Array(word)
    if let apostrophe = word.lastIndex(of: "'") {
      // “Ukraine’s” and l’Ukraine.
      if word.count - apostrophe <= 2 {
        word.removeSubrange(apostrophe...)
      } else if apostrophe <= 2 {
        word.removeFirst(apostrophe + 1)
      }
    }
    return word
  }

  private static func consonants(_ letters: ArraySlice<Character>) -> [Character] {
    letters.filter { !"аеиоуыэюяіїєўйьъёaeiouyáéíóúýěů".contains($0) }
  }
}
