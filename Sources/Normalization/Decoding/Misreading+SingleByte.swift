extension Misreading {
  /// What a stretch must gain. Words of accented Latin letters alone are in no language, and C1 controls in no text. Mac
  /// Cyrillic has the small letters but я where windows-1251 has them: less is to gain, and less can go wrong, but for
  /// Serbian and Macedonian names.
  private func leastGain(_ scalars: [UInt32], _ costs: ScalarCosts) -> Int {
    switch (actual?.name, readAs.name) {
    case ("windows-1252", _): 100
    case ("x-mac-cyrillic", _): Self.isPerhapsSerbian(scalars, costs) ? 250 : 45
    case (_, "windows-1252"): 180
    default: 250
    }
  }

  /// Whether a line has a Serbian or Macedonian letter within a word, where damage makes none, or too few letters to
  /// tell.
  private static func isPerhapsSerbian(_ scalars: [UInt32], _ costs: ScalarCosts) -> Bool {
    var letters = 0
    var last: UInt32 = 0
    for scalar in scalars {
      if costs.entry(scalar).letter != 0 { letters += 1 }
      switch scalar {
      case 0x452, 0x453, 0x455, 0x458...0x45C, 0x45F: if costs.entry(last).isLowercase { return true }
      default: break
      }
      last = scalar
    }
    return letters < leastMacLetters
  }

  private static let leastMacLetters = 15
  /// A stretch that starts or ends within the line costs so much at that end.
  private static let innerEnd = 150
  /// The same where the neighbour has letters that the charset lacks: it cannot have been damaged with it.
  private static let foreignEnd = 20
  /// What the charset lacks cannot have come from it; a letter least of all.
  private static let foreignSign = 80
  private static let foreignLetter = 600
  /// The dearest that a restored scalar may be on average: text of the wrong letters is no text.
  private static let dearestAverage = 66
  /// Of what is restored, so many percent at least are Cyrillic letters.
  private static let leastLetters = 60

  /// Where one single-byte charset was read as another: runs of words that read better by far when undone.
  ///
  /// - Parameter words: of `scalars`, by `LineWords`.
  /// - Complexity: O(*n*) in scalars.
  func wordStretches(_ scalars: [UInt32], _ words: LineWords, _ costs: ScalarCosts) -> [Stretch] {
    let leastGain = leastGain(scalars, costs)
    // Two states, a word undone or not: the best way through the line to each, and where it came from.
    var given = 0
    var undone = -leastGain
    var cameFrom: [UInt8] = []
    var undoneCosts: [Int] = []
    cameFrom.reserveCapacity(words.ranges.count)
    undoneCosts.reserveCapacity(words.ranges.count)
    var wasForeign = false
    for (number, range) in words.ranges.enumerated() {
      let (cost, isForeign) =
        words.isASCII(number) ? (words.costs[number], false) : undoneCost(scalars, range, costs)
      if number > 0 {
        let entered = given - leastGain - (wasForeign ? Self.foreignEnd : Self.innerEnd)
        let left = undone - (isForeign ? Self.foreignEnd : Self.innerEnd)
        cameFrom.append((left > given ? 1 : 0) | (entered > undone ? 2 : 0))
        (given, undone) = (max(given, left), max(undone, entered))
      } else {
        cameFrom.append(0)
      }
      wasForeign = isForeign
      undoneCosts.append(cost)
      undone += words.costs[number] - cost
    }
    if undone <= given && cameFrom.allSatisfy({ $0 & 1 == 0 }) { return [] }
    var stretches: [Stretch] = []
    var isUndone = undone > given
    var end = words.ranges.count
    var number = words.ranges.count - 1
    while number >= 0 {
      let from = cameFrom[number]
      let wasUndone = number == 0 ? isUndone : isUndone ? from & 2 == 0 : from & 1 != 0
      if isUndone, number == 0 || !wasUndone {
        if let stretch = stretch(number..<end, scalars, words, undoneCosts, costs) { stretches.append(stretch) }
      }
      if !isUndone { end = number }
      isUndone = wasUndone
      number -= 1
    }
    return stretches.reversed()
  }

  private func stretch(
    _ numbers: Range<Int>, _ scalars: [UInt32], _ words: LineWords, _ undoneCosts: [Int], _ costs: ScalarCosts
  ) -> Stretch? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    var (gain, cost, length) = (0, 0, 0)
    for number in numbers {
      gain += words.costs[number] - undoneCosts[number]
      if words.isASCII(number) { continue }
      cost += undoneCosts[number]
      length += words.ranges[number].count
    }
    let range = words.ranges[first].lowerBound..<words.ranges[last].upperBound
    if actual?.name != "windows-1252" {
      if cost > Self.dearestAverage * length { return nil }
      var (restored, letters) = (0, 0)
      for index in range where scalars[index] >= 0x80 {
        guard let character = original(scalars, at: index) else { continue }
        restored += 1
        if costs.entry(character.scalar).letter != 0 { letters += 1 }
      }
      if letters * 100 < restored * Self.leastLetters { return nil }
    }
    return Stretch(range: range, gain: gain)
  }

  private func undoneCost(
    _ scalars: [UInt32], _ range: Range<Int>, _ costs: ScalarCosts
  ) -> (cost: Int, isForeign: Bool) {
    var cost = TextCost(costs)
    var foreign = 0
    for index in range {
      let scalar = scalars[index]
      if scalar < 0x80 {
        cost.add(scalar)
      } else if let character = original(scalars, at: index) {
        cost.add(character.scalar)
      } else {
        cost.add(scalar)
        let entry = costs.entry(scalar)
        foreign += entry.isLetter ? Self.foreignLetter : entry.kind == ScalarCosts.unknown ? 0 : Self.foreignSign
      }
    }
    cost.add(0x20)
    return (cost.total + foreign, foreign >= Self.foreignLetter)
  }
}

/// The words of a line, by spaces, and what each costs as it is.
struct LineWords {
  private(set) var ranges: [Range<Int>] = []
  private(set) var costs: [Int] = []
  private var ascii: [Bool] = []

  func isASCII(_ number: Int) -> Bool { ascii[number] }

  /// - Complexity: O(*n*) in scalars.
  init(_ scalars: [UInt32], _ costs: ScalarCosts) {
    var start = 0
    for index in 0...scalars.count where index == scalars.count || scalars[index] <= 0x20 {
      if index > start { append(scalars, start..<index, costs) }
      start = index + 1
    }
  }

  private mutating func append(_ scalars: [UInt32], _ range: Range<Int>, _ costs: ScalarCosts) {
    var cost = TextCost(costs)
    var isASCII = true
    for index in range {
      cost.add(scalars[index])
      if scalars[index] >= 0x80 { isASCII = false }
    }
    cost.add(0x20)
    ranges.append(range)
    self.costs.append(cost.total)
    ascii.append(isASCII)
  }
}
