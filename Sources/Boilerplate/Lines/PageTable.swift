/// Numbers by 64-bit keys, none of them 0, for the time of one page: a hash table that is never moved.
///
/// Room for all keys is made at the start, so that a look-up is one probe and a write costs no check of owner or size.
struct PageTable: ~Copyable {
  struct Entry {
    var key: UInt64
    /// 0 in an entry that is new.
    var value: Int64
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let mask: Int

  /// - Parameter capacity: the most keys that will be asked for.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    // Zeros throughout: one call of the library, where a loop would write entry by entry.
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: size * MemoryLayout<Entry>.stride, alignment: MemoryLayout<Entry>.alignment)
    room.initializeMemory(as: UInt8.self, repeating: 0, count: size * MemoryLayout<Entry>.stride)
    entries = room.bindMemory(to: Entry.self, capacity: size)
    mask = size - 1
  }

  deinit { entries.deallocate() }

  /// The upper bits of a product (Knuth, The Art of Computer Programming 3, 6.4): hashes of single letters that stand side by side in
  /// Unicode differ in their lower bits alone.
  @inline(__always) static func spread(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 36)
  }

  /// - Complexity: O(1) expected.
  @inline(__always)
  borrowing func contains(_ key: UInt64) -> Bool {
    var place = Self.spread(key) & mask
    while entries[place].key != 0 {
      if entries[place].key == key { return true }
      place = (place &+ 1) & mask
    }
    return false
  }

  /// The entry of a key, made when there is none; valid as long as the table.
  ///
  /// - Precondition: no more keys than the capacity have been asked for.
  /// - Complexity: O(1) expected.
  @inline(__always)
  borrowing func entry(_ key: UInt64) -> UnsafeMutablePointer<Entry> {
    var place = Self.spread(key) & mask
    while true {
      let entry = entries + place
      if entry.pointee.key == key { return entry }
      if entry.pointee.key == 0 {
        entry.pointee.key = key
        return entry
      }
      place = (place &+ 1) & mask
    }
  }
}
