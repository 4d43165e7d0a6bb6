import Testing
import _TestSupport

@testable import Boilerplate

@Suite struct LinkedArticleTests {
  static func article(_ text: String) -> LinkedArticle? { LinkedArticle(Array(text.utf8)) }

  @Test func allFields() {
    let article = Self.article(
      """
      {"@context":"https://schema.org","@type":"NewsArticle","headline":" A  \\u0411\\n\\"c\\" ","datePublished":"2020-01-02",
       "dateModified":"2020-01-03","author":[{"@type":"Person","name":"Jane"},{"name":["John","Jane"]},"Ann"],
       "publisher":{"@type":"Organization","name":"Paper"},"inLanguage":"uk","articleBody":"text"}
      """)
    #expect(article?.type == "NewsArticle")
    #expect(article?.headline == "A Б \"c\"")
    #expect(article?.published == "2020-01-02")
    #expect(article?.modified == "2020-01-03")
    #expect(article?.authors == ["Jane", "John", "Ann"])
    #expect(article?.publisher == "Paper")
    #expect(article?.language == "uk")
    #expect(article?.hasBody == true)
  }

  /// What stands in real pages and in no grammar.
  @Test(arguments: [
    "<!-- {\"@type\":\"Article\",\"headline\":\"x\"} -->",
    "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"x\"}\n//]]>",
    "\u{FEFF}{\"@type\":\"Article\",\"headline\":\"x\",}", "[,{\"@type\":\"Article\",,\"headline\":\"x\",},]",
    "{'@type':'Article','headline':'x'}", "{\"@type\":\"Article\",\"a\":\"raw\nline\",\"headline\":\"x\"",
    "{\"@type\":\"Article\" \"headline\":\"x\"}", "/* a */{@type:Article,headline:x}",
    "{\"@type\":\"Article\",\"a\":tru,\"headline\":\"x\"}};",
    "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"x\"}]",
    "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"schema:BlogPosting\",\"headline\":\"x\"}}",
  ])
  func looseness(_ text: String) { #expect(Self.article(text)?.headline == "x") }

  @Test(arguments: [
    "", "{", "[", "null", "{}", "[[]]", "}", "]", ":", ",", "\"", "{\"@type\":", "{\"@type\":\"Person\"}", "\\", "{:}",
  ])
  func nothing(_ text: String) { #expect(Self.article(text) == nil) }

  @Test func values() {
    func json(_ text: String) -> LooseJSON { LooseJSON(Array(text.utf8)) }
    #expect(
      json("[1, -2.5e3, true, null, \"a\"]")
        == .array([.word("1"), .word("-2.5e3"), .word("true"), .null, .string("a")]))
    #expect(json("{\"a\":{\"b\":[]},\"a\":1}")["a"] == .object([("b", .array([]))]))
    #expect(json("\"\\uD83D\\uDE00\\uD800x\\/\\t\"") == .string("\u{1F600}\u{FFFD}x/ "))
    #expect(json("\"\\u12") == .string("\u{FFFD}12"))
  }

  @Test func anythingEnds() {
    var generator = SeededGenerator(seed: 41)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u", "a", " ", "/*", "//", "-->", "<!--", "<![CDATA[", "]]>",
      "\"@type\"", "1",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      _ = Self.article(text.joined())
      _ = LinkedArticle(RandomText.bytes(40, using: &generator))
    }
    for opener in ["[", "{\"a\":", "[{\"@graph\":"] {
      #expect(LinkedArticle(Array(String(repeating: opener, count: 100_000).utf8)) == nil)
    }
  }
}
