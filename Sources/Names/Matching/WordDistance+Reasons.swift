extension WordDistance {
  /// The rules by which the cheapest reading joins the words, in the order of the letters; those without a name are left out.
  ///
  /// - Complexity: O(*n* · *m*).
  func reasons(_ word: SpelledWord, _ sounds: [UInt8]) -> [UInt16] {
    let size = Self.size(word, sounds)
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { table in
      fill(table, word, sounds, limit: Self.unreachable - 400)
      var reasons: [UInt16] = []
      var (row, column) = (word.letters.count, sounds.count)
      while row > 0 || column > 0 {
        guard let step = step(to: row, column, table, word, sounds) else { break }
        reasons += step.reasons.filter { $0 != 0 }
        (row, column) = (step.row, step.column)
      }
      return reasons.reversed()
    }
  }

  private struct Step {
    var row: Int
    var column: Int
    var reasons: [UInt16] = []
  }

  /// One way by which a cell got its cost.
  private func step(
    to row: Int, _ column: Int, _ table: UnsafeMutableBufferPointer<Int16>, _ word: SpelledWord, _ sounds: [UInt8]
  ) -> Step? {
    let width = sounds.count + 1
    let cost = table[row * width + column]
    let beginning = { (from: Int) in from == 0 ? Int16(costs.beginning) : 0 }
    for start in stride(from: row - 1, through: max(0, row - 12), by: -1) {
      for arc in word.arcs[Int(word.firstArc[start])..<Int(word.firstArc[start + 1])]
      where start + Int(arc.length) == row {
        let count = Int(arc.count)
        if column >= count {
          let from = start * width + column - count
          let base = table[from] + Int16(arc.cost)
          let isEqual = (0..<count).allSatisfy { sounds[column - count + $0] == arc.sound($0) }
          let isFar = count == 1 && arc.cost >= Self.farFetched && Sound.isVowel(arc.first)
          if isEqual, base + (isFar ? beginning(from) : 0) == cost {
            return Step(row: start, column: column - count, reasons: [arc.reason])
          }
          if count == 1, !isEqual {
            let sound = sounds[column - 1]
            let pair = base + Int16(costs.pairs[Int(arc.first) * Sound.codeCount + Int(sound)])
            let isVowel = Sound.isVowel(arc.first) && Sound.isVowel(sound)
            if pair + (isVowel ? beginning(from) : 0) == cost {
              return Step(
                row: start, column: column - 1, reasons: [arc.reason, costs.reason(arc.first, sound)])
            }
          }
        }
        if count == 1, arc.isPlain {
          let from = start * width + column
          let lone = table[from] + Int16(arc.cost) + Int16(costs.lone[Int(arc.first)])
          if lone + (Sound.isVowel(arc.first) ? beginning(from) : 0) == cost { return Step(row: start, column: column) }
        }
      }
    }
    guard column > 0 else { return nil }
    let from = row * width + column - 1
    let sound = sounds[column - 1]
    let lone = table[from] + Int16(costs.lone[Int(sound)]) + (Sound.isVowel(sound) ? beginning(from) : 0)
    return lone == cost ? Step(row: row, column: column - 1) : nil
  }
}
