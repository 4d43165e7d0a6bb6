import Sketching
import Testing
import Text
import _TestSupport

/// What is left of an estimate when the exact similarity is taken away, over many trials.
private struct Deviations {
  private(set) var trials = 0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ deviation: Double) {
    trials += 1
    sum += deviation
    squares += deviation * deviation
  }

  var mean: Double { sum / Double(trials) }
  var variance: Double { squares / Double(trials) - mean * mean }
  /// The mean in units of its own standard deviation.
  var bias: Double { mean / (variance / Double(trials)).squareRoot() }
}

/// The estimate against the exact similarity: unbiased for any input, and of less variance than independent hashes.
@Suite struct EstimateTests {
  static let hasher = MinHasher(slots: 128)

  /// Two sketches that are used again and again.
  private final class Slots {
    let a = UnsafeMutablePointer<UInt32>.allocate(capacity: hasher.slots)
    let b = UnsafeMutablePointer<UInt32>.allocate(capacity: hasher.slots)

    deinit {
      a.deallocate()
      b.deallocate()
    }

    /// The estimate for two parts of `shingles`, which share what lies in both.
    func estimate(_ shingles: [UInt64], _ first: Range<Int>, _ second: Range<Int>) -> Double {
      shingles.withUnsafeBufferPointer { shingles in
        hasher.sketch(UnsafeBufferPointer(rebasing: shingles[first]), into: a)
        hasher.sketch(UnsafeBufferPointer(rebasing: shingles[second]), into: b)
      }
      var equal = 0
      var slot = 0
      while slot < hasher.slots {
        if a[slot] == b[slot] { equal += 1 }
        slot += 1
      }
      return Double(equal) / Double(hasher.slots)
    }
  }

  /// `trials` pairs of which `shared` shingles are in both and `rest` in each alone.
  private func deviations(
    shared: Int, rest: Int, trials: Int, fill: (_ trial: Int, _ shingles: inout [UInt64]) -> Void
  ) -> Deviations {
    let exact = Double(shared) / Double(shared + 2 * rest)
    var shingles = [UInt64](repeating: 0, count: shared + 2 * rest)
    let slots = Slots()
    var deviations = Deviations()
    for trial in 0..<trials {
      fill(trial, &shingles)
      deviations.add(slots.estimate(shingles, 0..<shared + rest, rest..<shared + 2 * rest) - exact)
    }
    return deviations
  }

  struct Bound: CustomTestStringConvertible {
    var shared: Int
    var rest: Int
    /// Of the variance of independent hashes, J(1−J)/k.
    var share: Double
    var testDescription: String { "\(shared) shared, \(rest) more in each" }
  }

  /// J = 0.8; 30, 100, 300 and 5000 shingles in the union, and then as many in each set.
  static let bounds = [
    Bound(shared: 24, rest: 3, share: 0.65), Bound(shared: 80, rest: 10, share: 0.6),
    Bound(shared: 240, rest: 30, share: 0.75), Bound(shared: 4000, rest: 500, share: 1),
    Bound(shared: 27, rest: 3, share: 0.65), Bound(shared: 89, rest: 11, share: 0.6),
    Bound(shared: 267, rest: 33, share: 0.75), Bound(shared: 4444, rest: 556, share: 1),
  ]

  @Test(arguments: bounds)
  func variance(_ bound: Bound) {
    var generator = SeededGenerator(seed: 11)
    let deviations = deviations(shared: bound.shared, rest: bound.rest, trials: 10_000) { _, shingles in
      shingles.withUnsafeMutableBufferPointer { shingles in
        var index = 0
        while index < shingles.count {
          shingles[index] = generator.next()
          index += 1
        }
      }
    }
    let exact = Double(bound.shared) / Double(bound.shared + 2 * bound.rest)
    let share = deviations.variance / (exact * (1 - exact) / Double(Self.hasher.slots))
    #expect(share <= bound.share)
    #expect(abs(deviations.bias) < 3, "\(deviations.bias) σ")
  }

  /// Inputs without any randomness of their own.
  enum Pattern: CaseIterable {
    case counted, countedFromBit32, countedFromBit44, multiples, reversed, spread
  }

  /// J = 0.5, 0.8, 0.95, at a size where several rounds and the rest of the slots have their part, and at a larger one.
  @Test(arguments: Pattern.allCases, [(80, 40), (80, 10), (114, 3), (480, 60)])
  func countedNumbersAreNoWorse(_ pattern: Pattern, _ size: (shared: Int, rest: Int)) {
    let union = size.shared + 2 * size.rest
    let deviations = deviations(shared: size.shared, rest: size.rest, trials: 4000) { trial, shingles in
      shingles.withUnsafeMutableBufferPointer { shingles in
        var number = UInt64(trial * union)
        var index = 0
        while index < union {
          switch pattern {
          case .counted: shingles[index] = number
          case .countedFromBit32: shingles[index] = number << 32
          case .countedFromBit44: shingles[index] = number << 44
          case .multiples: shingles[index] = number &* 0x9FB2_1C65_1E98_DF25
          case .reversed: shingles[index] = UInt64(UInt32(number).byteSwapped) << 32 | 0x5555
          case .spread: shingles[index] = number & 0xF | (number >> 4) << 28
          }
          number += 1
          index += 1
        }
      }
    }
    let exact = Double(size.shared) / Double(union)
    let share = deviations.variance / (exact * (1 - exact) / Double(Self.hasher.slots))
    #expect(abs(deviations.bias) < 3.5, "\(deviations.bias) σ")
    #expect(share < (union > 300 ? 0.95 : 0.7))
  }

  /// Shingles of a seed document, its words renamed in each trial, so that repeats and order stay those of a text.
  @Test(arguments: [0.5, 0.8, 0.95])
  func shinglesOfText(_ jaccard: Double) throws {
    let text = try ["000", "001", "002"].flatMap { try SharedData.seed($0) }
    let words = text.split { $0 < 0x41 }.map { word in
      Array(word).withUnsafeBufferPointer { WordHash.hash($0, 0..<$0.count) }
    }
    let shingler = Shingler(size: 3)
    let size = 160
    let rest = Int((Double(size) * (1 - jaccard) / 2).rounded())
    let slots = Slots()
    var generator = SeededGenerator(seed: 12)
    var deviations = Deviations()
    for trial in 0..<4000 {
      let start = Int.random(in: 0..<words.count - size - 2, using: &generator)
      let renamed = words[start..<start + size + 2].map { $0 ^ UInt64(trial) }
      let shingles = shingler.shingles(of: renamed)
      let (a, b) = (ShingleSet(Array(shingles[..<(size - rest)])), ShingleSet(Array(shingles[rest...])))
      let shared = a.intersectionCount(b)
      let exact = Double(shared) / Double(a.count + b.count - shared)
      deviations.add(slots.estimate(shingles, 0..<size - rest, rest..<size) - exact)
    }
    #expect(abs(deviations.bias) < 3, "\(deviations.bias) σ")
    #expect(deviations.variance < 0.7 * jaccard * (1 - jaccard) / Double(Self.hasher.slots))
  }
}
