import Normalization
import Testing

@Suite struct CharacterReferenceTests {
  /// Text, decoded.
  @Test(
    arguments: [
      ("a &amp; b", "a & b"), ("&quot;x&quot; &laquo;да&raquo;", "\"x\" «да»"), ("&nbsp;", "\u{A0}"),
      ("&#1089;&#x43B;&#X43E;&#1074;&#1086;", "слово"), ("&amp;amp;quot;", "\""), ("&#38;lt;", "<"),
      ("&am&#112;;", "&"),
      ("&#150; &#x80;", "– €"), ("a&#10;b&#13;&#9;c", "a b  c"), ("&apos;&rsquo;&hellip;", "'’…"),
      ("&Eacute; &eacute;", "É é"),
      ("&Atilde;&copy;t&Atilde;&copy;", "été"), ("&&amp;&", "&&&"), ("&amp", "&amp"), ("AT&T;", "AT&T;"),
      ("&foo;", "&foo;"),
      ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#xD800;", "&#xD800;"), ("&#0; &#27;", "&#0; &#27;"),
      ("&#99999999999999999999;", "&#99999999999999999999;"), ("&#x110000;", "&#x110000;"), ("&AMP;", "&AMP;"),
      ("& amp;", "& amp;"),
      ("a < b &amp; c > d", "a < b & c > d"), ("<b>a &amp; b</b>", "<b>a &amp; b</b>"), ("</i> &lt;", "</i> &lt;"),
      ("&#+65;", "&#+65;"), ("&#-1;", "&#-1;"), ("&#x+41;", "&#x+41;"),
    ])
  func decoded(_ text: String, _ right: String) {
    #expect(MojibakeRepair().repair(Array(text.utf8)).bytes == Array(right.utf8))
  }

  @Test func map() {
    let result = MojibakeRepair().repair(Array("ab&amp;lt;cd".utf8))
    #expect(result.bytes == Array("ab<cd".utf8))
    #expect((0...5).map { result.map.input(ofOutput: $0) } == [0, 1, 2, 10, 11, 12])
    #expect(result.repairs == [Repair(range: 2..<10, line: 1, damage: .escaped)])
  }
}
