/// The records of `SortedRuns`, merged as they are asked for.
public struct SortedRecords: ~Copyable {
  private struct Run {
    var buffer: [KeyedRecord]
    var position = 0
    /// Records of the file not yet read.
    var next: Int
    var end: Int
  }

  private let file: ScratchFile?
  private let bufferRecords: Int
  private var runs: [Run]
  /// A binary heap of runs by their current record.
  private var heap: [Int] = []

  init(
    memory: [KeyedRecord], file: ScratchFile?, runs counts: [Int], bufferRecords: Int
  ) throws(StorageError) {
    self.file = file
    self.bufferRecords = max(bufferRecords, 4096 / MemoryLayout<KeyedRecord>.stride, 1)
    var runs = memory.isEmpty ? [] : [Run(buffer: memory, next: 0, end: 0)]
    var start = 0
    for count in counts {
      runs.append(Run(buffer: [], next: start, end: start + count))
      start += count
    }
    self.runs = runs
    for index in runs.indices where try refill(index) {
      heap.append(index)
      siftUp(heap.count - 1)
    }
  }

  /// - Complexity: O(log *r*) in runs.
  public mutating func next() throws(StorageError) -> KeyedRecord? {
    guard let run = heap.first else { return nil }
    let record = current(run)
    runs[run].position += 1
    if runs[run].position < runs[run].buffer.count {
      if heap.count > 1 { siftDown() }
      return record
    }
    if try !refill(run) {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    siftDown()
    return record
  }

  /// Calls `body` with the records of each key, in the order of the keys.
  ///
  /// - Complexity: O(*n* log *r*); the records of one key are held in memory.
  public mutating func forEachKey<Failure: Error>(
    _ body: (_ key: UInt64, _ values: [UInt64]) throws(Failure) -> Void
  ) throws {
    var values: [UInt64] = []
    guard var record = try next() else { return }
    while true {
      let key = record.key
      values.removeAll(keepingCapacity: true)
      values.append(record.value)
      var isLast = true
      while let following = try next() {
        if following.key != key {
          (record, isLast) = (following, false)
          break
        }
        values.append(following.value)
      }
      try body(key, values)
      if isLast { return }
    }
  }

  private func current(_ run: Int) -> KeyedRecord { runs[run].buffer[runs[run].position] }

  /// - Returns: whether the run has a current record.
  private mutating func refill(_ run: Int) throws(StorageError) -> Bool {
    if runs[run].position < runs[run].buffer.count { return true }
    let count = min(bufferRecords, runs[run].end - runs[run].next)
    guard count > 0, let file else {
      runs[run].buffer = []
      return false
    }
    runs[run].buffer = try file.records(from: runs[run].next, count: count)
    runs[run].position = 0
    runs[run].next += count
    return true
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (current(a).key, current(b).key)
    return first < second || first == second && a < b
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0, isBefore(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(heap[child], heap[least]) {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
