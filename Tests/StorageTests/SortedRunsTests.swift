import Foundation
import Storage
import Testing
import _TestSupport

@Suite struct SortedRunsTests {
  struct Pair: Equatable {
    var key: UInt64
    var value: UInt32
  }

  /// Memory for 16, about 100 and all of the records.
  @Test(arguments: [0, 1, 15, 16, 17, 5000], [1, 2400, 1 << 24])
  func theOrderIsThatOfSortingInMemory(_ count: Int, _ memory: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: UInt64(count))
    let pairs = (0..<count).map { Pair(key: .random(in: 0..<1000, using: &generator), value: UInt32($0)) }
    func isBefore(_ a: Pair, _ b: Pair) -> Bool { (a.key, a.value) < (b.key, b.value) }
    var runs = SortedRuns<Pair>(scratch: FilePath(folder.path), memory: memory, by: isBefore)
    for pair in pairs { try runs.append(pair) }
    #expect(try folder.names() == [])
    var records = try runs.sorted()
    var sorted: [Pair] = []
    while let record = try records.next() { sorted.append(record) }
    #expect(sorted == pairs.sorted(by: isBefore))
  }

  @Test func aMissingScratchFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    let scratch = FilePath(folder.path("none"))
    #expect(throws: StorageError.self) {
      var runs = SortedRuns<UInt64>(scratch: scratch, memory: 1, by: <)
      for number in 0..<100 { try runs.append(UInt64(number)) }
    }
  }
}
