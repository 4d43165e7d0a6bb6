/// What the words on one side of an edit say that matters.
struct EditFacts {
  var negations = 0
  var attributions: Set<Int> = []
  var titles: Set<Int> = []
  var quantities: Set<Int> = []
  var months: [Int] = []
  var days: Set<Int> = []
  /// Terms of dates stand among the words or beside them.
  var isDated = false
  var numbers = EditNumbers()
  var names: [String] = []
  /// In a script without capitals: the words stand where a name does, before or after a title.
  var standsForName = false
}

extension EditLexicon {
  /// Words beside an edit that still tell whether its numbers are of a date.
  private static let beside = 2

  /// - Parameters:
  ///   - words: those of the edit; a term that begins or ends outside of it counts as a whole, so that 总统 and 总理 are two
  ///     titles though one letter of them differs.
  ///   - numeric: the same with the numbers next to it.
  mutating func facts(_ words: Range<Int>, numeric: Range<Int>, in side: EditSide) -> EditFacts {
    var facts = EditFacts()
    let count = side.text.words.count
    let reach = vocabulary.longest - 1
    var covered: Set<Int> = []
    var (isBeforeTitle, isAfterTitle) = (false, false)
    var word = max(0, words.lowerBound - max(reach, Self.beside))
    while word < min(count, words.upperBound + Self.beside) {
      var (terms, length) = terms(at: word, in: side)
      // “Not only” denies nothing; taking “not” out of it does. In scripts without spaces 不同 is one word.
      if length > 1, terms.contains(where: { $0.kind == .exempt }), words.overlaps(word..<(word + length)),
        !(words.lowerBound <= word && word + length <= words.upperBound),
        !side.text.words.flags[word].contains(.unspaced)
      {
        (terms, length) = self.terms(at: word, in: side, longest: 1)
      }
      if length == 0 {
        word += 1
        continue
      }
      let range = word..<(word + length)
      let isWithin =
        words.isEmpty
        ? range.lowerBound < words.lowerBound && words.lowerBound < range.upperBound
        : range.overlaps(words)
      let isNear =
        range.upperBound + Self.beside > words.lowerBound && range.lowerBound < words.upperBound + Self.beside
      for term in terms {
        if isNear, term.isCalendar { facts.isDated = true }
        let isTitle = term.kind == .title || term.kind == .honorific
        if isTitle, range.upperBound == words.lowerBound { isAfterTitle = true }
        if isTitle || term.kind == .attribution, range.lowerBound == words.upperBound { isBeforeTitle = true }
        if term.kind != .exempt, term.kind != .connector { covered.formUnion(range) }
      }
      if isWithin { facts.add(terms) }
      word += length
    }
    facts.numbers = numbers(numeric, in: side)
    var followsTitle = isAfterTitle
    for word in words {
      if covered.contains(word) {
        followsTitle = true
      } else {
        if side.isName(word, afterTitle: followsTitle) { facts.names.append(side.form(word)) }
        followsTitle = false
      }
    }
    facts.standsForName =
      !words.isEmpty && words.count <= 4
      && words.allSatisfy { side.text.words.flags[$0].contains(.uncased) && !covered.contains($0) }
      && (isAfterTitle || (isBeforeTitle && side.text.words.flags[words.lowerBound].contains(.unspaced)))
    return facts
  }

  private mutating func numbers(_ words: Range<Int>, in side: EditSide) -> EditNumbers {
    var numbers = EditNumbers()
    var word = words.lowerBound
    while word < words.upperBound {
      if word > words.lowerBound, !side.isJoined(word) { numbers.end() }
      let flags = side.text.words.flags[word]
      if flags.contains(.numeric) {
        numbers.addDigits(side.form(word))
        word += 1
        continue
      }
      let (terms, length) = terms(at: word, in: side)
      let isConnector =
        terms.contains { $0.kind == .connector } && word + 1 < words.upperBound
        && isNumeric(word + 1, in: side) && !side.text.words.flags[word + 1].contains(.numeric)
      if let term = terms.first(where: \.isNumeric) {
        numbers.add(term.kind, isLetter: flags.contains(.unspaced))
      } else if !isConnector {
        numbers.end()
      }
      word += max(1, length)
    }
    numbers.end()
    return numbers
  }
}

extension EditFacts {
  /// Takes what stands in one place, which several languages may have.
  fileprivate mutating func add(_ terms: [EditTerm]) {
    if terms.contains(where: { $0.kind == .negation }) { negations += 1 }
    var months: Set<Int> = []
    for term in terms {
      switch term.kind {
      case .attribution: attributions.insert(term.concept)
      case .title: titles.insert(term.concept)
      case .quantity: quantities.insert(term.concept)
      case .month(let number): months.insert(number)
      case .day: days.insert(term.concept)
      case .negation, .honorific, .dateUnit, .number, .unitMultiplier, .multiplier, .connector, .exempt: break
      }
    }
    self.months += months.sorted()
  }
}
