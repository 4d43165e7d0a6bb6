import Testing
import Text

@Suite struct LanguageTagTests {
  static let cases: [(String, String?)] = [
    ("RU", "ru"), ("sr_latn", "sr-Latn"), ("sr-Latn-RS", "sr-Latn-rs"), ("", nil), ("a", nil), ("ru--x", nil),
    ("ру", nil),
  ]

  @Test(arguments: cases)
  func parse(_ text: String, _ expected: String?) {
    #expect(LanguageTag(text)?.description == expected)
  }
}
