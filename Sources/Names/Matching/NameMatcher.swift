import Text

/// Tells whether two spellings are one person's name, in whatever script, language, order or case.
///
/// Cyrillic, press, scholarly, BGN, Polish, German, French and Belarusian Latin spellings are read as sounds of one
/// alphabet, by tables that people edit (`Matching/Data/`); words are compared by a weighted edit distance over all their
/// readings and put together by their parts: given names, patronymics, surnames, initials, in any order. No person is
/// listed. Immutable: one may serve any number of threads.
///
/// ```swift
/// let matcher = NameMatcher()
/// matcher.match("Сергея Лаврова", "Lawrow, Sergej").isMatch     // true
/// ```
public struct NameMatcher: Sendable {
  /// Names of this score and more match.
  public static let threshold = 0.5

  let reader: NameReader
  let comparison: WordComparison
  let keys: NameKey

  /// - Complexity: compiles the tables once in a process.
  public init() { self.init(.embedded) }

  init(_ reader: NameReader) {
    self.reader = reader
    keys = NameKey(reader)
    comparison = WordComparison(
      distance: WordDistance(costs: reader.tables.costs), vocabulary: reader.vocabulary)
  }

  /// Reads a name for comparing it; what is not UTF-8 in it stands for letters that match nothing.
  ///
  /// - Complexity: O(*n*) in bytes, of which those behind twelve words are not read.
  public func name(_ text: [UInt8]) -> PersonName { reader.name(text) }

  public func name(_ text: String) -> PersonName { reader.name(Array(text.utf8)) }

  /// The key under which the spellings of a name meet, whatever script, language and case: surname and initial of the given
  /// name, in the sounds that no spelling confuses (`lavrav s`). Empty for what is no name.
  ///
  /// A man's and a woman's surname have one key, and so have a genitive and the feminine that looks like it. Not joined: a
  /// surname alone with the full name, and an initial in one language with a given name that begins otherwise in the other
  /// (У. Макей, Владимир Макей). Made for finding candidates; `match(_:_:)` decides.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func key(_ text: [UInt8]) -> String { text.withUnsafeBufferPointer { keys.key($0) } }

  public func key(_ text: String) -> String { key(Array(text.utf8)) }

  /// The score and the reasons.
  public func match(_ a: String, _ b: String) -> NameMatch { match(name(a), name(b)) }

  /// The score alone, from 0 to 1; a match from `threshold` on.
  ///
  /// - Complexity: O(*v* · *w* · *n* · *m*) in words and letters; words that differ early cost little.
  public func score(_ a: PersonName, _ b: PersonName) -> Double {
    if a.isCut || b.isCut { return a.text == b.text ? 1 : 0 }
    return NameVerdict(a, b, NameAlignment(a, b, comparison)).score
  }

  /// The score and the reasons.
  ///
  /// - Complexity: that of `score(_:_:)`, and as much again for the reasons.
  public func match(_ a: PersonName, _ b: PersonName) -> NameMatch {
    if a.isCut || b.isCut {
      let isEqual = a.text == b.text
      return NameMatch(score: isEqual ? 1 : 0, isMatch: isEqual, why: ["longer than a name"])
    }
    let alignment = NameAlignment(a, b, comparison)
    let verdict = NameVerdict(a, b, alignment)
    var why: [String] = []
    func add(_ reason: String) {
      if !reason.isEmpty, !why.contains(reason) { why.append(reason) }
    }
    var words: [NameMatch.Word] = []
    for pair in alignment.pairs.sorted(by: { $0.a < $1.a }) {
      var word = NameMatch.Word(a: a.text(of: a.words[pair.a]), b: b.text(of: b.words[pair.b]), why: [])
      for reason in reasons(a.words[pair.a], b.words[pair.b]) {
        add(reason)
        if !word.why.contains(reason) { word.why.append(reason) }
      }
      words.append(word)
    }
    for remark in verdict.remarks { add(remark) }
    return NameMatch(score: verdict.score, isMatch: verdict.score >= Self.threshold, why: why, words: words)
  }

  private func reasons(_ a: PersonName.Word, _ b: PersonName.Word) -> [String] {
    if a.spelled.letters == b.spelled.letters { return [] }
    let best = comparison.best(a, b, limit: WordDistance.unreachable - 400)
    if comparison.isOneGivenName(a, b), best.cost > 20 { return ["one given name in two languages"] }
    let (word, other) = best.isReversed ? (b, a) : (a, b)
    let sounds = best.usesNominative ? other.spelled.nominative : other.spelled.sounds
    var numbers = comparison.distance.reasons(word.spelled, sounds)
    if best.usesNominative { numbers += comparison.distance.reasons(other.spelled, other.spelled.nominative) }
    return numbers.map { reader.tables.reasons[Int($0)] }.filter { !$0.isEmpty }
  }
}
