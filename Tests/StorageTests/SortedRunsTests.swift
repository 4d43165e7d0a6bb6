import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct ScratchFolderTests {
  @Test func isCheckedBeforeItIsNeeded() throws {
    let folder = try TemporaryFolder()
    try ScratchFolder.check(FilePath(folder.path))
    try folder.write("file", "x")
    for name in ["missing", "file"] {
      #expect(throws: StorageError.self) { try ScratchFolder.check(FilePath(folder.path(name))) }
    }
    #expect(try folder.names() == ["file"])
  }
}

@Suite struct SortedRunsTests {
  /// Memory for 16, about 100 and all of the records; few keys, many, and such as differ in their highest bits only.
  @Test(arguments: [0, 1, 15, 16, 17, 300, 5000], [1, 3200, 32_000, 1 << 24])
  func theOrderIsThatOfSortingInMemory(_ count: Int, _ memory: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: UInt64(count))
    for (keys, shift) in [(0...0, 0), (0...1000, 0), (0...UInt64.max, 0), (0...900, 53)]
      as [(ClosedRange<UInt64>, UInt64)]
    {
      let records = (0..<count).map { index in
        KeyedRecord(key: .random(in: keys, using: &generator) << shift, value: UInt64(index))
      }
      var runs = SortedRuns(scratch: FilePath(folder.path), memory: memory)
      for record in records { try runs.append(record) }
      #expect(try folder.names() == [])
      var found = try runs.sorted()
      var sorted: [KeyedRecord] = []
      while let record = try found.next() { sorted.append(record) }
      #expect(sorted == records.sorted { ($0.key, $0.value) < ($1.key, $1.value) })
    }
  }

  @Test func recordsOfAKeyComeTogether() throws {
    let folder = try TemporaryFolder()
    var runs = SortedRuns(scratch: FilePath(folder.path), memory: 1)
    for number in 0..<100 as Range<UInt64> { try runs.append(KeyedRecord(key: number % 7, value: number)) }
    var groups: [[UInt64]] = []
    var records = try runs.sorted()
    try records.forEachKey { key, values in
      #expect(Int(key) == groups.count)
      groups.append(values)
    }
    #expect(groups == (0..<7).map { key in (0..<100).filter { $0 % 7 == key } })
  }

  @Test func aMissingScratchFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    let scratch = FilePath(folder.path("none"))
    #expect(throws: StorageError.self) {
      var runs = SortedRuns(scratch: scratch, memory: 1)
      for number in 0..<100 { try runs.append(KeyedRecord(key: UInt64(number), value: 0)) }
    }
  }
}
