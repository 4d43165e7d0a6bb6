import Testing
import Text

@Suite struct TextLinesTests {
  static let cases: [(String, [String])] = [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\n", ["", ""]),
    ("a\rb\u{2028}c\u{0C}d", ["a\rb\u{2028}c\u{0C}d"]), ("\r\n", [""]),
  ]

  @Test(arguments: cases)
  func lines(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(TextLines(bytes).ranges.map { Array(bytes[$0]) } == expected.map { Array($0.utf8) })
  }
}
