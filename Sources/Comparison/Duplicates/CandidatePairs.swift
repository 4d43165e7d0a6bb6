import Storage

/// Pairs of texts that are worth verifying, from several searches; each comes out once, in order.
struct CandidatePairs: ~Copyable {
  private var runs: SortedRuns

  init(scratch: FilePath, memory: Int) { runs = SortedRuns(scratch: scratch, memory: memory) }

  /// What a pair was found by.
  enum Evidence: UInt64 {
    /// Signatures that agree in a band, or a shingle or two: the texts may still be rather unlike, and their whole
    /// signatures would tell.
    case signatures
    /// Shingles of the texts themselves, of which signatures say too little.
    case shingles
  }

  mutating func insert(_ a: Int, _ b: Int, by evidence: Evidence) throws(StorageError) {
    try runs.append(KeyedRecord(key: UInt64(min(a, b)) << 32 | UInt64(max(a, b)), value: evidence.rawValue))
  }

  /// Calls `body` with the distinct pairs, ascending, and whether signatures may tell that they are too unlike.
  consuming func visit(_ body: (_ a: Int, _ b: Int, _ onlyBySignatures: Bool) throws -> Void) throws {
    var records = try runs.sorted()
    guard var record = try records.next() else { return }
    while true {
      let key = record.key
      var strongest = record.value
      var isLast = true
      while let next = try records.next() {
        record = next
        if next.key != key {
          isLast = false
          break
        }
        strongest = max(strongest, next.value)
      }
      try body(Int(key >> 32), Int(key & 0xFFFF_FFFF), strongest == Evidence.signatures.rawValue)
      if isLast { return }
    }
  }
}
