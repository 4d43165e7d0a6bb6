/// Counts by 64-bit keys, none of them 0: a hash table with open addressing.
struct KeyedCounts: Sendable, Equatable {
  /// Keys and counts side by side; key 0 is a free place.
  private var keys: [UInt64]
  private var counts: [Int32]
  private var used = 0

  init() {
    keys = [UInt64](repeating: 0, count: 16)
    counts = [Int32](repeating: 0, count: 16)
  }

  var isEmpty: Bool { used == 0 }

  /// The count of a key, nil for one that was never set.
  ///
  /// - Complexity: O(1) expected.
  subscript(key: UInt64) -> Int32? {
    let place = place(of: key)
    return keys[place] == 0 ? nil : counts[place]
  }

  mutating func set(_ key: UInt64, _ count: Int32) {
    if used * 2 >= keys.count { grow() }
    let place = place(of: key)
    if keys[place] == 0 {
      keys[place] = key
      used += 1
    }
    counts[place] = count
  }

  @inline(__always) private func place(of key: UInt64) -> Int {
    keys.withUnsafeBufferPointer { keys in
      let mask = keys.count - 1
      var place = PageTable.spread(key) & mask
      while keys[place] != 0, keys[place] != key { place = (place &+ 1) & mask }
      return place
    }
  }

  private mutating func grow() {
    let old = (keys, counts)
    keys = [UInt64](repeating: 0, count: 2 * old.0.count)
    counts = [Int32](repeating: 0, count: keys.count)
    for (key, count) in zip(old.0, old.1) where key != 0 {
      let place = place(of: key)
      keys[place] = key
      counts[place] = count
    }
  }
}
