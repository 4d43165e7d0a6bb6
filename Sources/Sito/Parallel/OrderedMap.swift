import Dispatch
import Synchronization

/// Maps a batch on several threads; the results stand in the order of the items, whatever the number of threads.
public struct OrderedMap: Sendable {
  /// Threads at work, at least 1.
  public let threads: Int

  public init(threads: Int) { self.threads = max(1, threads) }

  /// - Parameters:
  ///   - makeWorker: what one thread needs of its own (handles, buffers); called at most once a thread and batch.
  ///   - body: maps one item.
  /// - Throws: what `makeWorker` or `body` threw first, by the order of the items' chunks.
  public func map<Item: Sendable, Worker: ~Copyable, Result: Sendable>(
    _ items: [Item], makeWorker: @Sendable () throws -> Worker,
    _ body: @Sendable (inout Worker, Item) throws -> Result
  ) throws -> [Result] {
    if threads == 1 || items.count < 2 {
      if items.isEmpty { return [] }
      var worker = try makeWorker()
      return try items.map { try body(&worker, $0) }
    }
    // Small chunks keep the threads busy to the end when items differ in size.
    let chunk = max(1, items.count / (threads * 8))
    let chunks = (items.count + chunk - 1) / chunk
    let next = Atomic<Int>(0)
    let finished = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: min(threads, chunks)) { _ in
      var claimed = next.add(1, ordering: .relaxed).oldValue
      if claimed >= chunks { return }
      do {
        var worker = try makeWorker()
        while claimed < chunks {
          let current = claimed
          let range = current * chunk..<min(items.count, (current + 1) * chunk)
          let result = Swift.Result { try items[range].map { try body(&worker, $0) } }
          finished.withLock { $0[current] = result }
          claimed = next.add(1, ordering: .relaxed).oldValue
        }
      } catch {
        let failed = claimed
        finished.withLock { $0[failed] = .failure(error) }
      }
    }
    let results = finished.withLock { $0 }
    var output: [Result] = []
    output.reserveCapacity(items.count)
    for index in 0..<chunks {
      if let result = results[index] { output += try result.get() }
    }
    return output
  }
}
