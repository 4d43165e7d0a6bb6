import Sito

/// Sito's kernels beside ICU's, alternating in one process, so that the ratios hold on a noisy machine.
///
/// usage: swift run -c release --package-path Benchmarks stages [--only NAME] [CORPUS…]
///
/// Each corpus (a file or folder; up to 32 MB of it) is measured by itself; without any, a generated one. `--only`
/// measures the stages whose names hold NAME, to be profiled alone.
@main
enum Stages {
  static let rounds = 9
  static let largest = 32_000_000

  static func main() throws {
    var inputs = Array(CommandLine.arguments.dropFirst())
    var only = ""
    if inputs.first == "--only", inputs.count > 1 {
      only = inputs[1]
      inputs.removeFirst(2)
    }
    let machine = MachineDescription()
    print("\(machine.processor), \(machine.cores) cores; \(SitoVersion.description); CPU seconds, one thread")
    if inputs.isEmpty {
      try measure("generated", GeneratedCorpus.documents(bytes: 8_000_000).map(\.text), only: only)
    }
    for input in inputs { try measure(input, corpus(input), only: only) }
  }

  private static func measure(_ name: String, _ texts: [[UInt8]], only: String) throws {
    let bytes = texts.reduce(0) { $0 + $1.count }
    print("\(name): \(texts.count) texts, \(bytes) bytes")
    let finder = DuplicateFinder()
    let shingler = Shingler(size: finder.plan.shingle)
    var folder = Folder()
    let hashes = texts.map { folder.words(of: $0).hashes }
    let shingles = hashes.map { shingler.shingles(of: $0) }
    var rows = try rows(texts, hashes, shingles, shingler, finder).filter { only.isEmpty || $0.name.contains(only) }
    for _ in 0..<rounds { for index in rows.indices { try rows[index].time() } }
    for row in rows { print("  " + row.description(bytes: bytes)) }
    let count = shingles.reduce(0) { $0 + $1.count }
    if let row = rows.first(where: { $0.name == "signatures" }) {
      print("  signatures: \(Decimals.fixed(row.median * 1e9 / Double(max(count, 1)), places: 2)) ns a shingle, median")
    }
  }

  private static func rows(
    _ texts: [[UInt8]], _ hashes: [[UInt64]], _ shingles: [[UInt64]], _ shingler: Shingler, _ finder: DuplicateFinder
  ) throws -> [Row] {
    [
      Row("icu: NFKC_Casefold") {
        var nfkc = try Normalizer(.nfkcCasefold)
        for text in texts { try text.withUnsafeBufferPointer { try nfkc.withNormalized($0) { sink($0.count) } } }
      },
      Row("fold, with offsets") {
        var folder = Folder()
        for text in texts { sink(folder.fold(text).bytes.count) }
      },
      Row("icu: words") {
        var words = try BreakIterator(.words)
        for text in texts {
          var count = 0
          try text.withUnsafeBufferPointer { try words.forEachSegment(in: $0) { count += $0.isWord ? 1 : 0 } }
          sink(count)
        }
      },
      Row("fold and words") {
        var folder = Folder()
        for text in texts { sink(folder.words(of: text).count) }
      },
      Row("text to signature") {
        var folder = Folder()
        for text in texts { sink(finder.signature(of: folder.words(of: text).hashes).slots.count) }
      },
      Row("shingles") { for hashes in hashes { sink(shingler.shingles(of: hashes).count) } },
      Row("signatures") { for shingles in shingles { sink(finder.hasher.signature(of: shingles).slots.count) } },
    ]
  }

  private static func corpus(_ input: String) throws -> [[UInt8]] {
    let source = try DocumentSource([input], rejects: RejectLog())
    var texts: [[UInt8]] = []
    var bytes = 0
    while bytes < largest, let batch = try source.nextBatch() {
      for document in batch {
        texts.append(document.document.text)
        bytes += document.document.text.count
      }
    }
    return texts
  }

  /// Keeps results alive.
  @inline(never)
  private static func sink(_ value: Int) { if value == .min { print(value) } }
}

/// A stage, and the CPU seconds it took, round by round.
private struct Row {
  let name: String
  private let body: () throws -> Void
  private var seconds: [Double] = []

  init(_ name: String, body: @escaping () throws -> Void) {
    self.name = name
    self.body = body
  }

  mutating func time() throws {
    let start = CPUClock.seconds
    try body()
    seconds.append(CPUClock.seconds - start)
  }

  var median: Double { seconds.sorted()[seconds.count / 2] }

  func description(bytes: Int) -> String {
    let best = seconds.min() ?? 0
    let rates = [best, median].map { Decimals.fixed(Double(bytes) / 1e6 / max($0, 1e-9), places: 0) }
    let space = String(repeating: " ", count: max(1, 24 - name.utf8.count))
    return "\(name)\(space)best \(rates[0]) MB/s, median \(rates[1]) MB/s"
  }
}
