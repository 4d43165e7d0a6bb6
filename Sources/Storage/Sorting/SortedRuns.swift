import SystemPackage

/// A record of `SortedRuns`: what it is sorted by, and what it carries.
public struct KeyedRecord: BitwiseCopyable, Sendable, Equatable {
  public var key: UInt64
  public var value: UInt64

  @inlinable
  public init(key: UInt64, value: UInt64) {
    self.key = key
    self.value = value
  }
}

/// Sorts more records than fit in memory, by their keys; records with equal keys stay in the order they came in.
///
/// Records are collected, sorted and spilled as runs to one file in a scratch folder; the file has no name from the start,
/// so nothing of it is left behind, however the process ends.
public struct SortedRuns: ~Copyable {
  private let scratch: FilePath
  private let memoryRecords: Int
  private var pending: [KeyedRecord] = []
  private var file: ScratchFile?
  /// Records in each run, one run after another in the file.
  private var runs: [Int] = []

  /// Takes a folder for the spilled runs, and the bytes of memory to use.
  public init(scratch: FilePath, memory: Int = 256 << 20) {
    self.scratch = scratch
    // Sorting takes as much again.
    memoryRecords = max(memory / 2 / MemoryLayout<KeyedRecord>.stride, 16)
  }

  /// - Throws: when the scratch folder is missing or its disk full.
  public mutating func append(_ record: KeyedRecord) throws(StorageError) {
    if pending.count == memoryRecords { try spill() }
    pending.append(record)
  }

  /// All records in order.
  ///
  /// - Throws: when the scratch folder is missing or its disk full.
  /// - Complexity: O(*n*) for what fits in memory, O(*n* log *r*) for *r* runs; each record is written and read once at most.
  public consuming func sorted() throws(StorageError) -> SortedRecords {
    if !runs.isEmpty {
      try spill()
      pending = []
    }
    RadixSort.sort(&pending)
    return try SortedRecords(
      memory: pending, file: file, runs: runs, bufferRecords: memoryRecords / max(runs.count, 1))
  }

  private mutating func spill() throws(StorageError) {
    if pending.isEmpty { return }
    RadixSort.sort(&pending)
    let file = if let file { file } else { try ScratchFile(in: scratch) }
    self.file = file
    try file.append(pending)
    runs.append(pending.count)
    pending.removeAll(keepingCapacity: true)
  }
}
