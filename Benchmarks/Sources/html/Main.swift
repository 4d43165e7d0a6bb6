import Pages
import Sito

/// The tokenizer, and the tokenizer with blocks, on pages of HTML in memory.
///
/// usage: zstdcat PAGES.jsonl.zst | swift run -c release --package-path Benchmarks html [ROUNDS]
///
/// CPU time on one thread; the rows take turns, so that a noisy moment hits all of them.
@main
enum HTMLBenchmark {
  static func main() {
    let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 9
    var pages: [[UInt8]] = []
    for page in PageReader() { pages.append(page.html) }
    let bytes = pages.reduce(0) { $0 + $1.count }
    print("\(MachineDescription().processor), \(SitoVersion.description)")
    print("\(pages.count) pages, \(bytes) bytes of UTF-8")
    var builder = HTMLBlockBuilder()
    var seconds: [[Double]] = [[], [], []]
    for _ in 0..<rounds {
      seconds[0].append(time { for page in pages { sink(tokens(page)) } })
      seconds[1].append(time { for page in pages { sink(builder.blocks(of: page).blocks.count) } })
      seconds[2].append(time { for page in pages { sink(HTMLBlocks(page).metadata.article?.authors.count ?? 0) } })
    }
    let names = ["tokens", "tokens and blocks", "the same, a new builder a page, linked data read"]
    for (name, seconds) in zip(names, seconds) {
      let sorted = seconds.sorted()
      let rates = [sorted[0], sorted[sorted.count / 2]].map { Decimals.fixed(Double(bytes) / 1e6 / $0, places: 0) }
      let each = Decimals.fixed(sorted[sorted.count / 2] * 1e6 / Double(max(pages.count, 1)), places: 0)
      print("  \(name): best \(rates[0]) MB/s, median \(rates[1]) MB/s, \(each) µs a page")
    }
  }

  private static func tokens(_ page: [UInt8]) -> Int {
    page.withUnsafeBufferPointer { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      var count = 0
      while let token = tokenizer.next() { count &+= Int(token.tag.rawValue) &+ tokenizer.attributes.count }
      return count
    }
  }

  private static func time(_ body: () -> Void) -> Double {
    let start = CPUClock.seconds
    body()
    return CPUClock.seconds - start
  }

  /// Keeps results alive.
  @inline(never)
  private static func sink(_ value: Int) { if value == .min { print(value) } }
}
