import CKernels
import Testing
import Text
import _TestSupport

@Suite struct FoldKernelTests {
  private static let padding = Int(CKERNELS_PADDING)

  /// Texts that hold the kernel up for long, and such as stop it everywhere.
  static let alphabets: [String] = [
    "abcXYZ 019.,`'\t\r\n_@", "абвЯЁёЙйЂђЏџҐґҰұӐӑӀ ", "łŁóÓżŻßĸĿŉſÿÞ×÷ĲİıžŽ q", "abЖжСсxX ЂíÍЁ÷×", "אבגדהת ש.",
    "بتةكلمن ابآ", "日本語の。、々カタゴぁ・ー", "가각힣퀀 한국어", "กขáàa\u{301}и\u{306}в\u{AD}①", "aж\u{301}Ѝč\u{30C}🛑 ﬁ",
  ]

  private static func text(_ letters: [Unicode.Scalar], _ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    var view = String.UnicodeScalarView()
    // Runs, since nearly all text is one: the kernel works on 32 bytes at a time.
    while view.count < count {
      let letter = letters.randomElement(using: &generator) ?? "a"
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        view.append(Bool.random(using: &generator) ? letter : letters[0])
      }
    }
    return Array(String(view).utf8)
  }

  private static func check(_ text: [UInt8], at place: Int, _ generator: inout SeededGenerator) -> Bool {
    let expected = FoldOracle.run(text)
    // What stands around is of no account: before, the end of a scalar; behind, anything.
    let memory =
      [UInt8](repeating: 0x6B, count: padding + place) + text + RandomText.bytes(padding, using: &generator)
    let canary = [UInt8](repeating: 0xA5, count: padding + place + text.count + 2 * padding)
    var output = canary
    let run = memory.withUnsafeBufferPointer { memory in
      output.withUnsafeMutableBufferPointer { output -> ckernels_run in
        guard let input = memory.baseAddress, let out = output.baseAddress else { return ckernels_run() }
        return ckernels_fold(input + padding + place, text.count, out + padding + place)
      }
    }
    let start = padding + place
    return run.count == expected.folded.count && (run.mixed != 0) == expected.isMixed
      && Array(output[start..<start + run.count]) == expected.folded && output[..<start] == canary[..<start]
      && output[(start + text.count + padding)...] == canary[(start + text.count + padding)...]
  }

  private static func describe(_ text: [UInt8], at place: Int) -> Comment {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }
    return "at \(place): \(scalars.joined(separator: " ")): not \(FoldOracle.run(text))"
  }

  @Test func everyScalar() {
    var generator = SeededGenerator(seed: 31)
    var wrong: [String] = []
    for scalar in KernelScalars.all {
      for text in ["\(scalar)", "ж\(scalar)q", "s\(scalar)\(scalar)Ж"] {
        let place = Int(scalar.value % 64)
        if !Self.check(Array(text.utf8), at: place, &generator) { wrong.append(String(scalar.value, radix: 16)) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: alphabets)
  func randomTextsAtEveryAlignment(_ alphabet: String) {
    var generator = SeededGenerator(seed: 32)
    let letters = Array(alphabet.unicodeScalars)
    var failures = 0
    for place in 0...63 {
      for round in 0..<12 where failures < 5 {
        let text = Self.text(
          round % 4 == 0 ? letters : Array(letters.shuffled(using: &generator)), round * 9, &generator)
        if !Self.check(text, at: place, &generator) {
          failures += 1
          Issue.record(Self.describe(text, at: place))
        }
      }
    }
  }

  @Test func randomScriptsAtEveryAlignment() {
    var generator = SeededGenerator(seed: 33)
    var failures = 0
    for place in 0...63 {
      for round in 0..<40 where failures < 5 {
        let text = RandomText.unicode(round % 20, using: &generator)
        if !Self.check(text, at: place, &generator) {
          failures += 1
          Issue.record(Self.describe(text, at: place))
        }
      }
    }
  }

  /// No byte farther than the padding is read or written.
  @Test func touchesNothingBeyondThePadding() throws {
    let padding = [UInt8](repeating: 0xE3, count: Self.padding)
    let memory = try GuardedMemory(capacity: 1024)
    let target = try GuardedMemory(capacity: 1024)
    var generator = SeededGenerator(seed: 34)
    for count in 0...200 {
      for alphabet in Self.alphabets {
        let text = Array(
          String(decoding: Self.text(Array(alphabet.unicodeScalars), count, &generator), as: UTF8.self).utf8)
        let expected = FoldOracle.run(text)
        let before = [UInt8](repeating: 0, count: Self.padding)
        let input = memory.putLast(before + text + padding) + Self.padding
        let output = target.putLast(before + text + padding) + Self.padding
        #expect(ckernels_fold(input, text.count, output).count == expected.folded.count)
        let first = memory.putFirst(before + text + padding) + Self.padding
        #expect(ckernels_fold(first, text.count, target.putFirst(text + padding)).count == expected.folded.count)
      }
    }
  }
}
