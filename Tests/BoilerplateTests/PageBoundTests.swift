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

  /// Parts of a very long page are judged by themselves; its lines stay in order, each in its place.
  @Test func veryLongPagesAreJudgedInParts() throws {
    let count = PageWindows.lines * 2 + 7
    let remover = try BoilerplateRemover()
    var text: [UInt8] = []
    for line in 0..<count {
      text += Array((line % 1_000 == 999 ? "subscribe to our newsletter\n" : "Line \(line)\n").utf8)
    }
    let parts = try #require(PageWindows(text)).parts
    #expect(parts.map(\.firstLine) == [0, PageWindows.lines, PageWindows.lines * 2])
    let cleaned = remover.clean(text)
    var next = 1
    var removed = cleaned.removed.map(\.line)[...]
    for range in cleaned.kept {
      while removed.first == next {
        removed.removeFirst()
        next += 1
      }
      #expect(range.lowerBound == next)
      next = range.upperBound + 1
    }
    #expect(removed.elementsEqual(next..<count + 1))
    for line in stride(from: 1_000, through: count, by: 1_000) {
      #expect(cleaned.removed.contains { $0.line == line && $0.reason == .newsletter }, "\(line)")
    }
  }

  @Test func markupOfVeryLongPages() throws {
    let count = PageWindows.lines + 3
    var page = Array("<title>A long list of names</title><nav>".utf8)
    for line in 0..<count { page += Array("<a href=/\(line)>name \(line)</a><br>".utf8) }
    let html = HTMLBlocks(
      page + Array("</nav><p>The ministers have met in Minsk, and will meet again in Brest.</p>".utf8))
    let windows = try #require(PageWindows(html.text))
    let last = try #require(windows.blocks(html, from: PageWindows.lines))
    #expect(last.blocks.count == html.blocks.count - PageWindows.lines)
    #expect(last.blocks.map { last.text(of: $0) } == html.blocks[PageWindows.lines...].map { html.text(of: $0) })
    var context = BoilerplateRemover.Context(title: "A long list of names")
    context.html = html
    let cleaned = try BoilerplateRemover().clean(html.text, context)
    #expect(cleaned.metadata.title == "A long list of names")
    #expect(cleaned.kept.reduce(0) { $0 + $1.count } + cleaned.removed.count == html.blocks.count)
    var other = html
    other.blocks.removeLast()
    #expect(windows.blocks(other, from: 0) == nil)
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
