/// Stable sorting by 64-bit keys, eleven bits a pass (least significant digit first); digits that are the same in all keys
/// cost nothing.
enum RadixSort {
  private static let bits = 11
  private static let digits = 6
  private static let values = 1 << bits

  /// - Complexity: O(*n*); as much memory again.
  static func sort(_ records: inout [KeyedRecord]) {
    let count = records.count
    if count < 256 {
      // The passes would cost more than they save; the standard library's sort is stable.
      records.sort { $0.key < $1.key }
      return
    }
    var counts = [Int](repeating: 0, count: values * digits)
    records.withUnsafeBufferPointer { records in
      counts.withUnsafeMutableBufferPointer { counts in
        for record in records {
          for digit in 0..<digits { counts[digit &* values &+ value(record.key, digit)] &+= 1 }
        }
      }
    }
    withUnsafeTemporaryAllocation(of: KeyedRecord.self, capacity: count) { other in
      records.withUnsafeMutableBufferPointer { records in
        counts.withUnsafeMutableBufferPointer { counts in
          // From one memory to the other and back.
          var (from, to) = (records, other)
          for digit in 0..<digits {
            // All in one place: nothing to sort by.
            if counts[digit &* values &+ value(from[0].key, digit)] == count { continue }
            move(from, to, by: digit, counts)
            swap(&from, &to)
          }
          if from.baseAddress != records.baseAddress { _ = records.update(fromContentsOf: from) }
        }
      }
    }
  }

  private static func move(
    _ from: UnsafeMutableBufferPointer<KeyedRecord>, _ to: UnsafeMutableBufferPointer<KeyedRecord>, by digit: Int,
    _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    var place = 0
    for index in digit &* values..<(digit &+ 1) &* values {
      let here = counts[index]
      counts[index] = place
      place &+= here
    }
    for record in from {
      let slot = digit &* values &+ value(record.key, digit)
      to[counts[slot]] = record
      counts[slot] &+= 1
    }
  }

  @inline(__always)
  private static func value(_ key: UInt64, _ digit: Int) -> Int {
    Int(truncatingIfNeeded: key &>> UInt64(digit &* bits)) & (values &- 1)
  }
}
