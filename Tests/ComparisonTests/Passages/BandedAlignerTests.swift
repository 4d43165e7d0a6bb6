import Testing
import _TestSupport

@testable import Comparison

@Suite struct BandedAlignerTests {
  private static let weight = PassageVocabulary.one

  /// The best local score with full matrices: gap 5/16, replacement 7/16 of a word.
  private func oracle(_ a: [UInt32], _ b: [UInt32], weights: [Int32]) -> Int {
    var best: Int32 = 0
    var above = [Int32](repeating: 0, count: b.count + 1)
    for word in a {
      var row = [Int32](repeating: 0, count: b.count + 1)
      for column in b.indices {
        let across = b[column] == word ? above[column] + weights[Int(word)] : above[column] - Self.weight * 7 / 16
        row[column + 1] = max(0, across, above[column + 1] - Self.weight * 5 / 16, row[column] - Self.weight * 5 / 16)
        best = max(best, row[column + 1])
      }
      above = row
    }
    return Int(best)
  }

  @Test(arguments: 0..<60)
  func agreesWithFullMatrices(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let weights = (0..<12).map { _ in Int32.random(in: 10...320, using: &generator) }
    let a = (0..<Int.random(in: 1...60, using: &generator)).map { _ in UInt32.random(in: 0..<12, using: &generator) }
    let b = (0..<Int.random(in: 1...60, using: &generator)).map { _ in UInt32.random(in: 0..<12, using: &generator) }
    var aligner = BandedAligner()
    let block = aligner.align(a, b, weights: weights, path: [])
    #expect(block?.score ?? 0 == oracle(a, b, weights: weights))
    let pairs = block?.pairs ?? []
    #expect(pairs.allSatisfy { a[$0.a] == b[$0.b] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.a < $1.a && $0.b < $1.b })
  }

  @Test func followsThePathInALargeWindow() throws {
    let a = (0..<4_000).map { UInt32($0) }
    let b = a[500..<2_000] + (0..<30).map { UInt32(5_000 + $0) } + a[2_000..<4_000]
    let weights = [Int32](repeating: Self.weight, count: 6_000)
    let path = stride(from: 500, to: 4_000, by: 10).map { (a: $0, b: $0 < 2_000 ? $0 - 500 : $0 - 470) }
    var aligner = BandedAligner()
    let found = aligner.align(a, Array(b), weights: weights, path: path)
    let block = try #require(found)
    #expect(block.pairs.count == 3_500)
    #expect(block.score == 3_500 * Int(Self.weight) - 30 * Int(Self.weight * 5 / 16))
  }

  @Test func nothingInCommonGivesNothing() {
    var aligner = BandedAligner()
    let weights = [Int32](repeating: Self.weight, count: 4)
    for a: [UInt32] in [[0, 1], []] {
      let block = aligner.align(a, [2, 3], weights: weights, path: [])
      #expect(block == nil)
    }
  }
}
