/// How near two words of names are, by sounds, cases and given names of several languages.
struct WordComparison: Sendable {
  /// Words no further from each other are one; chosen on half of the development tokens.
  static let threshold: Float = 0.085
  /// What one given name in two languages is apart.
  static let givenNames: Float = 0.01
  /// Two words in one language's letters need less to be different.
  private static let oneSpelling: Float = 1.8
  /// What is added where a woman's surname in Latin letters stands against a man's.
  private static let gender: Int16 = 40

  let distance: WordDistance
  let vocabulary: NameVocabulary

  /// The cost of the nearest reading, a sound; more than `threshold` is another word, and far from it no more is found out.
  ///
  /// - Complexity: O(*n* · *m*) in letters, of words that differ early less.
  func distance(_ a: PersonName.Word, _ b: PersonName.Word) -> Float {
    if a.spelled.letters == b.spelled.letters, a.spelled.sounds == b.spelled.sounds { return 0 }
    if isOneGivenName(a, b) { return a.spelled.sounds == b.spelled.sounds ? 0 : Self.givenNames }
    let length = Float(max(a.spelled.sounds.count, b.spelled.sounds.count)) + 1
    let limit = Int16(min(Self.threshold * 2 * length * 100, 8000))
    let distance = Float(best(a, b, limit: limit).cost) / 100 / length
    return a.isRussian && b.isRussian ? distance * Self.oneSpelling : distance
  }

  func isOneGivenName(_ a: PersonName.Word, _ b: PersonName.Word) -> Bool {
    guard a.given != 0, b.given != 0 else { return false }
    let (x, y) = (a.given & 0xFFFF, a.given >> 16)
    let (u, v) = (b.given & 0xFFFF, b.given >> 16)
    return x == u || y != 0 && (y == u || y == v) || v != 0 && x == v
  }

  /// The cheapest of: either word's letters read as the other's sounds, or as those of its nominative.
  struct Best {
    var cost: Int16
    /// Whether it is the second word's letters that are read.
    var isReversed = false
    var usesNominative = false
  }

  func best(_ a: PersonName.Word, _ b: PersonName.Word, limit: Int16) -> Best {
    var best = Best(cost: WordDistance.unreachable)
    let extra = a.isWomans && b.isMans || b.isWomans && a.isMans ? Self.gender : 0
    if extra > limit { return best }
    func attempt(_ word: PersonName.Word, _ sounds: [UInt8], _ isReversed: Bool, _ usesNominative: Bool) {
      if sounds.isEmpty || best.cost <= extra { return }
      let cost = distance.cost(word.spelled, sounds, limit: min(limit, best.cost - 1) - extra)
      if cost + extra < best.cost {
        best = Best(cost: cost + extra, isReversed: isReversed, usesNominative: usesNominative)
      }
    }
    attempt(a, b.spelled.sounds, false, false)
    attempt(b, a.spelled.sounds, true, false)
    attempt(a, b.spelled.nominative, false, true)
    attempt(b, a.spelled.nominative, true, true)
    return best
  }
}
