import Sketching
import Testing
import Text
import _TestSupport

@Suite struct ShinglerTests {
  @Test func rollingEqualsFromScratch() {
    var generator = SeededGenerator(seed: 5)
    for size in 1...6 {
      let words = (0..<50).map { _ in UInt64.random(in: 0...9, using: &generator) }
      let shingler = Shingler(size: size)
      let rolled = shingler.shingles(of: words)
      #expect(rolled.count == words.count - size + 1)
      for start in rolled.indices {
        #expect(rolled[start] == shingler.shingles(of: Array(words[start..<start + size]))[0])
      }
    }
  }

  @Test func shortTexts() {
    let shingler = Shingler(size: 5)
    #expect(shingler.shingles(of: []).isEmpty)
    #expect(shingler.shingles(of: [1, 2]).count == 1)
    #expect(shingler.shingles(of: [1, 2]) != shingler.shingles(of: [2, 1]))
    #expect(shingler.shingles(of: [1, 2]) != Shingler(size: 2).shingles(of: [1, 3]))
  }
}

@Suite struct ShingleSetTests {
  @Test func intersection() {
    let a = ShingleSet([5, 1, 3, 3, 9])
    #expect(a.hashes == [1, 3, 5, 9])
    #expect(a.intersectionCount(ShingleSet([3, 9, 10, 3])) == 2)
    #expect(a.intersectionCount(ShingleSet([])) == 0)
  }
}

@Suite struct MinHasherTests {
  @Test func orderAndRepeatsDoNotMatter() {
    var generator = SeededGenerator(seed: 6)
    let shingles = (0..<300).map { _ in generator.next() }
    let hasher = MinHasher()
    #expect(hasher.signature(of: shingles) == hasher.signature(of: shingles.shuffled(using: &generator) + shingles))
  }

  @Test(arguments: [1, 2, 20, 128, 1000])
  func everySlotIsFilled(_ count: Int) {
    var generator = SeededGenerator(seed: 7)
    let signature = MinHasher().signature(of: (0..<count).map { _ in generator.next() })
    #expect(!signature.slots.contains(MinHashSignature.emptySlot))
  }

  @Test func emptySetsAreNotAlike() {
    let empty = MinHasher().signature(of: [])
    #expect(empty.estimatedJaccard(empty) == 0)
  }

  /// Unbiased within 4 σ of the mean, and no worse than independent hashes.
  @Test(arguments: [(30, 0.8), (300, 0.5), (2000, 0.8)])
  func estimate(_ size: Int, _ jaccard: Double) {
    var generator = SeededGenerator(seed: 8)
    let hasher = MinHasher()
    let trials = 400
    let shared = Int((Double(size) * jaccard).rounded())
    let rest = (size - shared) / 2
    let exact = Double(shared) / Double(shared + 2 * rest)
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<trials {
      let common = (0..<shared).map { _ in generator.next() }
      let a = common + (0..<rest).map { _ in generator.next() }
      let b = common + (0..<rest).map { _ in generator.next() }
      let estimate = hasher.signature(of: a).estimatedJaccard(hasher.signature(of: b))
      sum += estimate
      squares += (estimate - exact) * (estimate - exact)
    }
    let variance = exact * (1 - exact) / Double(hasher.slots)
    #expect(abs(sum / Double(trials) - exact) < 4 * (variance / Double(trials)).squareRoot())
    #expect(squares / Double(trials) < 1.2 * variance)
  }

  /// Golden: signatures are a file format. A change here is a new version of it.
  @Test func golden() {
    let signature = MinHasher(slots: 4).signature(of: Shingler(size: 2).shingles(of: [1, 2, 3]))
    #expect(signature.slots == Self.golden)
  }

  static let golden: [UInt32] = [658_984_943, 2_666_826_044, 1_006_883_574, 1_817_018_650]
}
