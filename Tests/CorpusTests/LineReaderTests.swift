import Testing
import _TestSupport

@testable import Corpus

@Suite struct LineReaderTests {
  static func events(_ inputs: [String], maximumBytes: Int = 100) throws -> [String] {
    let reader = try LineReader(inputs, maximumBytes: maximumBytes)
    var events: [String] = []
    while let event = reader.next() {
      switch event {
      case .line(let line, _, let number): events.append("\(number):\(String(decoding: line, as: UTF8.self))")
      case .reject(let reject): events.append("reject \(reject.position) \(reject.reason)")
      }
    }
    return events
  }

  @Test func linesOfSeveralFiles() throws {
    let folder = try TemporaryFolder()
    let a = try folder.write("a.tsv", "\u{FEFF}x\ty\r\n\nz\r\n")
    let b = try folder.write("b", "last")
    let empty = try folder.write("c", "")
    #expect(try Self.events([a, empty, b]) == ["1:x\ty", "2:", "3:z", "1:last"])
  }

  @Test func badLinesAreRejectsAndReadingGoesOn() throws {
    let folder = try TemporaryFolder()
    let long = [UInt8](repeating: 0x61, count: 300_000)
    let path = try folder.write("a", [0xFF, 0x0A] + long + Array("\nok\n".utf8))
    let events = try Self.events([path])
    #expect(events.count == 3 && events[2] == "3:ok")
    #expect(events[0].contains("UTF-8") && events[1].contains("longer than 100 bytes"))
  }

  @Test func foldersAndMissingFilesAreRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: CorpusError.folders([folder.path])) { try LineReader([folder.path]) }
    #expect(throws: CorpusError.missing([folder.path("none")])) { try LineReader([folder.path("none")]) }
  }
}
