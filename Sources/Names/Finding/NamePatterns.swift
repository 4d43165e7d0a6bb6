/// Puts the tokens of a text together to names.
struct NamePatterns {
  struct Span: Sendable {
    var range: Range<Int>
    var isLatin: Bool
  }

  private struct Match {
    var count: Int
    var surname: Int
  }

  let tokens: [NameToken]
  /// Whether all nouns have capitals, as in German: then a capital says little of what is no known name.
  var nounsAreCapital = false
  /// Whether M. is a title, as in French.
  var hasMonsieur = false

  private static let monsieur = NameLexicon.hash([0x6D])

  /// A surname by itself, not by what stands before it.
  private func isSurely(_ token: NameToken) -> Bool {
    !token.kind.isDisjoint(with: [.strongSurname, .knownSurname])
  }

  /// - Complexity: O(*t*) in tokens: each place looks at no more than six.
  func spans() -> [Span] {
    var matches: [(start: Int, match: Match)] = []
    var surnames: Set<UInt64> = []
    var isUsed = [Bool](repeating: false, count: tokens.count)
    var index = 0
    while index < tokens.count {
      guard let match = match(at: index), !isInstitution(after: index + match.count) else {
        index += 1
        continue
      }
      matches.append((index, match))
      let surname = tokens[index + match.surname]
      if surname.length >= 4 { surnames.insert(surname.stem) }
      for used in index..<index + match.count { isUsed[used] = true }
      index += match.count
    }
    // A surname that the text gives with a given name, a title or initials is one wherever it stands alone.
    for index in tokens.indices where !isUsed[index] {
      let token = tokens[index]
      if isNameWord(token) && !token.followsPlace && token.length >= 4 && surnames.contains(token.stem) {
        matches.append((index, Match(count: 1, surname: 0)))
      }
    }
    matches.sort { $0.start < $1.start }
    return matches.map { start, match in
      let last = tokens[start + match.count - 1]
      return Span(
        range: tokens[start].range.lowerBound..<last.range.upperBound, isLatin: tokens[start].script == .latin)
    }
  }

  /// The token `offset` places after `index`, if it is joined with those between.
  private func joined(_ index: Int, _ offset: Int) -> NameToken? {
    let place = index + offset
    guard place < tokens.count, tokens[place].isJoined else { return nil }
    return tokens[place]
  }

  /// "George Washington University" is no person.
  private func isInstitution(after index: Int) -> Bool {
    index < tokens.count && tokens[index].isJoined && tokens[index].kind.contains(.institution)
  }

  /// May stand as a surname or an unknown given name.
  private func isNameWord(_ token: NameToken) -> Bool {
    let kind = token.kind
    if token.length < 2 || !kind.isDisjoint(with: [.stop, .initial, .particle, .institution]) { return false }
    if kind.contains(.title) && !kind.contains(.strongSurname) { return false }
    if kind.contains(.allCapitals) { return !kind.isDisjoint(with: [.given, .strongSurname, .patronymic]) }
    return true
  }

  private func isGiven(_ token: NameToken) -> Bool { token.kind.contains(.given) }

  private func match(at index: Int) -> Match? {
    let token = tokens[index]
    if token.followsPlace { return nil }
    if token.kind.contains(.initial) { return initialsFirst(index) }
    if isGiven(token), let match = givenFirst(index) { return match }
    guard isNameWord(token) else { return nil }
    return surnameFirst(index) ?? familyFirst(index) ?? unknownGiven(index) ?? titled(index)
      ?? agreeing(index)
  }

  /// С. В. Лавров
  private func initialsFirst(_ index: Int) -> Match? {
    var offset = 1
    while offset < 3, let next = joined(index, offset), next.kind.contains(.initial) { offset += 1 }
    if hasMonsieur, offset == 1, tokens[index].stem == Self.monsieur { return nil }
    if let next = joined(index, offset), next.kind.contains(.particle) { offset += 1 }
    guard let surname = joined(index, offset), isNameWord(surname),
      !surname.kind.contains(.allCapitals) || surname.length > 3
    else { return nil }
    // "Q. Whether", "I. Allgemeines", "z. B. Urkunden": one initial is often none.
    if surname.script == .latin, !isSurely(surname), nounsAreCapital || offset == 1 && tokens[index].startsSentence {
      return nil
    }
    return Match(count: offset + 1, surname: offset)
  }

