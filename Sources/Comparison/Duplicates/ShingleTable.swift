import Sketching

/// The distinct shingles of one text, to count how many of them another text has.
///
/// Open addressing by the shingles' own bits; memory that is kept from text to text.
struct ShingleTable: ~Copyable {
  private let shingler: Shingler
  private var keys: UnsafeMutablePointer<UInt64>
  /// 0 for an empty slot; else the last round in which the shingle was seen.
  private var rounds: UnsafeMutablePointer<UInt32>
  private var capacity = 1024
  private var round: UInt32 = 1
  /// Distinct shingles of the text.
  private(set) var distinct = 0

  init(shingle: Int) {
    shingler = Shingler(size: shingle)
    keys = .allocate(capacity: capacity)
    rounds = .allocate(capacity: capacity)
    rounds.initialize(repeating: 0, count: capacity)
  }

  deinit {
    keys.deallocate()
    rounds.deallocate()
  }

  /// Forgets the text before, and takes the shingles of `words`.
  ///
  /// - Complexity: O(*n*), beside clearing what a much longer text before it has left.
  mutating func fill(_ words: UnsafeBufferPointer<UInt64>) {
    reserve(words.count)
    round = 1
    distinct = 0
    let mask = capacity &- 1
    let (keys, rounds) = (keys, rounds)
    var count = 0
    shingler.forEachShingle(of: words) { shingle in
      var slot = Int(truncatingIfNeeded: shingle) & mask
      while rounds[slot] != 0, keys[slot] != shingle { slot = (slot &+ 1) & mask }
      if rounds[slot] == 0 {
        keys[slot] = shingle
        rounds[slot] = 1
        count &+= 1
      }
    }
    distinct = count
  }

  /// How many of the distinct shingles stand in `words` too; nil as soon as more than `mostMissing` of `words` do not stand
  /// here.
  ///
  /// - Parameter mostMissing: shingles, repeats counted.
  /// - Complexity: O(*n*).
  mutating func shared(with words: UnsafeBufferPointer<UInt64>, mostMissing: Int = .max) -> Int? {
    round &+= 1
    let mask = capacity &- 1
    let (keys, rounds, round) = (keys, rounds, round)
    var (count, missing) = (0, 0)
    shingler.visitShingles(of: words) { shingle in
      var slot = Int(truncatingIfNeeded: shingle) & mask
      while rounds[slot] != 0, keys[slot] != shingle { slot = (slot &+ 1) & mask }
      if rounds[slot] == 0 {
        missing &+= 1
        return missing <= mostMissing
      }
      if rounds[slot] != round {
        rounds[slot] = round
        count &+= 1
      }
      return true
    }
    return missing <= mostMissing ? count : nil
  }

  private mutating func reserve(_ words: Int) {
    var needed = 1024
    while needed < 2 * words { needed *= 2 }
    // A table that stays as large as the longest text would be cleared in full for each short one.
    if needed > capacity || needed < capacity / 8 {
      keys.deallocate()
      rounds.deallocate()
      capacity = needed
      keys = .allocate(capacity: capacity)
      rounds = .allocate(capacity: capacity)
      rounds.initialize(repeating: 0, count: capacity)
    } else {
      rounds.update(repeating: 0, count: capacity)
    }
  }
}
