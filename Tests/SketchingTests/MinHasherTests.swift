import Foundation
import Sketching
import Testing
import _TestSupport

@Suite struct MinHasherTests {
  private static func random(_ count: Int, seed: UInt64) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }

  @Test(arguments: [1, 7, 64, 128, 200, 256])
  func equalsTheReference(_ slots: Int) {
    let hasher = MinHasher(slots: slots)
    let shingles = Self.random(300, seed: UInt64(slots))
    for count in 0...300 {
      let part = Array(shingles[..<count])
      let isEqual = hasher.signature(of: part).slots == ReferenceSketch.slots(part, slots)
      #expect(isEqual, "\(count) shingles")
    }
  }

  /// At the borders of what the kernel takes at a time.
  @Test(arguments: [128, 256, 1000, 4099])
  func equalsTheReferenceOnLongInput(_ slots: Int) {
    let hasher = MinHasher(slots: slots)
    for count in [511, 1023, 1024, 1025, 1039, 2047, 2049, 5000] {
      let shingles = Self.random(count, seed: UInt64(count))
      let isEqual = hasher.signature(of: shingles).slots == ReferenceSketch.slots(shingles, slots)
      #expect(isEqual, "\(count) shingles")
    }
  }

  /// A text of few shingles, over and over: also the one that is mixed to nothing, and more of them than the kernel keeps.
  @Test(arguments: [1, 2, 100, 300, 511, 512, 513, 700])
  func repeats(_ distinct: Int) {
    let shingles = Self.random(distinct - 1, seed: 5) + [0x2D35_8DCC_AA6C_78A5]
    #expect(ReferenceSketch.mixed(shingles[distinct - 1]) == (0, 0))
    for (count, slots) in [(400, 128), (1024, 128), (1024, 256), (1024, 300), (3000, 256), (3000, 1000)] {
      let hasher = MinHasher(slots: slots)
      let many = (0..<count).map { shingles[$0 % distinct] }
      let isEqual = hasher.signature(of: many).slots == ReferenceSketch.slots(many, slots)
      #expect(isEqual, "\(count) in \(slots) slots")
    }
  }

  @Test func orderAndRepeatsDoNotMatter() {
    var generator = SeededGenerator(seed: 6)
    let hasher = MinHasher()
    for count in [1, 20, 127, 300, 2000] {
      let shingles = (0..<count).map { _ in generator.next() }
      #expect(hasher.signature(of: shingles) == hasher.signature(of: shingles.shuffled(using: &generator) + shingles))
    }
  }

  @Test(arguments: [1, 2, 20, 128, 1000])
  func everySlotIsFilled(_ count: Int) {
    let signature = MinHasher().signature(of: Self.random(count, seed: 7))
    #expect(!signature.slots.contains(MinHashSignature.emptySlot))
  }

  @Test func emptySetsAreNotAlike() {
    let empty = MinHasher().signature(of: [])
    #expect(empty.slots == [UInt32](repeating: MinHashSignature.emptySlot, count: 128))
    #expect(empty.estimatedJaccard(empty) == 0)
  }

  @Test(arguments: [(0, 3), (3, 5), (40, 200), (90, 10), (700, 2000)])
  func unionIsTheMinimum(_ first: Int, _ second: Int) {
    let (a, b) = (Self.random(first, seed: 8), Self.random(second, seed: 9))
    let hasher = MinHasher()
    let least = zip(hasher.signature(of: a).slots, hasher.signature(of: b).slots).map { min($0, $1) }
    #expect(hasher.signature(of: a + b).slots == least)
  }

  @Test func writesIntoMemoryOfTheCaller() {
    let shingles = Self.random(50, seed: 10)
    var slots = [UInt32](repeating: 7, count: 130)
    shingles.withUnsafeBufferPointer { shingles in
      slots.withUnsafeMutableBufferPointer { slots in
        if let base = slots.baseAddress { MinHasher().sketch(shingles, into: base + 1) }
      }
    }
    #expect(Array(slots[1...128]) == MinHasher().signature(of: shingles).slots)
    #expect(slots[0] == 7 && slots[129] == 7)
  }

  /// Signatures are a file format: a change here is a new version of it.
  @Test func golden() throws {
    let file = SharedData.root.appendingPathComponent("Tests/SketchingTests/Data/golden.tsv")
    let shingles = Self.random(1000, seed: 1)
    var rows = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      let (count, slots) = (try #require(Int(fields[0])), try #require(Int(fields[1])))
      let expected = fields[2...].compactMap { UInt32($0, radix: 16) }
      let isEqual = MinHasher(slots: slots).signature(of: Array(shingles[..<count])).slots == expected
      #expect(isEqual, "\(count) shingles, \(slots) slots")
      rows += 1
    }
    #expect(rows == 12)
  }
}
