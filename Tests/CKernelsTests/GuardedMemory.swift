import Foundation

/// Memory between two pages that nobody may touch: who reads or writes a byte too far ends the process.
final class GuardedMemory {
  private let mapping: UnsafeMutableRawPointer
  private let length: Int
  /// All bytes that may be touched.
  let bytes: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter capacity: rounded up to whole pages.
  init(capacity: Int) throws {
    let page = Int(getpagesize())
    let usable = (capacity + page - 1) / page * page
    length = usable + 2 * page
    let found = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let found, found != MAP_FAILED else { throw POSIXError(.ENOMEM) }
    mapping = found
    let first = found + page
    bytes = UnsafeMutableBufferPointer(start: first.assumingMemoryBound(to: UInt8.self), count: usable)
    guard mprotect(found, page, PROT_NONE) == 0, mprotect(first + usable, page, PROT_NONE) == 0 else {
      throw POSIXError(.EACCES)
    }
  }

  deinit { munmap(mapping, length) }

  /// Puts `content` right before the page behind the memory.
  ///
  /// - Returns: where it starts.
  func putLast(_ content: [UInt8]) -> UnsafeMutablePointer<UInt8> { put(content, at: bytes.count - content.count) }

  /// Puts `content` right behind the page before the memory.
  func putFirst(_ content: [UInt8]) -> UnsafeMutablePointer<UInt8> { put(content, at: 0) }

  private func put(_ content: [UInt8], at place: Int) -> UnsafeMutablePointer<UInt8> {
    let target = UnsafeMutableBufferPointer(rebasing: bytes[place..<place + content.count])
    _ = target.update(fromContentsOf: content)
    guard let start = target.baseAddress else { preconditionFailure("nothing to put") }
    return start
  }
}
