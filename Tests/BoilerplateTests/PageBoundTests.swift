import Testing
import Text

@testable import Boilerplate

/// Pages that no site has and a crawl brings: work grows with their length and no faster.
///
/// Seconds are not tested; a quadratic step would make these take hours.
@Suite struct PageBoundTests {
  static func bytes(_ part: String, times: Int) -> [UInt8] {
    let part = Array(part.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(part.count * times)
    for _ in 0..<times { text += part }
    return text
  }

  @Test(arguments: [
    ("a lone line of prose", "слово и ещё слово. ", 200_000), ("short lines", "short line\n", 100_000),
    ("short sentences", "A short sentence ends here now.\n", 50_000), ("bars", "|", 2_000_000),
    ("lines of bars", "| | | |\n", 100_000), ("spaces", " ", 4_000_000), ("one word", "subscribe ", 200_000),
    ("one phrase", "subscribe to our newsletter\n", 50_000),
    ("dates", "18.11.2019\nA teaser of some words here\n", 30_000),
    ("prose and labels", String(repeating: "word ", count: 20) + "end.\nmenu\n", 20_000), ("digits", "1", 2_000_000),
    ("numbers", "1 ", 500_000), ("breadcrumbs", "Home > ", 200_000), ("marks", "\u{301}", 500_000),
    ("ideographs", "三国部长", 200_000), ("salutations", "Dear colleagues,\n", 60_000),
    ("lists", "Causes are:\n• one\n", 50_000),
    ("names", "Jane Doe\n", 80_000), ("carriage returns", "\r", 1_000_000), ("blank lines", "\n", 2_000_000),
  ])
  func isLinear(_ page: (name: String, part: String, times: Int)) throws {
    let text = Self.bytes(page.part, times: page.times)
    let cleaned = try BoilerplateRemover().clean(text)
    let places = cleaned.kept.reduce(0) { $0 + $1.count } + cleaned.removed.count
    #expect(places == TextLines(text).count)
  }

  /// Of a long line only its start is cut into tokens.
  @Test func tokensOfALineAreBounded() {
    let page = Page(Self.bytes("word ", times: 100_000))
    #expect(page.tokens.count == Block.maximumTokens)
    #expect(page.blocks.first?.hasAllTokens == false)
    #expect(abs((page.blocks.first?.words ?? 0) - 100_000) < 2_000)
  }

  /// A phrase with many gaps, tried on words that almost fit it.
  @Test func repeatedWildcards() throws {
    var lexicon = PhraseLexicon()
    try lexicon.add("a" + String(repeating: " * a", count: 14) + " * b", reason: .other)
    let almost = String(repeating: "a ", count: 40)
    let tokens = Page.tokens(in: almost)
    #expect(tokens.withUnsafeBufferPointer { lexicon.patterns[0].end(in: $0, at: 0) } == nil)
    let fitting = Page.tokens(in: almost + "b")
    #expect(fitting.withUnsafeBufferPointer { lexicon.patterns[0].end(in: $0, at: 0) } == 41)
    let page = try BoilerplateRemover(lexicon: lexicon).clean(Self.bytes(almost + "\n", times: 40))
    #expect(page.kept.reduce(0) { $0 + $1.count } + page.removed.count == 40)
  }
}
