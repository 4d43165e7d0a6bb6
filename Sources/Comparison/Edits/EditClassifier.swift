import Text

/// Tells what each edit of a passage is about, by the words on both sides and those around.
///
/// The rules know no language; what a word means stands in the tables of `Data/`. One edit has one class, the one that weighs
/// most of those that apply.
struct EditClassifier {
  private var lexicon: EditLexicon

  /// So many words on one side, with next to nothing on the other, are left out or put in.
  private static let omission = 10
  private static let besides = 2
  /// Numbers beside an edit that are read with it.
  private static let numbersBeside = 6

  init(_ vocabulary: EditVocabulary = .embedded) { lexicon = EditLexicon(vocabulary) }

  /// - Complexity: O(*n*) in words of the passage's edits, O(*e* log *e*) in edits.
  mutating func classify(_ edits: inout [PassageEdit], _ a: EditSide, _ b: EditSide) {
    for index in edits.indices { edits[index].editClass = classify(edits[index], a, b) }
    EditMoves.link(&edits, a, b)
  }

  mutating func classify(_ edit: PassageEdit, _ a: EditSide, _ b: EditSide) -> EditClass {
    switch edit.kind {
    case .move: return .moved
    case .typography: return a.signs(edit.a) == b.signs(edit.b) ? .typography : .number
    case .insertion, .deletion, .substitution: break
    }
    let (wordsA, wordsB) = (a.words(edit.a), b.words(edit.b))
    if Self.isLeftOut(wordsA, a, wordsB) { return .omission }
    if Self.isLeftOut(wordsB, b, wordsA) { return .addition }
    let (numericA, numericB) = withNumbers(wordsA, a, wordsB, b)
    var left = lexicon.facts(wordsA, numeric: numericA, in: a)
    var right = lexicon.facts(wordsB, numeric: numericB, in: b)
    if left.numbers.hasNumericDate || right.numbers.hasNumericDate {
      left.numbers.add(months: left.months)
      right.numbers.add(months: right.months)
      (left.months, right.months) = ([], [])
    }
    let numbers = EditNumbers.difference(left.numbers, right.numbers)
    if numbers.isEmpty, !wordsA.isEmpty, !wordsB.isEmpty, a.letters(wordsA) == b.letters(wordsB) { return .typography }
    if left.negations != right.negations { return .negation }
    if !numbers.isEmpty { return Self.areOfDate(numbers, left, right) ? .date : .number }
    // What is put in to say whose words these are has names and days in it.
    let isOneSided = wordsA.isEmpty || wordsB.isEmpty
    if isOneSided, left.attributions != right.attributions { return .attribution }
    if left.months.sorted() != right.months.sorted() || left.days != right.days { return .date }
    if left.quantities != right.quantities { return .quantity }
    if left.names.contains(where: { !b.hasForm(of: $0, in: wordsB) })
      || right.names.contains(where: { !a.hasForm(of: $0, in: wordsA) })
      || (left.standsForName && right.standsForName)
    {
      return .name
    }
    if left.attributions != right.attributions { return .attribution }
    if left.titles != right.titles { return .title }
    return .wording
  }

  private static func isLeftOut(_ words: Range<Int>, _ side: EditSide, _ others: Range<Int>) -> Bool {
    if others.isEmpty, side.isSentences(words) { return true }
    return others.count <= besides && words.count >= omission && side.length(words) >= omission
  }

  /// Numbers are of a date when they are days beside a month, or years.
  private static func areOfDate(_ numbers: [EditNumbers.Number], _ a: EditFacts, _ b: EditFacts) -> Bool {
    if a.numbers.hasNumericDate || b.numbers.hasNumericDate { return true }
    let isDated = a.isDated || b.isDated
    return numbers.allSatisfy { number in
      let isYear = (number.isPlain && 1900...2100 ~= number.value) || (isDated && 1000...2999 ~= number.value)
      return isYear || (isDated && 1...31 ~= number.value && number.value == number.value.rounded())
    }
  }

  /// The words of an edit with the numbers that stand next to it on both sides: of “15 000” and “15 thousand” only the
  /// second half differs.
  private mutating func withNumbers(
    _ a: Range<Int>, _ sideA: EditSide, _ b: Range<Int>, _ sideB: EditSide
  ) -> (Range<Int>, Range<Int>) {
    let (wordsA, wordsB) = (sideA.text.words, sideB.text.words)
    var before = 0
    while before < Self.numbersBeside, before < a.lowerBound, before < b.lowerBound {
      let (x, y) = (a.lowerBound - before - 1, b.lowerBound - before - 1)
      guard wordsA.hashes[x] == wordsB.hashes[y], sideA.isJoined(x + 1), sideB.isJoined(y + 1),
        lexicon.isNumeric(x, in: sideA)
      else { break }
      before += 1
    }
    var after = 0
    while after < Self.numbersBeside, a.upperBound + after < wordsA.count, b.upperBound + after < wordsB.count {
      let (x, y) = (a.upperBound + after, b.upperBound + after)
      guard wordsA.hashes[x] == wordsB.hashes[y], sideA.isJoined(x), sideB.isJoined(y),
        lexicon.isNumeric(x, in: sideA)
      else { break }
      after += 1
    }
    return (
      (a.lowerBound - before)..<(a.upperBound + after), (b.lowerBound - before)..<(b.upperBound + after)
    )
  }
}
