import Sketching
import Testing
import _TestSupport

@testable import Comparison

@Suite struct SketchFilterTests {
  static func mayBeAlike(_ filter: SketchFilter, _ a: [UInt32], _ b: [UInt32]) -> Bool {
    filter.pack(MinHashSignature(slots: a)).withUnsafeBufferPointer { a in
      filter.pack(MinHashSignature(slots: b)).withUnsafeBufferPointer { b in filter.mayBeAlike(a, b) }
    }
  }

  static func slots(_ count: Int, _ generator: inout SeededGenerator) -> [UInt32] {
    (0..<count).map { _ in .random(in: 0..<UInt32.max, using: &generator) }
  }

  @Test func packsTheLowestEightBits() {
    let filter = SketchFilter(slots: 10, jaccard: 0.5)
    let packed = filter.pack(MinHashSignature(slots: [1, 0x102, 3, 4, 5, 6, 7, 8, 0xFFFF_FF09, .max]))
    #expect(packed == [0x0807_0605_0403_0201, 0xFF09])
  }

  /// Counting equal bytes eight at a time is counting them one by one.
  @Test(arguments: [8, 64, 128, 256])
  func equalsTheCountOfBytes(_ slots: Int) {
    var generator = SeededGenerator(seed: UInt64(slots))
    for jaccard in [0.2, 0.5, 0.8] {
      let filter = SketchFilter(slots: slots, jaccard: jaccard)
      // The border, found by signatures that agree in more and more slots; beyond it all are let through.
      let a = Self.slots(slots, &generator)
      let verdicts = (0...slots).map { equal in
        let b = a.enumerated().map {
          $0.offset < equal ? $0.element ^ 0xABCD_0000 : $0.element ^ UInt32(1 + $0.offset % 255)
        }
        return Self.mayBeAlike(filter, a, b)
      }
      let border = verdicts.firstIndex(of: true) ?? 0
      #expect(verdicts[border...].allSatisfy { $0 })
      let expected = 1 / 256 + 255 / 256 * jaccard
      let deviation = (expected * (1 - expected) * Double(slots)).squareRoot()
      #expect(border == max(0, Int((expected * Double(slots) - 4 * deviation).rounded(.down))))
    }
  }

  /// What is sought passes, but for one in tens of thousands; strangers do not.
  @Test(arguments: [0.4, 0.54, 0.8])
  func letsThroughWhatIsSought(_ jaccard: Double) {
    var generator = SeededGenerator(seed: 71)
    let filter = SketchFilter(slots: 128, jaccard: jaccard)
    var (lost, strangers) = (0, 0)
    for _ in 0..<2000 {
      let a = Self.slots(128, &generator)
      let b = a.map {
        Double.random(in: 0..<1, using: &generator) < jaccard ? $0 : .random(in: 0..<UInt32.max, using: &generator)
      }
      if !Self.mayBeAlike(filter, a, b) { lost += 1 }
      if Self.mayBeAlike(filter, a, Self.slots(128, &generator)) { strangers += 1 }
    }
    #expect(lost <= 1)
    #expect(strangers == 0)
  }
}
