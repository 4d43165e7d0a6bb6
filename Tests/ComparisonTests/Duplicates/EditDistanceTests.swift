import Testing
import _TestSupport

@testable import Comparison

@Suite struct EditDistanceTests {
  /// The textbook table.
  static func oracle(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let best = min(diagonal + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[b.count]
  }

  @Test func equalsTheTable() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<3000 {
      let alphabet = UInt64.random(in: 1...6, using: &generator)
      let a = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt64.random(in: 0..<alphabet, using: &generator)
      }
      let b = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt64.random(in: 0..<alphabet, using: &generator)
      }
      let expected = Self.oracle(a, b)
      #expect(EditDistance.distance(a, b) == expected)
      for limit in [0, expected - 1, expected, expected + 1] where limit >= 0 {
        #expect(EditDistance.distance(a, b, limit: limit) == (limit >= expected ? expected : nil))
      }
    }
  }

  @Test func bitVectorsEqualTheTable() {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<300 {
      let alphabet = UInt64.random(in: 1...40, using: &generator)
      let (n, m) = (Int.random(in: 0...200, using: &generator), Int.random(in: 0...200, using: &generator))
      let a = (0..<n).map { _ in UInt64.random(in: 0..<alphabet, using: &generator) }
      let b = (0..<m).map { _ in UInt64.random(in: 0..<alphabet, using: &generator) }
      let found = a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { BitParallelDistance.distance(a, $0) } }
      #expect(found == Self.oracle(a, b))
    }
  }

  /// Past the point where diagonals are given up.
  @Test func strangersAreExactToo() {
    var generator = SeededGenerator(seed: 17)
    let a = (0..<900).map { _ in UInt64.random(in: 0..<50, using: &generator) }
    let b = (0..<1100).map { _ in UInt64.random(in: 0..<50, using: &generator) }
    let expected = Self.oracle(a, b)
    #expect(expected > 256)
    #expect(EditDistance.distance(a, b) == expected)
    #expect(EditDistance.distance(a, b, limit: expected - 1) == nil)
    #expect(EditDistance.distance(a, b, limit: expected) == expected)
  }

  @Test func longTextsWithFewEdits() {
    var generator = SeededGenerator(seed: 10)
    let a = (0..<200_000).map { _ in generator.next() }
    var b = a
    for place in [5, 70_000, 199_990] { b[place] = 1 }
    b.remove(at: 100_000)
    #expect(EditDistance.distance(a, b) == 4)
  }
}
