/// What an alignment of two names comes to.
struct NameVerdict {
  private(set) var score = 0.0
  private(set) var remarks: [String] = []

  private static let mismatchMost = 0.45

  init(_ a: PersonName, _ b: PersonName, _ alignment: NameAlignment) {
    if alignment.pairs.isEmpty {
      remarks = [a.words.isEmpty || b.words.isEmpty ? "no name" : "no word in common"]
      return
    }
    var (sum, weight) = (0.0, 0.0)
    for pair in alignment.pairs {
      // A surname tells more than a given name.
      let own = a.words[pair.a].given == 0 || b.words[pair.b].given == 0 ? 2.0 : 1.0
      sum += own * Self.likeness(pair.distance)
      weight += own
    }
    var penalty = 0.0
    let isOrdered = alignment.pairs.allSatisfy { x in
      alignment.pairs.allSatisfy { y in (x.a < y.a) == (x.b < y.b) }
    }
    if !isOrdered { remarks.append("order") }
    if alignment.initials.contains(where: { a.words[$0.a].part != b.words[$0.b].part }) {
      remarks.append("initial")
      penalty += 0.03
    }
    let differs = differs(a, b, alignment)
    let extras = extras(a, b, alignment)
    if let difference = differs ?? extras.difference {
      remarks.append(difference)
      let shared = Double(alignment.pairs.count)
      let parts = shared + Double(max(1, max(alignment.leftA.count, alignment.leftB.count)))
      score = min(Self.mismatchMost, sum / weight * shared / parts)
      return
    }
    remarks += extras.remarks
    penalty += extras.penalty
    // A match stays one whatever it lacks.
    score = max(NameMatcher.threshold, sum / weight * (1 - penalty))
  }

  /// 1 for the same word, a half at the threshold.
  private static func likeness(_ distance: Float) -> Double {
    max(0, 1 - Double(distance / WordComparison.threshold) / 2)
  }

  /// What stands against a match: a part that both names have and that is not the same.
  private func differs(_ a: PersonName, _ b: PersonName, _ alignment: NameAlignment) -> String? {
    if alignment.hasWrongInitial { return "initial differs" }
    guard let left = alignment.leftA.last, let other = alignment.leftB.last else { return nil }
    if a.words[left].isPatronymic && b.words[other].isPatronymic && alignment.pairs.count > 1 {
      return "patronymic differs"
    }
    let surname = alignment.pairs.contains { a.words[$0.a].given == 0 || b.words[$0.b].given == 0 }
    return surname && a.words[left].given | b.words[other].given != 0 ? "given name differs" : "surname differs"
  }

  private struct Extras {
    var remarks: [String] = []
    var penalty = 0.0
    var difference: String?
  }

  /// Words of one name only.
  private func extras(_ a: PersonName, _ b: PersonName, _ alignment: NameAlignment) -> Extras {
    let (name, left, short) = alignment.leftA.isEmpty ? (b, alignment.leftB, a) : (a, alignment.leftA, b)
    var extras = Extras()
    guard !left.isEmpty else { return extras }
    let isAlone = short.words.count { $0.part == .word } == 1 && alignment.initials.isEmpty
    if isAlone, let pair = alignment.pairs.first {
      let place = alignment.leftA.isEmpty ? pair.b : pair.a
      let last = name.words.lastIndex { $0.part == .word && !($0.isPatronymic && $0.given == 0 && left.count > 1) }
      let word = name.words[place]
      let isSurname =
        word.isBeforeComma || word.given == 0 && (place == last || left.contains { name.words[$0].given != 0 })
      if !isSurname { return Extras(difference: "given name alone") }
      extras.remarks.append("surname alone")
      extras.penalty += 0.2
      return extras
    }
    for place in left {
      let isPatronymic = name.words[place].isPatronymic
      extras.remarks.append(isPatronymic ? "patronymic in one name only" : "a word in one name only")
      extras.penalty += isPatronymic ? 0.02 : 0.1
    }
    return extras
  }
}
