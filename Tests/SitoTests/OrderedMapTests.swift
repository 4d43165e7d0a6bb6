import Sito
import Testing

@Suite struct OrderedMapTests {
  struct Failure: Error, Equatable { var item: Int }

  /// A worker that cannot be made.
  struct Broken {
    init() throws { throw Failure(item: 0) }
  }

  @Test(arguments: [1, 2, 3, 8, 64])
  func keepsTheOrder(_ threads: Int) throws {
    for count in [0, 1, 2, 7, 63, 64, 65, 1000] {
      let result = try OrderedMap(threads: threads).map(Array(0..<count), makeWorker: Int.init) { $0 + $1 * 10 }
      #expect(result == (0..<count).map { $0 * 10 })
    }
  }

  @Test(arguments: [1, 4])
  func throwsTheFirstFailure(_ threads: Int) {
    #expect(throws: Failure(item: 70)) {
      _ = try OrderedMap(threads: threads).map(Array(0..<200), makeWorker: Int.init) { _, item in
        if item >= 70 { throw Failure(item: item) }
        return item
      }
    }
  }

  @Test(arguments: [1, 4])
  func aWorkerThatCannotBeMadeIsAnError(_ threads: Int) {
    #expect(throws: Failure(item: 0)) {
      _ = try OrderedMap(threads: threads).map([1, 2, 3], makeWorker: Broken.init) { _, item in item }
    }
  }
}
