/// What a line says by itself, before its place on the page is known.
struct LineSignals: Sendable {
  var phrase: (pattern: Int32, strength: Double)?
  var shape: ShapeMatch?
  var phraseReason: RemovalReason?
  /// A phrase that is the whole line and only one or two words: between paragraphs it may be a heading.
  var isWeakPhrase = false
  /// A short line that names a whole day: the head of a comment or of a teaser when several follow one another.
  var isDateline = false

  /// Lines above this many words are prose, whatever phrase they hold.
  private static let widest: Float = 48
  private static let widestDateline: Float = 9

  init(_ page: Page, _ block: Block, _ lexicon: PhraseLexicon, _ vocabulary: Vocabulary) {
    guard block.hasAllTokens, block.words <= Self.widest else { return }
    let tokens = page.tokens(of: block)
    if let found = lexicon.strongest(in: tokens) {
      // Field by field in place: a pattern holds strings and an array, which a copy would retain and release.
      let index = Int(found.pattern)
      let (reason, isOwn) = (lexicon.patterns[index].reason, lexicon.patterns[index].isOwn)
      let (isAtStart, isAtEnd) = (lexicon.patterns[index].isAtStart, lexicon.patterns[index].isAtEnd)
      var strength = found.strength
      // A phrase within several sentences is talked about, not used.
      if block.sentences >= 3, strength < 0.95 { strength -= 0.15 }
      // “Read also the notes, he said.” is a sentence; “Read also: …” is a link.
      if reason == .related, !isOwn, !isAtEnd, block.ending == .sentence, block.commas > 0 { strength -= 0.3 }
      phrase = (found.pattern, strength)
      phraseReason = reason
      let isBroad = reason != .errorReport && reason != .languageSwitcher && reason != .cookie
      isWeakPhrase = isBroad && !isOwn && isAtStart && isAtEnd && lexicon.patterns[index].words < 2.5
    }
    let line = Line(page, block, vocabulary)
    shape = LineShape.match(line)
    if block.words <= Self.widestDateline, 3...24 ~= block.digits, block.ending != .sentence {
      isDateline = DateReader(line: line).anywhere() != nil
    }
  }

  /// A phrase behind which the page's text seldom goes on.
  var hasBoundaryPhrase: Bool {
    phraseReason == .comment || phraseReason == .related || phraseReason == .legal
  }

  /// The line is boilerplate wherever it stands.
  var isStrong: Bool { (shape?.isSure ?? false) || ((phrase?.strength ?? 0) >= 0.85 && !isWeakPhrase) }

  /// What comes behind the line is no longer the page's text: comments, related articles, legal notices.
  var isBoundary: Bool {
    guard isStrong, let reason = outside?.reason else { return false }
    return reason == .comment || reason == .related || reason == .legal
  }

  /// The stronger of phrase and shape for a line outside the body.
  var outside: Judgement? {
    let shaped = shape.map { Judgement(score: $0.score, reason: $0.reason, evidence: .shape($0.name)) }
    guard let phrase, let phraseReason else { return shaped }
    let phrased = Judgement(
      score: min(0.99, phrase.strength + 0.03), reason: phraseReason, evidence: .phrase(phrase.pattern))
    return (shaped?.score ?? 0) > phrased.score ? shaped : phrased
  }

  /// The same for a line between paragraphs, where a heading may say “Comments” or “Photo”.
  var inside: Judgement? {
    var shaped = shape.map { Judgement(score: $0.score, reason: $0.reason, evidence: .shape($0.name)) }
    if let shape, !shape.isSure { shaped?.score -= 0.5 }
    guard let phrase, let phraseReason else { return shaped }
    let strength = isWeakPhrase ? min(0.45, phrase.strength - 0.5) : phrase.strength
    let phrased = Judgement(score: strength, reason: phraseReason, evidence: .phrase(phrase.pattern))
    return (shaped?.score ?? 0) > phrased.score ? shaped : phrased
  }
}
