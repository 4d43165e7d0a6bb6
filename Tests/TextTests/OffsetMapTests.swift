import Testing
import Text
import _TestSupport

@Suite struct OffsetMapTests {
  @Test func emptyIsTheIdentity() {
    #expect(OffsetMap().input(ofOutput: 7) == 7)
  }

  /// Eighteen letters from one sign are as long to tell as two.
  @Test func anExpansionTakesTwoEntries() {
    var map = OffsetMap()
    map.add(output: 4, input: 4)
    for letter in 1...18 { map.add(output: 4 + 2 * letter, input: 7) }
    map.add(output: 50, input: 17)
    #expect(map.entries == [.init(output: 6, input: 7), .init(output: 40, input: 7)])
    #expect([4, 5, 6, 7, 39, 40, 41].map { map.input(ofOutput: $0) } == [4, 5, 7, 7, 7, 7, 8])
  }

  @Test func composedIsOneAfterTheOther() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let (first, firstEnd) = random(&generator)
      var second = OffsetMap()
      var (output, input) = (0, 0)
      while input < firstEnd {
        let step = Int.random(in: 1...5, using: &generator)
        input = min(firstEnd, input + step)
        output += Int.random(in: 0...5, using: &generator)
        second.add(output: output, input: input)
      }
      let composed = first.composed(with: second)
      var cursor = OffsetCursor()
      // Exact where either map has a point; in between monotone, and the cursor agrees.
      for entry in second.entries {
        let offset = Int(entry.output)
        #expect(composed.input(ofOutput: offset) == first.input(ofOutput: second.input(ofOutput: offset)))
      }
      var last = 0
      for offset in 0...output {
        let found = composed.input(ofOutput: offset)
        #expect(found >= last)
        #expect(cursor.input(ofOutput: offset, in: composed) == found)
        last = found
      }
      #expect(composed.input(ofOutput: output) == first.input(ofOutput: second.input(ofOutput: output)))
    }
  }

  private func random(_ generator: inout SeededGenerator) -> (OffsetMap, Int) {
    var map = OffsetMap()
    var (output, input) = (0, 0)
    for _ in 0..<Int.random(in: 0...10, using: &generator) {
      output += Int.random(in: 0...5, using: &generator)
      input += Int.random(in: 1...5, using: &generator)
      map.add(output: output, input: input)
    }
    return (map, output)
  }
}
