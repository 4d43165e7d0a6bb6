import Dispatch
import Synchronization
import Testing
import _TestSupport

@testable import Boilerplate

/// Lines that a remover has read before are judged as if it read them for the first time.
@Suite struct LineMemoryTests {
  /// Pages out of a pool of lines of which most come again: menus, prose, dates, blank lines, lines that differ in their white space.
  static func pages(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    var pool = [
      "", "", " ", "Home | News | Contacts", "  Home | News | Contacts", "Subscribe to our newsletter",
      "© 2024 Ministry",
      "12.05.2024, 14:30", "Поделиться", "Заметили ошибку? Выделите её и нажмите Ctrl+Enter",
      "The minister said on Monday that talks would go on until both sides had signed the agreement, and left.",
      "Министр заявил в понедельник, что переговоры продолжатся, пока стороны не подпишут соглашение о торговле.",
      "外交部发言人星期一表示，双方将继续谈判，直到签署协议为止。", "• de-DE1 en-GB1 ru-RU1",
      String(repeating: "A line of more than five hundred bytes is not looked for. ", count: 12),
    ]
    for length in 0..<60 {
      pool.append(
        String(decoding: RandomText.unicode(length, using: &generator), as: UTF8.self).replacing("\n", with: " "))
    }
    return (0..<count).map { _ in
      let lines = (0..<Int.random(in: 0...50, using: &generator)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &generator)]
      }
      return Array(lines.joined(separator: Bool.random(using: &generator) ? "\n" : "\r\n").utf8)
    }
  }

  static func isEqual(_ left: CleanedPage, _ right: CleanedPage) -> Bool {
    left.kept == right.kept && left.removed == right.removed && left.metadata == right.metadata
  }

  @Test func nothingDependsOnWhatWasRead() throws {
    let remover = try BoilerplateRemover()
    for page in Self.pages(300, seed: 3) {
      #expect(Self.isEqual(remover.clean(page), try BoilerplateRemover().clean(page)))
    }
  }

  /// More lines than are kept, twice: the second time some are still known and some forgotten.
  @Test func whatIsForgottenIsReadAgain() throws {
    let remover = try BoilerplateRemover()
    let pages = (0..<60).map { page in
      Array((0..<500).map { "Line \($0) of page \(page), which no other page has" }.joined(separator: "\n").utf8)
    }
    let first = pages.map { remover.clean($0) }
    for (page, expected) in zip(pages, first) { #expect(Self.isEqual(remover.clean(page), expected)) }
  }

  @Test func threadsShareARemover() throws {
    let remover = try BoilerplateRemover()
    let pages = Self.pages(200, seed: 4)
    let expected = try pages.map { try BoilerplateRemover().clean($0) }
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for (page, expected) in zip(pages, expected) where !Self.isEqual(remover.clean(page), expected) {
        wrong.withLock { $0 += 1 }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  /// Equal bytes are one reading, and blank lines none; without remembering every line is read.
  @Test func readings() {
    let text = Array("one line\n\none line\none line \nanother".utf8)
    let ranges = [0..<8, 9..<9, 10..<18, 19..<28, 29..<36]
    func numbers(_ memory: LineMemory) -> [Int32?] {
      text.withUnsafeBufferPointer { text in
        ScalarTable.standard.entries.withUnsafeBufferPointer { scalars in
          ranges.map { memory.read(text, $0, scalars) }
        }
      }
    }
    #expect(numbers(LineMemory(remembers: true)) == [0, nil, 0, 1, 2])
    #expect(numbers(LineMemory()) == [0, nil, 1, 2, 3])
  }
}
