/// Which word of one name is which of the other.
struct NameAlignment: Sendable {
  struct Pair: Sendable {
    var a: Int
    var b: Int
    /// Cost a sound; see `WordComparison`.
    var distance: Float
  }

  /// Words that are the same, the nearest first.
  private(set) var pairs: [Pair] = []
  /// Initials with the words, or the initials, they stand for.
  private(set) var initials: [(a: Int, b: Int)] = []
  /// Whether an initial stands against a name that begins otherwise.
  private(set) var hasWrongInitial = false
  /// Whole words that nothing in the other name stands for.
  private(set) var leftA: [Int] = []
  private(set) var leftB: [Int] = []

  /// - Complexity: O(*v* · *w*) comparisons of words.
  init(_ a: PersonName, _ b: PersonName, _ comparison: WordComparison) {
    leftA = a.words.indices.filter { a.words[$0].part == .word }
    leftB = b.words.indices.filter { b.words[$0].part == .word }
    var found: [Pair] = []
    for i in leftA {
      for j in leftB {
        let distance = comparison.distance(a.words[i], b.words[j])
        if distance <= WordComparison.threshold { found.append(Pair(a: i, b: j, distance: distance)) }
      }
    }
    // Words at the same end of the name first, where two pairs are equally near.
    found.sort { ($0.distance, abs($0.a - $0.b), $0.a, $0.b) < ($1.distance, abs($1.a - $1.b), $1.a, $1.b) }
    for pair in found where leftA.contains(pair.a) && leftB.contains(pair.b) {
      pairs.append(pair)
      leftA.removeAll { $0 == pair.a }
      leftB.removeAll { $0 == pair.b }
    }
    alignInitials(a, b)
  }

  /// Initials stand for the remaining words and initials of the other name, in order.
  private mutating func alignInitials(_ a: PersonName, _ b: PersonName) {
    let initialsA = a.words.indices.filter { a.words[$0].part == .initial }
    let initialsB = b.words.indices.filter { b.words[$0].part == .initial }
    if initialsA.isEmpty && initialsB.isEmpty { return }
    var queueA = (leftA + initialsA).sorted()
    var queueB = (leftB + initialsB).sorted()
    while let i = queueA.first, let j = queueB.first {
      queueA.removeFirst()
      queueB.removeFirst()
      if a.words[i].part == .word && b.words[j].part == .word { continue }
      if a.words[i].firstSounds & b.words[j].firstSounds == 0 {
        hasWrongInitial = true
        return
      }
      initials.append((i, j))
      leftA.removeAll { $0 == i }
      leftB.removeAll { $0 == j }
    }
  }
}