  /// Сергей Лавров, Сергей Викторович Лавров, Сергей Викторович, Урсула фон дер Ляйен, Реджеп Тайип Эрдоган
  private func givenFirst(_ index: Int) -> Match? {
    let token = tokens[index]
    guard let second = joined(index, 1) else { return lone(index) }
    if second.kind.contains(.patronymic) {
      if let third = joined(index, 2), isNameWord(third), !isGiven(third) || !third.kind.isDisjoint(with: .surname),
        !beginsName(index + 2)
      {
        return Match(count: 3, surname: 2)
      }
      return Match(count: 2, surname: 1)
    }
    // Рахмон Эмомали Шарипович: both are given names in the lists, the patronymic tells which is one here.
    if isGiven(second), let third = joined(index, 2), third.kind.contains(.patronymic), isNameWord(token) {
      return Match(count: 3, surname: 0)
    }
    if second.kind.contains(.initial) {
      // George H. W. Bush
      var offset = 2
      while offset < 4, let next = joined(index, offset), next.kind.contains(.initial) { offset += 1 }
      guard let surname = joined(index, offset), isNameWord(surname) else { return nil }
      return Match(count: offset + 1, surname: offset)
    }
    var offset = 1
    while offset < 3, let next = joined(index, offset), next.kind.contains(.particle) { offset += 1 }
    guard let surname = joined(index, offset), isNameWord(surname) else { return lone(index) }
    if offset > 1 {
      if token.script == .latin && token.kind.contains(.ambiguous) { return nil }
      // Тамим бен Хамад Аль Тани: as many particles as there are, up to a bound.
      while offset < 6, let particle = joined(index, offset + 1), particle.kind.contains(.particle),
        let next = joined(index, offset + 2), isNameWord(next)
      {
        offset += 2
      }
      return Match(count: offset + 1, surname: offset)
    }
    let hasForm = !surname.kind.isDisjoint(with: .surname)
    if token.script == .latin {
      // "Art", "Will", "Grace" and a noun
      let mayBeWord = token.kind.contains(.ambiguous) && (nounsAreCapital || token.startsSentence)
      if mayBeWord && !isSurely(surname) { return nil }
    } else if token.kind.contains(.ambiguous) && token.startsSentence && !hasForm {
      return nil
    }
    if let third = joined(index, 2), isNameWord(third), !third.kind.contains(.patronymic), !hasForm || isGiven(surname),
      isGiven(surname), !token.kind.contains(.ambiguous), third.stem != surname.stem,
      !isGiven(third) || !third.kind.isDisjoint(with: .surname)
    {
      return Match(count: 3, surname: 2)
    }
    if isGiven(surname) && !hasForm && surname.kind.isDisjoint(with: [.foreign, .knownSurname]) { return nil }
    // Иоганн Себастьян Бах
    if let third = joined(index, 2), isNameWord(third), third.script == .cyrillic, token.kind.contains(.foreign),
      !token.kind.contains(.ambiguous), !hasForm, third.kind.isDisjoint(with: [.given, .patronymic, .allCapitals]),
      third.agreement.mayEndName
    {
      return Match(count: 3, surname: 2)
    }
    // Бойко Методиев Борисов, Вук Стефановић Караџић
    if let third = joined(index, 2), isNameWord(third), !isGiven(third), joined(index, 3) == nil,
      third.kind.isDisjoint(with: [.allCapitals, .patronymic]), third.agreement.hasForm(of: surname.agreement)
    {
      return Match(count: 3, surname: 2)
    }
    // Gabriel García Márquez
    if let third = joined(index, 2), isNameWord(third), third.script == .latin,
      !third.kind.isDisjoint(with: [.knownSurname, .strongSurname]), !third.kind.contains(.given)
    {
      return Match(count: 3, surname: 2)
    }
    return Match(count: 2, surname: 1)
  }

  /// In a list without commas: Лавров Сергей Викторович Силуанов Антон Германович.
  private func beginsName(_ index: Int) -> Bool {
    guard let given = joined(index, 1), isGiven(given), let patronymic = joined(index, 2) else { return false }
    return patronymic.kind.contains(.patronymic)
  }

  /// Патриарх Кирилл: a given name by itself, directly after a title.
  private func lone(_ index: Int) -> Match? {
    let token = tokens[index]
    guard token.kind.isDisjoint(with: [.ambiguous, .allCapitals]), token.title != .none, token.title != .near else {
      return nil
    }
    return Match(count: 1, surname: 0)
  }

