/// The place that a statement's title or its dateline states.
///
/// A wrong place is worse than none. Sure are the places of the table `Data/places.tsv` and what an abbreviation of “city”
/// opens; another single word in capitals is taken where the title states an occasion before it, because only then nothing
/// but a place is left to stand there. Two unknown words are a person as often.
struct StatementPlace {
  let line: Line

  /// A place of more words is none that could be told from an institution.
  private static let longest = 4
  /// Shorter words, and those in capitals throughout, are abbreviations: of institutions, mostly.
  private static let shortest: UInt8 = 3
  /// Words between the place and the day: “Berlin, den 3. Mai”, “Moscow, Friday, January 18”.
  private static let mostFillers = 3

  private enum Sureness {
    case none
    case likely
    case known
  }

  /// Where the words of the day start, with the weekday or the article before it and the first day of two.
  func start(of day: Range<Int>) -> Int {
    var start = day.lowerBound
    if start > 1, let first = line.number(at: start - 1), 1...31 ~= first,
      line.gap(after: start - 1, hasAnyOf: ["-", "–"])
    {
      start -= 1
    }
    for _ in 0..<Self.mostFillers where start > 0 {
      let filler = line.vocabulary.lists.datelineFillers.match(line.tokens, at: start - 1)
      guard filler != nil, line.tokens[start - 1].kind == .word else { break }
      start -= 1
    }
    return start
  }

  /// The place that stands between a comma and the day, and where its words start with what belongs to them.
  func ending(
    before day: Range<Int>, behind statement: Range<Int>, hasOccasion: Bool
  ) -> (words: Range<Int>, segment: Int)? {
    let end = start(of: day)
    // Without a comma a word such as “le” stands between, and it must be a place for sure: “à Paris le 3 mai 2024”.
    let isParted = (end...day.lowerBound).contains { line.isCut(before: $0) }
    guard end > statement.upperBound, isParted || end < day.lowerBound else { return nil }
    let segment = segmentStart(before: end)
    if segment < statement.upperBound {
      // “Rede in Berlin, 3. Mai 2024”.
      return prepositional(statement.upperBound..<end).map { ($0, statement.upperBound) }
    }
    if let words = prepositional(segment..<end) { return (words, segment) }
    let before = segment > statement.upperBound ? segmentStart(before: segment) : segment
    // “Washington, D.C.” is one name.
    if before >= statement.upperBound, before < segment, judge(before..<end).sureness == .known {
      return (before..<end, before)
    }
    let (words, sureness) = judge(segment..<end)
    guard sureness != .none else { return nil }
    if before >= statement.upperBound, before < segment {
      // With the region or the town before it: “Московская область, Ново-Огарёво”, “Москва, Кремль”.
      if isRegion(before..<segment), sureness == .known || hasOccasion { return (before..<end, before) }
      // Two known towns in a row are an enumeration's end: “talks with partners in Kyiv, Warsaw, Berlin”.
      let (town, townSureness) = judge(before..<segment)
      if townSureness == .known, sureness == .likely { return (town.lowerBound..<end, before) }
    }
    return sureness == .known || (hasOccasion && isParted) ? (words, segment) : nil
  }

  /// Where the words before the day start that the occasion leaves out: some in capitals behind a comma, which were no
  /// place for sure, belong to it as little.
  func doubtfulStart(before day: Range<Int>, behind statement: Range<Int>) -> Int {
    let end = start(of: day)
    guard end > statement.upperBound else { return end }
    let segment = segmentStart(before: end)
    let isName = (segment..<end).allSatisfy { line.tokens[$0].isCapitalized }
    return isName && segment > statement.upperBound ? segment : end
  }

  /// All that stands before the day, if it is a place for sure.
  func alone(before day: Range<Int>) -> Range<Int>? {
    let end = start(of: day)
    guard end > 0, segmentStart(before: end) == 0 else { return nil }
    let (words, sureness) = judge(0..<end)
    return sureness == .known ? words : nil
  }

  /// The place of a dateline before a title: “Warsaw, 3 May 2024 – Remarks by the Minister”.
  func dateline(day: Range<Int>) -> Range<Int>? {
    guard day.upperBound < line.tokens.endIndex,
      line.gap(after: day.upperBound - 1, hasAnyOf: [" – ", " — ", " - ", ":", ". "])
    else { return nil }
    return alone(before: day)
  }

  private func segmentStart(before end: Int) -> Int {
    var start = end - 1
    while start > 0, !line.isCut(before: start) { start -= 1 }
    return start
  }

  private func prepositional(_ words: Range<Int>) -> Range<Int>? {
    guard let preposition = line.vocabulary.lists.placePrepositions.match(line.tokens, at: words.lowerBound),
      words.lowerBound + preposition.length < words.upperBound
    else { return nil }
    let (place, sureness) = judge(words.lowerBound + preposition.length..<words.upperBound)
    return sureness == .known ? place : nil
  }

  private func isRegion(_ words: Range<Int>) -> Bool {
    guard words.count <= Self.longest, line.tokens[words.lowerBound].isCapitalized else { return false }
    let regions = line.vocabulary.lists.regions
    return regions.match(line.tokens, at: words.lowerBound) != nil
      || regions.match(line.tokens, at: words.upperBound - 1) != nil
  }

  /// How sure the words are a place, without the abbreviation of “city” that opens them.
  private func judge(_ words: Range<Int>) -> (words: Range<Int>, sureness: Sureness) {
    let (lists, tokens) = (line.vocabulary.lists, line.tokens)
    var start = words.lowerBound
    let city = lists.cities.match(tokens, at: start)
    if let city { start += city.length }
    guard start < words.upperBound else { return (words, .none) }
    let name = start..<words.upperBound
    guard name.count <= Self.longest, tokens[start].isCapitalized, name.allSatisfy({ tokens[$0].kind == .word }) else {
      return (name, .none)
    }
    if let known = lists.places.match(tokens, at: start), known.length == name.count { return (name, .known) }
    if city != nil { return (name, isExcluded(name) ? .none : .known) }
    let isWord = name.count == 1 && tokens[start].length >= Self.shortest && !isAbbreviation(start)
    return (name, isWord && !isExcluded(name) ? .likely : .none)
  }

  /// Words that institutions, agencies, statements, months and remarks such as “Transcript” start with.
  private func isExcluded(_ name: Range<Int>) -> Bool {
    let (lists, tokens, start) = (line.vocabulary.lists, line.tokens, name.lowerBound)
    return lists.institutions.match(tokens, at: start) != nil || lists.agencies.match(tokens, at: start) != nil
      || lists.statements.match(tokens, at: start) != nil || lists.noPlaces.match(tokens, at: start) != nil
      || lists.months.match(tokens, at: start) != nil || lists.datelineFillers.match(tokens, at: start) != nil
      || lists.media.match(tokens, at: start) != nil || lists.networks.match(tokens, at: start) != nil
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    !String(decoding: line.bytes(of: line.tokens[index]), as: UTF8.self).unicodeScalars.dropFirst().contains {
      $0.properties.isLowercase
    }
  }
}
