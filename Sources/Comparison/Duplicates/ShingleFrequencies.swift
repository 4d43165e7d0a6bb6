import Sketching

/// In how many places of a collection a shingle stands: never too few, but for one shingle in four or so that stands once a few
/// too many, and more of them where memory is short for the collection.
///
/// One row of a count-min sketch (Cormode, Muthukrishnan 2005) with counters of eight bits that stop at their greatest
/// value. Repeats within a text count too.
struct ShingleFrequencies: ~Copyable {
  private let counters: UnsafeMutablePointer<UInt8>
  private let shift: UInt64

  /// - Parameters:
  ///   - shingles: how many will be counted; two to four bytes each are taken,
  ///   - memory: but no more bytes than this.
  init(expecting shingles: Int, memory: Int) {
    var bits = 16
    while bits < 40, 1 << bits < 2 * shingles, 2 << bits <= memory { bits += 1 }
    shift = UInt64(64 - bits)
    counters = .allocate(capacity: 1 << bits)
    counters.initialize(repeating: 0, count: 1 << bits)
  }

  deinit { counters.deallocate() }

  @inline(__always)
  func count(_ shingle: UInt64) {
    let place = Int(truncatingIfNeeded: shingle &>> shift)
    let value = counters[place]
    counters[place] = value == 255 ? 255 : value &+ 1
  }

  @inline(__always)
  subscript(shingle: UInt64) -> Int { Int(counters[Int(truncatingIfNeeded: shingle &>> shift)]) }
}
