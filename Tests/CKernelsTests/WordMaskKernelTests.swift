import CKernels
import Testing
import Text
import _TestSupport

@Suite struct WordMaskKernelTests {
  private static let padding = Int(CKERNELS_PADDING)
  private static let block = Int(CKERNELS_BLOCK)

  private static func blocks(_ count: Int) -> Int { (count + block - 1) / block }

  private static func masks(_ text: UnsafePointer<UInt8>, blocks: Int) -> WordMaskOracle {
    var result = WordMaskOracle([], count: block * blocks)
    var found = [ckernels_word_block](repeating: ckernels_word_block(), count: blocks)
    ckernels_word_masks(text, blocks, &found)
    for index in 0..<block * blocks {
      let masks = found[index / block]
      func bit(_ mask: UInt64) -> Bool { mask >> UInt64(index % block) & 1 != 0 }
      result.plain[index] = bit(masks.plain)
      result.cased[index] = bit(masks.cased)
      result.digits[index] = bit(masks.digits)
      result.special[index] = bit(masks.special)
      result.joins[index] = bit(masks.joins)
      result.unspaced[index] = bit(masks.unspaced)
      result.borders[index] = bit(masks.borders)
    }
    return result
  }

  private static func check(_ text: [UInt8], at place: Int) -> Bool {
    let blocks = blocks(text.count)
    let room = [UInt8](repeating: 0, count: padding + place)
    let memory = room + text + [UInt8](repeating: 0, count: block + padding)
    return memory.withUnsafeBufferPointer { memory in
      guard let base = memory.baseAddress else { return false }
      return masks(base + padding + place, blocks: blocks) == WordMaskOracle(text, count: block * blocks)
    }
  }

  private static func describe(_ text: [UInt8], at place: Int) -> Comment {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }
    return "at \(place): \(scalars.joined(separator: " "))"
  }

  @Test func everyScalar() {
    var wrong: [String] = []
    for scalar in KernelScalars.all {
      for text in ["\(scalar)", "1\(scalar)a\(scalar)'א\(scalar)\"\(scalar)"] {
        if !Self.check(Array(text.utf8), at: Int(scalar.value % 64)) { wrong.append(String(scalar.value, radix: 16)) }
      }
    }
    #expect(wrong.isEmpty)
  }

  static let alphabets: [String] = [
    "abcXYZ 019.,;:'\"!?_@-\n\r\u{B}\u{C}", "абвЯЁёҐґҰӀԑԯ҂ ., ", "łŁóŻßĸŉſ×÷ª q1'", "αβγώΆΏϏ ά.", "אבג'\"״׳ ב.",
    "بتة١٢ آمَ ة.", "日本語の。、々カタゴぁ・ー\u{3099}䷀ａ", "กขำะ\u{E31}\u{E34}\u{E48}เฯ๑ๆ ", "가각힣 한국어a",
    "aж\u{301}🛑\u{200D}あ\u{308} 1",
  ]

  @Test(arguments: alphabets)
  func randomTextsAtEveryAlignment(_ alphabet: String) {
    var generator = SeededGenerator(seed: 35)
    let letters = Array(alphabet.unicodeScalars)
    var failures = 0
    for place in 0...63 {
      for round in 0..<12 where failures < 5 {
        var view = String.UnicodeScalarView()
        for _ in 0..<round * 9 { view.append(letters.randomElement(using: &generator) ?? "a") }
        let text = Array(String(view).utf8)
        if !Self.check(text, at: place) {
          failures += 1
          Issue.record(Self.describe(text, at: place))
        }
      }
    }
  }

  @Test func randomScriptsAtEveryAlignment() {
    var generator = SeededGenerator(seed: 36)
    var failures = 0
    for place in 0...63 {
      for round in 0..<40 where failures < 5 {
        let text = RandomText.unicode(round * 3, using: &generator)
        if !Self.check(text, at: place) {
          failures += 1
          Issue.record(Self.describe(text, at: place))
        }
      }
    }
  }

  /// No byte farther than the padding is read, before the text or behind its last block.
  @Test func touchesNothingBeyondThePadding() throws {
    let memory = try GuardedMemory(capacity: 4096)
    let before = [UInt8](repeating: 0, count: Self.padding)
    for blocks in 1...3 {
      // A letter of three bytes in every half of a block: all loads happen.
      let text = Array(
        repeatElement(Array("漢".utf8), count: Self.block * blocks / 3 + 1).joined().prefix(Self.block * blocks))
      let expected = Self.masks(memory.putFirst(before + text + before) + Self.padding, blocks: blocks)
      let last = Self.masks(memory.putLast(before + text + before) + Self.padding, blocks: blocks)
      #expect(last == expected)
    }
  }
}
