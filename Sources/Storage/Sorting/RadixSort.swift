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
    var other: [KeyedRecord] = []
    for digit in 0..<digits {
      // All in one place: nothing to sort by.
      if counts[digit * values + value(records[0].key, digit)] == count { continue }
      var place = 0
      for index in digit * values..<(digit + 1) * values {
        let here = counts[index]
        counts[index] = place
        place += here
      }
      other = [KeyedRecord](unsafeUninitializedCapacity: count) { output, initialized in
        counts.withUnsafeMutableBufferPointer { counts in
          records.withUnsafeBufferPointer { records in
            for record in records {
              let slot = digit &* values &+ value(record.key, digit)
              output[counts[slot]] = record
              counts[slot] &+= 1
            }
          }
        }
        initialized = count
      }
      swap(&records, &other)
    }
  }

  @inline(__always)
  private static func value(_ key: UInt64, _ digit: Int) -> Int {
    Int(truncatingIfNeeded: key &>> UInt64(digit &* bits)) & (values &- 1)
  }
}
