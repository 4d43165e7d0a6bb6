import Testing
import _TestSupport

@testable import Comparison

@Suite struct ShingleFrequenciesTests {
  /// Expected shingles and memory.
  @Test(arguments: [(1000, 1 << 20), (100_000, 1 << 20), (100_000, 1 << 10)])
  func areNeverTooFew(_ expected: Int, _ memory: Int) {
    let frequencies = ShingleFrequencies(expecting: expected, memory: memory)
    var generator = SeededGenerator(seed: 73)
    let shingles = (0..<1000).map { _ in generator.next() }
    for (index, shingle) in shingles.enumerated() {
      for _ in 0..<index % 5 { frequencies.count(shingle) }
    }
    for (index, shingle) in shingles.enumerated() { #expect(frequencies[shingle] >= index % 5) }
  }

  /// With the memory it asks for, what stands once is taken for more in a quarter of the cases at most.
  @Test func areSeldomTooMany() {
    let count = 100_000
    let frequencies = ShingleFrequencies(expecting: count, memory: 1 << 20)
    var generator = SeededGenerator(seed: 74)
    let shingles = (0..<count).map { _ in generator.next() }
    for shingle in shingles { frequencies.count(shingle) }
    let wrong = shingles.count { frequencies[$0] != 1 }
    #expect(Double(wrong) <= 0.4 * Double(count), "\(wrong)")
    let unseen = (0..<10_000).count { _ in frequencies[generator.next()] > 0 }
    #expect(unseen <= 4500, "\(unseen)")
  }

  @Test func stopAtTheirGreatest() {
    let frequencies = ShingleFrequencies(expecting: 10, memory: 1 << 20)
    for _ in 0..<1000 { frequencies.count(42) }
    #expect(frequencies[42] == 255)
    #expect(frequencies[.max] == 0)
  }
}
