import Sito

/// Sito's kernels beside ICU's, alternating in one process, so that the ratios hold on a noisy machine.
///
/// usage: swift run -c release --package-path Benchmarks stages [CORPUS…]
@main
enum Stages {
  static let rounds = 9

  static func main() throws {
    let inputs = Array(CommandLine.arguments.dropFirst())
    let texts = try corpus(inputs)
    let bytes = texts.reduce(0) { $0 + $1.count }
    let machine = MachineDescription()
    print(
      "\(texts.count) texts, \(bytes) bytes; \(machine.processor), \(machine.cores) cores; \(SitoVersion.description)")

    var folder = Folder()
    var nfkc = try Normalizer(.nfkcCasefold)
    var words = try BreakIterator(.words)
    let finder = DuplicateFinder()
    let shingler = Shingler(size: finder.plan.shingle)
    let hashes = texts.map { folder.words(of: $0).hashes }
    let shingles = hashes.map { shingler.shingles(of: $0) }

    var rows: [Row] = []
    rows.append(Row("icu: NFKC_Casefold", unit: bytes))
    rows.append(Row("fold, with offsets", unit: bytes))
    rows.append(Row("icu: words", unit: bytes))
    rows.append(Row("fold and words", unit: bytes))
    rows.append(Row("shingles", unit: bytes))
    rows.append(Row("signatures", unit: bytes))
    for _ in 0..<rounds {
      try rows[0].time {
        for text in texts { try text.withUnsafeBufferPointer { try nfkc.withNormalized($0) { sink($0.count) } } }
      }
      rows[1].time { for text in texts { sink(folder.fold(text).bytes.count) } }
      try rows[2].time {
        for text in texts {
          var count = 0
          try text.withUnsafeBufferPointer { try words.forEachSegment(in: $0) { count += $0.isWord ? 1 : 0 } }
          sink(count)
        }
      }
      rows[3].time { for text in texts { sink(folder.words(of: text).count) } }
      rows[4].time { for hashes in hashes { sink(shingler.shingles(of: hashes).count) } }
      rows[5].time { for shingles in shingles { sink(finder.hasher.signature(of: shingles).slots.count) } }
    }
    for row in rows { print(row.description) }
    let count = shingles.reduce(0) { $0 + $1.count }
    print("signatures: \(Decimals.fixed(rows[5].median * 1e9 / Double(max(count, 1)), places: 2)) ns a shingle, median")
  }

  private static func corpus(_ inputs: [String]) throws -> [[UInt8]] {
    if inputs.isEmpty { return GeneratedCorpus.documents(bytes: 8_000_000).map(\.text) }
    let source = try DocumentSource(inputs, rejects: RejectLog())
    var texts: [[UInt8]] = []
    var bytes = 0
    while bytes < 32_000_000, let batch = try source.nextBatch() {
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

/// CPU seconds of one measure, round by round.
private struct Row {
  let name: String
  let unit: Int
  var seconds: [Double] = []

  init(_ name: String, unit: Int) {
    self.name = name
    self.unit = unit
  }

  mutating func time(_ body: () throws -> Void) rethrows {
    let start = CPUClock.seconds
    try body()
    seconds.append(CPUClock.seconds - start)
  }

  var median: Double { seconds.sorted()[seconds.count / 2] }

  var description: String {
    let best = seconds.min() ?? 0
    let rates = [best, median].map { Decimals.fixed(Double(unit) / 1e6 / max($0, 1e-9), places: 0) }
    let space = String(repeating: " ", count: max(1, 24 - name.utf8.count))
    return "\(name)\(space)best \(rates[0]) MB/s, median \(rates[1]) MB/s"
  }
}
