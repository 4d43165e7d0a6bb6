/// Levenshtein distance of word sequences, 64 cells of the table at a time.
///
/// Myers, A fast bit-vector algorithm for approximate string matching (JACM 1999), in Hyyrö's form for blocks (2003). The
/// work does not depend on the distance, so it serves where texts have little in common.
enum BitParallelDistance {
  /// - Complexity: O(*n* *m* / 64); O(*n* + *m*) memory.
  static func distance(_ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    // Words as small numbers; those of `b` that `a` lacks are 0.
    var numbers = WordNumbers(a.count)
    let pattern = a.map { numbers.number(adding: $0) }
    let text = b.map { numbers.number(of: $0) }
    var masks = [UInt64](repeating: 0, count: numbers.count + 1)
    // How the cells below each column's block border change to the right: +1 in the first row of the table.
    var steps = [Int8](repeating: 1, count: text.count)
    var start = 0
    while start < pattern.count {
      let rows = min(64, pattern.count - start)
      for row in 0..<rows { masks[pattern[start + row]] |= 1 << UInt64(row) }
      masks.withUnsafeBufferPointer { masks in
        steps.withUnsafeMutableBufferPointer { steps in
          text.withUnsafeBufferPointer { block($0, masks, last: 1 << UInt64(rows - 1), steps) }
        }
      }
      for row in 0..<rows { masks[pattern[start + row]] = 0 }
      start += rows
    }
    return steps.reduce(pattern.count) { $0 + Int($1) }
  }

  /// Moves `steps` from the upper border of a block of rows to its lower one.
  private static func block(
    _ text: UnsafeBufferPointer<Int>, _ masks: UnsafeBufferPointer<UInt64>, last: UInt64,
    _ steps: UnsafeMutableBufferPointer<Int8>
  ) {
    var (up, down) = (UInt64.max, UInt64(0))
    for column in 0..<text.count {
      let step = steps[column]
      let equal = masks[text[column]]
      let vertical = equal | down
      let entering = step < 0 ? equal | 1 : equal
      let horizontal = (((entering & up) &+ up) ^ up) | entering
      var right = down | ~(horizontal | up)
      var left = up & horizontal
      steps[column] = right & last != 0 ? 1 : left & last != 0 ? -1 : 0
      right = right << 1 | (step > 0 ? 1 : 0)
      left = left << 1 | (step < 0 ? 1 : 0)
      up = left | ~(vertical | right)
      down = right & vertical
    }
  }
}

/// Numbers from 1 on for distinct words; open addressing by the words' own bits.
private struct WordNumbers {
  private var keys: [UInt64]
  private var numbers: [Int]
  private let mask: Int
  private(set) var count = 0

  init(_ words: Int) {
    var capacity = 16
    while capacity < 2 * words { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    numbers = [Int](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// 0 for a word that has none.
  func number(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word) & mask
    while numbers[slot] != 0, keys[slot] != word { slot = (slot &+ 1) & mask }
    return numbers[slot]
  }

  mutating func number(adding word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word) & mask
    while numbers[slot] != 0, keys[slot] != word { slot = (slot &+ 1) & mask }
    if numbers[slot] == 0 {
      count += 1
      keys[slot] = word
      numbers[slot] = count
    }
    return numbers[slot]
  }
}
