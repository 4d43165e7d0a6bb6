/// The cheapest way to read one word as the sounds of another.
///
/// An edit distance over a lattice: the letters of one word have several readings each, the other word is a row of
/// sounds; sounds may be taken for like ones, be missing or stand in excess, at the costs of `SoundCosts`.
struct WordDistance: Sendable {
  static let unreachable: Int16 = .max / 2
  /// Readings of this cost and more stand for another vowel rather than for a spelling.
  static let farFetched: UInt8 = 35
  let costs: SoundCosts

  /// - Parameter limit: what costs more is not looked for.
  /// - Returns: hundredths, or `unreachable` for more than `limit`.
  /// - Complexity: O(*n* · *m*) in letters and sounds; of words that differ early, only their beginnings.
  func cost(_ word: SpelledWord, _ sounds: [UInt8], limit: Int16) -> Int16 {
    let size = Self.size(word, sounds)
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { table in
      fill(table, word, sounds, limit: limit)
      return table[size - 1] > limit ? Self.unreachable : table[size - 1]
    }
  }

  static func size(_ word: SpelledWord, _ sounds: [UInt8]) -> Int { (word.letters.count + 1) * (sounds.count + 1) }

  /// Fills `table`, letters by sounds, with the cost of each pair of beginnings, as far as it is within `limit`.
  func fill(_ table: UnsafeMutableBufferPointer<Int16>, _ word: SpelledWord, _ sounds: [UInt8], limit: Int16) {
    table.initialize(repeating: Self.unreachable)
    table[0] = 0
    sounds.withUnsafeBufferPointer { sounds in
      word.arcs.withUnsafeBufferPointer { arcs in
        word.firstArc.withUnsafeBufferPointer { firstArc in
          costs.pairs.withUnsafeBufferPointer { pairs in
            costs.lone.withUnsafeBufferPointer { lone in
              let pass = Pass(
                table: table, sounds: sounds, arcs: arcs, firstArc: firstArc, pairs: pairs, lone: lone, limit: limit,
                beginning: Int16(costs.beginning))
              pass.run()
            }
          }
        }
      }
    }
  }
}

extension WordDistance {
  /// The tables of one comparison, all in reach.
  private struct Pass {
    let table: UnsafeMutableBufferPointer<Int16>
    let sounds: UnsafeBufferPointer<UInt8>
    let arcs: UnsafeBufferPointer<Reading>
    let firstArc: UnsafeBufferPointer<UInt16>
    let pairs: UnsafeBufferPointer<UInt8>
    let lone: UnsafeBufferPointer<UInt8>
    let limit: Int16
    let beginning: Int16

    @inline(__always)
    func run() {
      let width = sounds.count + 1
      let letters = firstArc.count - 1
      // No cell behind this row is reached: what differs early ends early.
      var furthest = 0
      var row = 0
      while row <= furthest {
        for column in 0..<width {
          let place = row * width + column
          let cost = table[place]
          if cost > limit { continue }
          let extra = place == 0 ? beginning : 0
          if column < sounds.count {
            let sound = sounds[column]
            relax(place + 1, cost + Int16(lone[Int(sound)]) + (extra > 0 && Sound.isVowel(sound) ? extra : 0))
          }
          guard row < letters else { continue }
          for index in Int(firstArc[row])..<Int(firstArc[row + 1]) {
            let arc = arcs[index]
            let next = place + Int(arc.length) * width
            let base = cost + Int16(arc.cost)
            var isReached = false
            switch arc.count {
            case 0: isReached = relax(next, base)
            case 1: isReached = one(arc, column, next, base, extra)
            default:
              if column + Int(arc.count) > sounds.count || !isEqual(arc, column) { continue }
              isReached = relax(next + Int(arc.count), base)
            }
            if isReached { furthest = max(furthest, row + Int(arc.length)) }
          }
        }
        row += 1
      }
    }

    @inline(__always)
    private func one(_ arc: Reading, _ column: Int, _ next: Int, _ base: Int16, _ extra: Int16) -> Bool {
      let sound = Int(arc.first)
      var isReached = false
      if column < sounds.count {
        var cost = base + Int16(pairs[sound * Sound.codeCount + Int(sounds[column])])
        // A far-fetched reading is no better than another vowel.
        let isOther = sounds[column] != arc.first || arc.cost >= WordDistance.farFetched
        if extra > 0, isOther, Sound.isVowel(arc.first), Sound.isVowel(sounds[column]) { cost += extra }
        isReached = relax(next + 1, cost)
      }
      if arc.isPlain {
        let cost = base + Int16(lone[sound]) + (extra > 0 && Sound.isVowel(arc.first) ? extra : 0)
        isReached = relax(next, cost) || isReached
      }
      return isReached
    }

    @inline(__always)
    private func isEqual(_ arc: Reading, _ column: Int) -> Bool {
      for place in 0..<Int(arc.count) where sounds[column + place] != arc.sound(place) { return false }
      return true
    }

    @inline(__always) @discardableResult
    private func relax(_ place: Int, _ cost: Int16) -> Bool {
      if cost < table[place], cost <= limit { table[place] = cost } else { return false }
      return true
    }
  }
}