  /// Лавров Сергей Викторович, Лавров С. В.
  private func surnameFirst(_ index: Int) -> Match? {
    let token = tokens[index]
    let isStrong = token.kind.contains(.strongSurname)
    guard let second = joined(index, 1) else { return nil }
    if isGiven(second) {
      if let third = joined(index, 2) {
        if third.kind.contains(.patronymic) {
          // "Москвич Иван Петрович Сидоров": the surname stands behind.
          if let fourth = joined(index, 3), isNameWord(fourth), !isStrong, !beginsName(index + 3) { return nil }
          // "Однажды Иван Петрович": the first word of a sentence needs the form of a surname.
          if token.startsSentence && token.kind.isDisjoint(with: .surname) { return nil }
          return Match(count: 3, surname: 0)
        }
        if isNameWord(third) { return nil }
      }
      return isStrong && !second.kind.contains(.ambiguous) ? Match(count: 2, surname: 0) : nil
    }
    if second.kind.contains(.initial) {
      var offset = 2
      while offset < 4, let next = joined(index, offset), next.kind.contains(.initial) { offset += 1 }
      if let next = joined(index, offset), isNameWord(next) { return nil }
      return isStrong || offset > 2 ? Match(count: offset, surname: 0) : nil
    }
    return nil
  }

  /// Си Цзиньпин, Ким Чен Ын
  private func familyFirst(_ index: Int) -> Match? {
    guard tokens[index].kind.contains(.familyFirst), let second = joined(index, 1),
      isNameWord(second) || second.length == 1,
      second.kind.isDisjoint(with: [.strongSurname, .patronymic]), second.length <= 11
    else { return nil }
    if second.kind.contains(.initial) { return nil }
    if second.length <= 5, let third = joined(index, 2), isNameWord(third), third.length <= 5,
      third.kind.isDisjoint(with: [.strongSurname, .given])
    {
      return Match(count: 3, surname: 0)
    }
    return Match(count: 2, surname: 0)
  }

  /// Нурсултан Абишевич (Назарбаев): a patronymic tells what stands before it.
  private func unknownGiven(_ index: Int) -> Match? {
    guard let second = joined(index, 1), second.kind.contains(.patronymic), !tokens[index].kind.contains(.allCapitals)
    else { return nil }
    if let third = joined(index, 2), isNameWord(third), !third.kind.isDisjoint(with: .surname) {
      return Match(count: 3, surname: 2)
    }
    return Match(count: 2, surname: 1)
  }

  /// Гульнара Сабирова, Хафез аль-Асад: a given name that no list has, within a sentence, before a form that only surnames
  /// have and that agrees with it.
  private func agreeing(_ index: Int) -> Match? {
    let token = tokens[index]
    guard token.script == .cyrillic, !token.startsSentence, !token.opensQuote, token.length >= 3, !token.hasArticle,
      token.kind.isDisjoint(with: [.title, .place, .region, .strongSurname, .allCapitals, .given])
    else { return nil }
    if index > 0, token.isJoined, !tokens[index - 1].kind.contains(.initial) { return nil }
    guard let surname = joined(index, 1), isNameWord(surname),
      surname.kind.isDisjoint(with: [.allCapitals, .given, .place, .title]), surname.length >= 5 || surname.hasArticle
    else { return nil }
    guard
      surname.hasArticle
        || surname.kind.contains(.strongSurname) && token.agreement.isGivenName(beside: surname.agreement)
    else { return nil }
    guard let third = joined(index, 2) else { return Match(count: 2, surname: 1) }
    return third.kind.contains(.patronymic) ? Match(count: 3, surname: 1) : nil
  }

  /// министр Лавров; министра иностранных дел Лаврова; президент Ухнагийн Хурэлсух
  private func titled(_ index: Int) -> Match? {
    let token = tokens[index]
    if token.title == .none || token.title == .besideFirstName || token.kind.contains(.allCapitals) || isGiven(token) {
      return nil
    }
    let next = joined(index, 1)
    if token.title == .near {
      guard token.kind.contains(.strongSurname), !token.kind.contains(.feminine), !token.startsSentence else {
        return nil
      }
      return next == nil ? Match(count: 1, surname: 0) : nil
    }
    // "президент Чеченской Республики": what goes on in capitals that are no name is no surname.
    if let next {
      guard isNameWord(next), token.kind.isDisjoint(with: .surname) else { return nil }
      return joined(index, 2) == nil ? Match(count: 2, surname: 1) : nil
    }
    if token.kind.contains(.feminine) && token.title != .besideFemale { return nil }
    if token.title == .besideOffice && token.kind.isDisjoint(with: .surname) { return nil }
    return token.length >= 3 ? Match(count: 1, surname: 0) : nil
  }
}
