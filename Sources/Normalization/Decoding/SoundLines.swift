import Synchronization
import Text

/// Lines that looked damaged and were judged to be sound, by their hashes: the menus of a site stand on each of its pages,
/// and are judged once.
///
/// One hash a place, the newest stays. For any number of threads: a place is read and written whole, and what another thread
/// has not seen yet is judged again. A damaged line passes for sound where its 64 bits are those of a sound one in its place,
/// in one of 2⁶⁴ lines by a seed that nobody knows.
final class SoundLines: Sendable {
  /// Longer lines, in bytes, seldom come again.
  static let longest = 512
  private static let places = 1 << 14

  // Written here alone, before anything else can see it; the words are atomic.
  private nonisolated(unsafe) let hashes: UnsafeMutablePointer<Atomic<UInt64>>

  init() {
    hashes = .allocate(capacity: Self.places)
    for place in 0..<Self.places { (hashes + place).initialize(to: Atomic(0)) }
  }

  deinit {
    hashes.deinitialize(count: Self.places)
    hashes.deallocate()
  }

  /// - Complexity: O(1).
  func contains(_ hash: UInt64) -> Bool { hashes[Self.place(hash)].load(ordering: .relaxed) == hash }

  func insert(_ hash: UInt64) { hashes[Self.place(hash)].store(hash, ordering: .relaxed) }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (places - 1) }
}
