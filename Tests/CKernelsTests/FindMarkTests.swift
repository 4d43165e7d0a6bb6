import CKernels
import Testing
import _TestSupport

@Suite struct FindMarkTests {
  private static func find(_ text: [UInt8]) -> Int {
    // Exactly so long: a read beyond the end is one beyond the memory.
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(text.count, 1))
    defer { memory.deallocate() }
    memory.initialize(from: text, count: text.count)
    return ckernels_find_mark(memory, text.count)
  }

  /// Every length up to some blocks, a mark at any place or none, among bytes that are nearly one.
  @Test func findsTheFirst() {
    var random = SeededGenerator(seed: 5)
    let others: [UInt8] = [0x20, 0x61, 0xCB, 0xCE, 0xD0, 0xB0, 0xFF, 0x4C, 0x00]
    for length in 0..<300 {
      for _ in 0..<4 {
        var text = (0..<length).map { _ in others[Int(random.next() % UInt64(others.count))] }
        for _ in 0..<(random.next() % 3) where length > 0 {
          text[Int(random.next() % UInt64(length))] = random.next() % 2 == 0 ? 0xCC : 0xCD
        }
        #expect(Self.find(text) == text.firstIndex { $0 == 0xCC || $0 == 0xCD } ?? length)
      }
    }
  }
}
