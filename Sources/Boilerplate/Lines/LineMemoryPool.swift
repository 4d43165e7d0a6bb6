import Synchronization

/// The memories of the threads that clean pages: each is lent to one thread for one page.
final class LineMemoryPool: Sendable {
  private let idle = Mutex<[LineMemory]>([])

  /// Calls `body` with a memory that no other thread has until it returns.
  func lend<Result>(_ body: (LineMemory) -> Result) -> Result {
    let memory = idle.withLock { $0.popLast() } ?? LineMemory(remembers: true)
    defer { idle.withLock { $0.append(memory) } }
    return body(memory)
  }
}
