extension Misreading {
  /// What all stretches of a line must gain together: a chance sequence in clean text gains less.
  private static let leastSequenceGain = 50
  /// What every run of sequences must gain before it counts at all.
  private static let runCost = 50
  /// A single rare character says nothing unless it gains so much: three Cyrillic letters may be one by chance.
  private static let rareScalar = 110
  private static let leastRareGain = 200
  /// A letter that the misreading could have made, but not here, beside a sequence: text that was damaged has none.
  private static let strayNeighbour = 100
  /// In a line that is damaged beyond doubt, a sequence may cost so much: it is a rare character.
  private static let toleratedLoss = 60
  private static let beyondDoubt = 400

  /// Where UTF-8 was read as `readAs`: runs of characters whose bytes are well-formed UTF-8 and make better text.
  ///
  /// - Complexity: O(*n*) in scalars.
  func sequenceStretches(_ scalars: [UInt32], _ costs: ScalarCosts) -> [Stretch] {
    var stretches: [Stretch] = []
    var given = TextCost(costs)
    var gain = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard scalar >= 0x80, let first = original(scalars, at: index) else {
        given.add(scalar)
        index += 1
        continue
      }
      let start = index
      var undone = given
      let before = given.total
      var next = Optional(first)
      var restored = 0
      while let character = next {
        undone.add(character.scalar)
        restored += 1
        for offset in 0..<character.length { given.add(scalars[index + offset]) }
        index += character.length
        next = index < scalars.count && scalars[index] >= 0x80 ? original(scalars, at: index) : nil
      }
      let isRare = restored == 1 && undone.total - before > Self.rareScalar
      var after = given
      after.add(index < scalars.count ? scalars[index] : 0x0A)
      undone.add(index < scalars.count ? scalars[index] : 0x0A)
      var difference = (after.total - before) - (undone.total - before)
      if start > 0, isStray(scalars[start - 1], costs) { difference -= Self.strayNeighbour }
      if index < scalars.count, isStray(scalars[index], costs) { difference -= Self.strayNeighbour }
      stretches.append(Stretch(range: start..<index, gain: difference))
      if isPlainCyrillic(scalars, start..<index, costs) {
        // An ordinary word, or a letter and a space: whatever its bytes make, it is not evidence.
        stretches[stretches.count - 1].gain = min(difference, -Self.toleratedLoss / 2)
        continue
      }
      if !isRare || difference >= Self.leastRareGain { gain += max(difference - Self.runCost, 0) }
    }
    if gain < Self.leastSequenceGain { return [] }
    let least = gain >= Self.beyondDoubt ? -Self.toleratedLoss : 0
    return stretches.filter { $0.gain > least }
  }

  /// Whether a run is Cyrillic letters and spaces without a capital after a small letter.
  private func isPlainCyrillic(_ scalars: [UInt32], _ range: Range<Int>, _ costs: ScalarCosts) -> Bool {
    var hasSmall = false
    for index in range {
      let entry = costs.entry(scalars[index])
      if entry.letter == 0, entry.kind != ScalarCosts.space || scalars[index] > 0xA0 { return false }
      if hasSmall, entry.isUppercase { return false }
      hasSmall = entry.isLowercase
    }
    return true
  }

  private func isStray(_ scalar: UInt32, _ costs: ScalarCosts) -> Bool {
    scalar >= 0x80 && readAs.byte(scalar) != 0 && costs.entry(scalar).isLetter
  }
}
