import Sito

/// The cost of a signature by the size of the document: from shingle hashes in memory to slots in the caller's memory.
///
/// usage: swift run -c release --package-path Benchmarks sketch
///
/// Medians of CPU time over rounds in which all sizes take turns, so that a noisy moment hits all of them.
@main
enum SketchBenchmark {
  static let rounds = 41
  static let sizes = [20, 50, 100, 200, 400, 700, 1000, 10_000]
  /// Shingles sketched of each size in a round, so that a reading is long enough for the clock.
  static let work = 100_000

  static func main() {
    print("\(MachineDescription().processor), \(SitoVersion.description); CPU time, medians of \(rounds) rounds")
    let shingles = shingles(4 * work)
    for slots in [128, 256] { measure(MinHasher(slots: slots), shingles) }
  }

  private static func measure(_ hasher: MinHasher, _ shingles: [UInt64]) {
    var seconds = [[Double]](repeating: [], count: sizes.count)
    for round in 0..<rounds {
      for (index, size) in sizes.enumerated() {
        let first = (round % 4) * work
        seconds[index].append(time(hasher, shingles, first..<first + work, size))
      }
    }
    print("\(hasher.slots) slots")
    print("  shingles  ns a shingle  µs a document")
    for (size, seconds) in zip(sizes, seconds) {
      let median = seconds.sorted()[rounds / 2]
      let cells = [
        String(size), Decimals.fixed(median * 1e9 / Double(size), places: 2), Decimals.fixed(median * 1e6, places: 2),
      ]
      print(zip(cells, [10, 14, 15]).map { String(repeating: " ", count: $1 - $0.utf8.count) + $0 }.joined())
    }
  }

  /// CPU seconds a document.
  private static func time(_ hasher: MinHasher, _ shingles: [UInt64], _ range: Range<Int>, _ size: Int) -> Double {
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: hasher.slots)
    defer { slots.deallocate() }
    let documents = range.count / size
    let sketched = (0..<documents).map { document in
      Array(shingles[range.lowerBound + document * size..<range.lowerBound + (document + 1) * size])
    }
    let start = CPUClock.seconds
    for shingles in sketched {
      shingles.withUnsafeBufferPointer { hasher.sketch($0, into: slots) }
      sink(slots[0])
    }
    return (CPUClock.seconds - start) / Double(documents)
  }

  /// Well mixed, as the hashes of a shingler are.
  private static func shingles(_ count: Int) -> [UInt64] {
    Shingler(size: 3).shingles(of: (0..<UInt64(count + 2)).map { WordHash.mix($0 &+ 1, 0x9E37_79B9_7F4A_7C15) })
  }

  /// Keeps results alive.
  @inline(never)
  private static func sink(_ value: UInt32) { if value == 1 { print(value) } }
}
