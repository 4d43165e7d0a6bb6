import Testing
import Text
import _TestSupport

@Suite struct UTF8ValidationTests {
  /// The standard library's own check.
  private func reference(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Lead bytes and the bytes that matter after them, at every place of a word.
  @Test func allBordersAgreeWithTheStandardLibrary() {
    let trails: [UInt8] = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
    let leads: [UInt8] = [
      0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for lead in leads {
      for second in trails {
        for third in trails {
          let sequence = [lead, second, third, 0x80]
          for length in 1...4 {
            for before in 0..<8 {
              let bytes = [UInt8](repeating: 0x61, count: before) + sequence.prefix(length) + Array("abcdefgh".utf8)
              if UTF8Validation.firstInvalidByte(bytes) != reference(bytes) {
                Issue.record("\(bytes): \(String(describing: UTF8Validation.firstInvalidByte(bytes)))")
                return
              }
            }
          }
        }
      }
    }
  }

  @Test func damagedTextsAgreeWithTheStandardLibrary() {
    var generator = SeededGenerator(seed: 14)
    for round in 0..<5000 {
      var bytes = RandomText.unicode(round % 40, using: &generator)
      #expect(UTF8Validation.firstInvalidByte(bytes) == nil)
      for _ in 0..<(round % 3) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        if Bool.random(using: &generator) {
          bytes.remove(at: place)
        } else {
          bytes[place] = .random(in: 0...255, using: &generator)
        }
      }
      #expect(UTF8Validation.firstInvalidByte(bytes) == reference(bytes))
    }
  }
}
