import Text

/// What was seen of a text: letters by script, and votes for languages.
struct LanguageEvidence {
  private let profiles: LanguageProfiles
  private var scriptCounts: [Int]
  private var letterCounts: [Int32]
  private var scores: [Float]
  private var wordCounts: [Int]

  /// A word being read: its hash, and its last letters for the endings.
  private struct Word {
    var hash = LanguageKey.wordSeed
    var length = 0
    var script = ScriptRanges.none
    /// The newest last.
    var last: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  }

  init(_ profiles: LanguageProfiles) {
    self.profiles = profiles
    scriptCounts = [Int](repeating: 0, count: profiles.scripts.scripts.count)
    wordCounts = scriptCounts
    letterCounts = [Int32](repeating: 0, count: profiles.letterRowCount)
    scores = profiles.languages.map { $0.prior }
  }

  /// - Complexity: O(*n*) in bytes.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // Counted in locals, which the compiler knows that ending a word leaves alone.
    var (counts, letters) = ([Int](), [Int32]())
    swap(&counts, &scriptCounts)
    swap(&letters, &letterCounts)
    let near = profiles.letters
    near.withUnsafeBufferPointer { near in
      counts.withUnsafeMutableBufferPointer { counts in
        letters.withUnsafeMutableBufferPointer { read(bytes, range, near, counts, $0) }
      }
    }
    swap(&counts, &scriptCounts)
    swap(&letters, &letterCounts)
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ near: UnsafeBufferPointer<LanguageProfiles.Letter>,
    _ scripts: UnsafeMutableBufferPointer<Int>, _ letters: UnsafeMutableBufferPointer<Int32>
  ) {
    var word = Word()
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
      index &+= length
      let letter = scalar < UInt32(near.count) ? near[Int(scalar)] : profiles.farLetter(scalar)
      if letter.script == ScriptRanges.none {
        if word.length == 0 || isWithinWord(scalar) { continue }
        end(word)
        word = Word()
        continue
      }
      if letter.script != word.script {
        end(word)
        word = Word()
      }
      scripts[Int(letter.script)] &+= 1
      letters[Int(letter.row)] &+= 1
      word.script = letter.script
      word.length &+= 1
      word.hash = WordHash.combine(word.hash, letter.lower)
      word.last = (word.last.1, word.last.2, word.last.3, letter.lower)
    }
    end(word)
  }

  /// Combining marks, soft hyphens and Arabic vowel signs do not end a word; an apostrophe does ("l’homme" is two).
  private func isWithinWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x64B...0x65F, 0x200C, 0x200D: true
    default: false
    }
  }

  private mutating func end(_ word: Word) {
    guard word.length > 0 else { return }
    wordCounts[Int(word.script)] += 1
    vote(word.hash)
    if word.length >= 5 {
      for count in 2...4 { vote(LanguageKey.ending(word.last, count: count)) }
    }
  }

  private mutating func vote(_ key: UInt64) {
    for vote in profiles.votes(key) { scores[vote.language] += vote.weight }
  }

  func guess() -> LanguageGuess? {
    guard let script = mainScript() else { return nil }
    let code = profiles.scripts.scripts[script].code
    let letters = scriptCounts[script]
    let share = Double(letters) / Double(scriptCounts.reduce(0, +))
    if let (language, seen) = profiles.signs.language(script: script, total: letters, count: count) {
      return LanguageGuess(language: language, script: code, confidence: share * Double(seen) / (Double(seen) + 1.5))
    }
    let totals = self.totals()
    var best: Int?
    var second: Float = 0
    for language in profiles.languages.indices where profiles.languages[language].script == script {
      guard let leader = best else {
        best = language
        continue
      }
      if totals[language] > totals[leader] {
        second = max(0, totals[leader])
        best = language
      } else {
        second = max(second, totals[language])
      }
    }
    guard let best else {
      guard let language = LanguageTag(profiles.scripts.scripts[script].language) else { return nil }
      return LanguageGuess(
        language: language, script: code, confidence: share * Double(letters) / Double(letters + 1))
    }
    let margin = Double(max(0, totals[best] - second))
    let confidence = share * margin / (margin + 1.5)
    // Some words of every language of the lists are on its list; of a language without a list hardly any are.
    if wordCounts[script] >= 10, totals[best] < 0.2 * Float(wordCounts[script]), let und = LanguageTag("und") {
      return LanguageGuess(language: und, script: code, confidence: 0)
    }
    return LanguageGuess(language: profiles.languages[best].tag, script: code, confidence: confidence)
  }

  /// How often a letter that has a row was seen.
  private func count(_ letter: UInt32) -> Int {
    letter < profiles.letters.count ? Int(letterCounts[Int(profiles.letters[Int(letter)].row)]) : 0
  }

  /// The scores of words, and those of letters on top.
  private func totals() -> [Float] {
    var totals = scores
    let columns = totals.count
    for row in 1..<max(1, letterCounts.count) where letterCounts[row] > 0 {
      let count = Float(letterCounts[row])
      for column in 0..<columns { totals[column] += count * profiles.letterWeights[row * columns + column] }
    }
    return totals
  }

  /// The script of most letters; Han beside kana is Japanese.
  private func mainScript() -> Int? {
    var counts = scriptCounts
    if let kana = profiles.scripts.number("Jpan"), let han = profiles.scripts.number("Hani"),
      counts[kana] * 20 >= counts[han], counts[kana] > 0
    {
      counts[kana] += counts[han]
      counts[han] = 0
    }
    var best: Int?
    for script in counts.indices where counts[script] > 0 && counts[script] > best.map({ counts[$0] }) ?? 0 {
      best = script
    }
    return best
  }
}
