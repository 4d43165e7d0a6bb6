import Foundation
import Testing

@testable import Boilerplate

/// Pages made to be slow. Work is compared between a page and one twice as long, never with the clock's seconds.
@Suite(.serialized) struct HostileHTMLTests {
  static let pages: [(name: String, prefix: String, piece: String)] = [
    ("attributes", "<a ", "b=c "), ("equal attributes", "<a ", "class=nav "), ("empty attributes", "<a ", "= "),
    ("open elements", "", "<div>"), ("open inline elements", "", "<b>"), ("open unknown elements", "", "<x-y>"),
    ("unclosed script", "<script>", "</scrip "), ("escaped script", "<script><!--", "<script></script>"),
    ("script escapes", "<script>", "<!-->"), ("unclosed comment", "<!--", "-- >--"), ("comments", "", "<!---"),
    ("less-than signs", "", "<"), ("solidi", "", "</"), ("ampersands", "", "&"), ("names", "", "&amplitude"),
    ("numbers", "&#", "9"), ("unclosed title", "<title>", "</titl"), ("unclosed quote", "<a b='", "c=\"d\" "),
    ("CDATA", "<svg><![CDATA[", "]]"), ("end tags", "<div>", "</p></div></b>"),
    ("paragraphs out of reach", "<p><button>", "<div>a"), ("items out of reach", "<li><ul><b>", "</li><b>"),
    ("cells out of reach", "<table><tr><td><table>", "</td><b>"),
    ("formatting out of reach", "<b><table><td>", "</b><i>"),
    ("unknown elements out of reach", "<x-z>", "<x-y></x-z>"), ("tables", "", "<table><td>"), ("links", "", "<a><div>"),
    ("class names", "<p class='", "nav-main "), ("a long class name", "<p class='", "navNAVnav"),
    ("styles", "<p style='", "display:"), ("headings", "", "<h1><h2>a</h3>"), ("selects", "", "<select><option>a"),
    ("lines", "<pre>", "\na"), ("breaks", "", "<br>"), ("titles", "", "<title>a</title>"),
    ("linked data", "<script type=application/ld+json>", "[{"), ("metadata", "", "<meta name=author content=a>"),
    ("times", "", "<time datetime=1>"), ("forms", "", "<form><table>"), ("foreign", "", "<svg><desc>"),
  ]

  static func page(_ index: Int, bytes: Int) -> [UInt8] {
    let (_, prefix, piece) = pages[index]
    var page = Array(prefix.utf8)
    let unit = Array(piece.utf8)
    while page.count < bytes { page += unit }
    return page
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: pages.indices) func takesTwiceTheTimeForTwiceTheLength(_ index: Int) {
    Self.expectLinear(Self.pages[index].name) { Self.page(index, bytes: $0) }
  }

  /// A title and a line that is almost a part of it.
  @Test func aLongTitle() {
    Self.expectLinear("long title") { bytes in
      let letters = String(repeating: "a", count: bytes / 3)
      return Array("<title>\(letters)\(letters)</title><p>\(letters)b".utf8)
    }
  }

  @Test func manyAuthors() {
    Self.expectLinear("authors") { bytes in
      let names = (0..<bytes / 10).map { "\"n\(1_000_000 + $0)\"" }.joined(separator: ",")
      let page = Array("<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[\(names)]}</script>".utf8)
      #expect(HTMLBlocks(page).metadata.article?.authors.count == LinkedArticle.mostAuthors)
      return page
    }
  }

  private static func expectLinear(_ name: String, _ page: (_ bytes: Int) -> [UInt8]) {
    var builder = HTMLBlockBuilder()
    /// CPU time of this thread, so that what else the machine does counts little.
    func time(_ bytes: Int) -> Double {
      let page = page(bytes)
      var best = Double.infinity
      for _ in 0..<5 {
        let start = threadSeconds
        let blocks = builder.blocks(of: page)
        _ = blocks.fields
        HTMLTokenizerTests.check(page)
        best = min(best, threadSeconds - start)
      }
      return best
    }
    let (short, long) = (time(20_000), time(320_000))
    // Sixteen times the work; quadratic would be 256.
    #expect(long < short * 80 + 0.1, "\(name): \(short), \(long)")
  }

  /// The open elements stay few, and what is flattened still comes out.
  @Test func depthIsBounded() {
    let page = HTMLBlocks(
      Array((String(repeating: "<div>a", count: 5000) + String(repeating: "</div>b", count: 5000)).utf8))
    #expect(page.blocks.count == 10_000)
    #expect(page.blocks.allSatisfy { Int($0.depth) <= OpenElements.deepest })
    #expect(page.containers.count == OpenElements.deepest + 1)
    #expect(page.blocks.last?.container == 0)
  }

  /// End tags of what was too deep to open end nothing else.
  @Test func whatIsTooDeepEndsByItself() {
    let deep = OpenElements.deepest
    let opened = String(repeating: "<div>", count: deep) + "<b><i>x</i></b>"
    let page = HTMLBlocks(Array((opened + String(repeating: "</div>", count: deep) + "<p>y").utf8))
    #expect(page.blocks.count == 2)
    #expect(page.blocks.first?.depth == UInt16(deep))
    #expect(page.blocks.last?.depth == 1)
  }
}
