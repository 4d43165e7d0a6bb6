import Normalization
import Testing
import _TestSupport

@Suite struct TextNormalizerTests {
  static let cases: [(TextForm, String, String)] = [
    (.nfc, " e\u{301}\u{A0} ﬁ\r\n\r\n\r\nx", "é ﬁ\n\nx"), (.nfkc, " e\u{301}\u{A0} ﬁ\u{2003}²\r\n", "é fi 2"),
    (.fold, "«Ёж» ﬁ\t²\r\n", "\"еж\" fi 2 \n"), (.nfc, "", ""), (.nfkc, "", ""), (.fold, "", ""),
  ]

  @Test(arguments: cases)
  func apply(_ form: TextForm, _ text: String, _ expected: String) throws {
    var normalizer = try TextNormalizer(form)
    let output = try normalizer.apply(Array(text.utf8))
    #expect(output == Array(expected.utf8))
    #expect(try normalizer.apply(output) == output)
  }

  @Test func nfcIsTheDisplayForm() throws {
    var normalizer = try TextNormalizer(.nfc)
    var display = try DisplayForm()
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<2000 {
      let text = RandomText.unicode(Int.random(in: 0...60, using: &generator), using: &generator)
      let output = try normalizer.apply(text)
      #expect(try display.apply(text) == output)
    }
  }

  /// Normalised in pieces, and nothing lost: ICU alone would take quadratic time.
  @Test(.timeLimit(.minutes(30)), arguments: TextForm.allCases)
  func runsOfMarksTakeLinearTime(_ form: TextForm) throws {
    var normalizer = try TextNormalizer(form)
    let text = Array(("a" + String(repeating: "\u{301}\u{316}", count: 500_000) + "b").utf8)
    #expect(try normalizer.apply(text).count > 1_500_000)
  }
}
