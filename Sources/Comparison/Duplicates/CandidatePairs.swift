/// A set of pairs of texts that are worth verifying, grown by several searches.
struct CandidatePairs {
  private var keys: [UInt64] = []

  mutating func insert(_ a: Int, _ b: Int) {
    keys.append(UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
    // Searches repeat themselves (a near copy shares most bands): keep what is held within twice what is distinct.
    if keys.count == limit { compact() }
  }

  /// Calls `body` with the distinct pairs, in order.
  mutating func visit(_ body: (_ a: Int, _ b: Int) -> Void) {
    compact()
    for key in keys { body(Int(key >> 32), Int(key & 0xFFFF_FFFF)) }
  }

  private var limit = 1 << 20

  private mutating func compact() {
    keys.sort()
    var kept = 0
    for index in keys.indices where kept == 0 || keys[index] != keys[kept - 1] {
      keys[kept] = keys[index]
      kept += 1
    }
    keys.removeLast(keys.count - kept)
    limit = max(1 << 20, kept * 2)
  }
}

/// A hash that a text has: sorted, these are the runs in which candidates stand side by side.
struct Posting: Comparable {
  var hash: UInt64
  var text: UInt32

  static func < (a: Posting, b: Posting) -> Bool { (a.hash, a.text) < (b.hash, b.text) }
}

/// Calls `body` with each stretch of two postings or more that share a hash.
func forEachRun(_ postings: [Posting], _ body: (ArraySlice<Posting>) -> Void) {
  var start = 0
  while start < postings.count {
    var end = start + 1
    while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
    if end - start > 1 { body(postings[start..<end]) }
    start = end
  }
}
