import Testing
import _TestSupport

@testable import Boilerplate

@Suite struct KeepPathTests {
  /// Against all 2ⁿ paths.
  @Test(arguments: [(Float(0), Float(0)), (1, 0.5), (2.2, 1), (-0.6, 0.5), (0, 30)])
  func isTheBestOfAllPaths(_ bias: Float, _ change: Float) {
    var generator = SeededGenerator(seed: 7)
    for count in 0...9 {
      let logits = (0..<count).map { _ in Float(Int.random(in: -40...40, using: &generator)) / 8 }
      func value(_ keep: [Bool]) -> Float {
        var sum: Float = 0
        for index in keep.indices {
          if keep[index] { sum += logits[index] + bias }
          if index > 0, keep[index] != keep[index - 1] { sum -= change }
        }
        return sum
      }
      let all = (0..<1 << count).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
      let best = all.map(value).max() ?? 0
      #expect(abs(value(KeepPath.best(logits, bias: bias, change: change)) - best) < 1e-4)
    }
  }

  @Test func aLoneLineBetweenKeptOnesLives() {
    #expect(KeepPath.best([4, -0.6, 4], bias: 0, change: 0.5) == [true, true, true])
    #expect(KeepPath.best([-4, 0.6, -4], bias: 0, change: 0.5) == [false, false, false])
    #expect(KeepPath.best([4, -4, 4], bias: 0, change: 0.5) == [true, false, true])
    #expect(KeepPath.best([], bias: 0, change: 1) == [])
  }
}
