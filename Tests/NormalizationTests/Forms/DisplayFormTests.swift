import Normalization
import Testing

@Suite struct DisplayFormTests {
  static let cases: [(String, String)] = [
    ("a  b\u{A0}c\t d", "a b c d"), ("a \r\nb", "a\nb"), ("\n\na\n\n\n\nb\n\n", "a\n\nb"), ("e\u{301}", "é"),
    ("  a  ", "a"),
    ("’“”—", "’“”—"), ("", ""), (" \n ", ""),
  ]

  @Test(arguments: cases)
  func apply(_ input: String, _ expected: String) throws {
    var form = try DisplayForm()
    let output = try form.apply(Array(input.utf8))
    #expect(output == Array(expected.utf8))
    #expect(try form.apply(output) == output)
  }
}
