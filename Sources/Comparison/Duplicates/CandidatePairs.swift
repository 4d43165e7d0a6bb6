import Storage

/// Pairs of texts that are worth verifying, from several searches; each comes out once, in order.
struct CandidatePairs: ~Copyable {
  private var runs: SortedRuns

  init(scratch: FilePath, memory: Int) { runs = SortedRuns(scratch: scratch, memory: memory) }

  mutating func insert(_ a: Int, _ b: Int) throws(StorageError) {
    try runs.append(KeyedRecord(key: UInt64(min(a, b)) << 32 | UInt64(max(a, b)), value: 0))
  }

  /// Calls `body` with the distinct pairs, ascending.
  consuming func visit(_ body: (_ a: Int, _ b: Int) throws -> Void) throws {
    var records = try runs.sorted()
    var last: UInt64?
    while let record = try records.next() {
      if record.key == last { continue }
      last = record.key
      try body(Int(record.key >> 32), Int(record.key & 0xFFFF_FFFF))
    }
  }
}
