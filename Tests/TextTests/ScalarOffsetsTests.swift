import Testing
import Text
import _TestSupport

@Suite struct ScalarOffsetsTests {
  @Test func agreesWithCounting() {
    var generator = SeededGenerator(seed: 2)
    for size in [0, 1, 255, 256, 257, 1000] {
      let text = RandomText.unicode(size, using: &generator)
      let offsets = ScalarOffsets(text)
      var count = 0
      for (index, byte) in text.enumerated() {
        if byte & 0xC0 != 0x80 {
          #expect(offsets.scalarOffset(ofByte: index) == count)
          count += 1
        }
      }
      #expect(offsets.scalarOffset(ofByte: text.count) == count)
      #expect(UTF8Decoding.scalarCount(text) == count)
    }
  }
}
