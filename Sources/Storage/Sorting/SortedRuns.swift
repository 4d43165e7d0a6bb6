import SystemPackage

/// Sorts more fixed-size records than fit in memory.
///
/// Records are collected, sorted and spilled as runs to one file in a scratch folder; the file has no name from the start,
/// so nothing of it is left behind, however the process ends. Records that compare equal come in no promised order: let
/// the comparison tell all records apart where the order matters.
public struct SortedRuns<Record: BitwiseCopyable & Sendable>: ~Copyable {
  private let scratch: FilePath
  private let areInIncreasingOrder: (Record, Record) -> Bool
  private let memoryRecords: Int
  private var pending: [Record] = []
  private var file: ScratchFile?
  /// Records in each run, one run after another in the file.
  private var runs: [Int] = []

  /// Takes a folder for the spilled runs, the bytes of memory to use, and a strict weak order.
  public init(
    scratch: FilePath, memory: Int = 256 << 20, by areInIncreasingOrder: @escaping (Record, Record) -> Bool
  ) {
    self.scratch = scratch
    self.areInIncreasingOrder = areInIncreasingOrder
    // Sorting takes up to half as much again.
    memoryRecords = max(memory * 2 / 3 / MemoryLayout<Record>.stride, 16)
  }

  /// - Throws: when the scratch folder is missing or its disk full.
  public mutating func append(_ record: Record) throws(StorageError) {
    if pending.count == memoryRecords { try spill() }
    pending.append(record)
  }

  /// All records in order.
  ///
  /// - Throws: when the scratch folder is missing or its disk full.
  /// - Complexity: O(*n* log *n*) comparisons, each record written and read once at most.
  public consuming func sorted() throws(StorageError) -> SortedRecords<Record> {
    if !runs.isEmpty {
      try spill()
      pending = []
    }
    pending.sort(by: areInIncreasingOrder)
    return try SortedRecords(
      memory: pending, file: file, runs: runs, bufferRecords: memoryRecords / max(runs.count, 1),
      by: areInIncreasingOrder)
  }

  private mutating func spill() throws(StorageError) {
    if pending.isEmpty { return }
    pending.sort(by: areInIncreasingOrder)
    let file = if let file { file } else { try ScratchFile(in: scratch) }
    self.file = file
    try file.append(pending)
    runs.append(pending.count)
    pending.removeAll(keepingCapacity: true)
  }
}

/// The records of `SortedRuns`, merged as they are asked for.
public struct SortedRecords<Record: BitwiseCopyable & Sendable>: ~Copyable {
  private struct Run {
    var buffer: [Record]
    var position = 0
    /// Records of the file not yet read.
    var next: Int
    var end: Int
  }

  private let areInIncreasingOrder: (Record, Record) -> Bool
  private let file: ScratchFile?
  private let bufferRecords: Int
  private var runs: [Run]
  /// A binary heap of runs by their current record.
  private var heap: [Int] = []

  init(
    memory: [Record], file: ScratchFile?, runs counts: [Int], bufferRecords: Int,
    by areInIncreasingOrder: @escaping (Record, Record) -> Bool
  ) throws(StorageError) {
    self.areInIncreasingOrder = areInIncreasingOrder
    self.file = file
    self.bufferRecords = max(bufferRecords, 4096 / MemoryLayout<Record>.stride, 1)
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
  public mutating func next() throws(StorageError) -> Record? {
    guard let run = heap.first else { return nil }
    let record = current(run)
    runs[run].position += 1
    if try !refill(run) {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    siftDown()
    return record
  }

  private func current(_ run: Int) -> Record { runs[run].buffer[runs[run].position] }

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
    let (first, second) = (current(a), current(b))
    if areInIncreasingOrder(first, second) { return true }
    return a < b && !areInIncreasingOrder(second, first)
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
