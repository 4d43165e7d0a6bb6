import Boilerplate
import Foundation
import Storage
import Testing
import _TestSupport

@testable import Sito

@Suite struct TemplateLearnerTests {
  /// Of two sites: menus, articles of long lines, articles published again with another head, and a short text on all pages.
  static let documents: [(text: [UInt8], site: String)] = {
    var generator = SeededGenerator(seed: 7)
    func line(_ words: Int) -> String {
      (0..<words).map { _ in
        String((0..<6).map { _ in Character(UnicodeScalar(UInt8.random(in: 0x61...0x7A, using: &generator))) })
      }.joined(separator: " ")
    }
    let menus = ["one.example", "two.example"].map { ($0, (0..<6).map { _ in line(2) } + [line(20)]) }
    var articles: [[String]] = []
    return (0..<120).map { number in
      let (site, menu) = menus[number % 2]
      if articles.isEmpty || number % 5 > 0 {
        articles.append((0..<Int.random(in: 1...4, using: &generator)).map { _ in line(20) })
      }
      let article = articles[Int.random(in: max(0, articles.count - 6)..<articles.count, using: &generator)]
      let lines = menu.prefix(4 + number % 4) + [line(3)] + article + ["All rights reserved \(number)"]
      return (Array(lines.joined(separator: "\n").utf8), site)
    }
  }()

  private static func learn(scratch: String, memory: Int) throws -> LearntTemplates {
    var learner = TemplateLearner(scratch: scratch, memory: memory)
    for document in documents { try learner.add(document.text, site: document.site) }
    return try learner.finish()
  }

  /// Memory for 16 and about 100 of more than a thousand lines.
  @Test(arguments: [1, 3200])
  func spilledRunsGiveTheSame(_ memory: Int) throws {
    let folder = try TemporaryFolder()
    let inMemory = try Self.learn(scratch: folder.path("never-needed"), memory: 64 << 20)
    let spilled = try Self.learn(scratch: folder.path, memory: memory)
    #expect(spilled.lines == inMemory.lines)
    #expect(spilled.texts == inMemory.texts)
    #expect(spilled.names == inMemory.names)
    // There is something to compare: six and seven lines of the menus and the last line, whose digits do not count; and of
    // the sixty documents of a site some are one text.
    #expect(inMemory.lines.count == 15 && inMemory.lines.values.allSatisfy { $0 >= 20 }, "\(inMemory.lines)")
    #expect(inMemory.texts.count == 2 && inMemory.texts.values.allSatisfy { 20..<60 ~= $0 }, "\(inMemory.texts)")
  }

  /// However often a page was saved, numbers that change aside, it is one text.
  @Test func sameTextsAreOne() throws {
    let folder = try TemporaryFolder()
    var learner = TemplateLearner(scratch: folder.path)
    let line = String(repeating: "The ministers met in Minsk and agreed on a plan. ", count: 4)
    for number in 0..<9 {
      try learner.add(Array("Home\n\(line)\n\(line)again\nRead \(number) times".utf8), site: "one.example")
    }
    try learner.add(Array("Home\nAnother".utf8), site: "one.example")
    try learner.add(Array("Home\nAnother".utf8), site: "two.example")
    let learnt = try learner.finish()
    #expect(
      learnt.texts == [TemplateIndex.site("one.example"): 2, TemplateIndex.site("two.example"): 1], "\(learnt.texts)")
    let home = TemplateIndex.key(LineKey.hash("Home".utf8), of: TemplateIndex.site("one.example"))
    #expect(learnt.lines == [home: 2], "\(learnt.lines)")
  }

  @Test func nothingIsLeftInTheScratchFolder() throws {
    let folder = try TemporaryFolder()
    var learner = TemplateLearner(scratch: folder.path, memory: 1)
    for document in Self.documents { try learner.add(document.text, site: document.site) }
    // Runs have been spilled by now, to a file without a name.
    #expect(try folder.names() == [])
    _ = try learner.finish()
    #expect(try folder.names() == [])
  }

  @Test(arguments: [("none", "No such file or directory"), ("file", "Not a directory")])
  func whatIsNoFolderIsNamed(_ name: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "x")
    let scratch = folder.path(name)
    let error = #expect(throws: StorageError.self) { try Self.learn(scratch: scratch, memory: 1) }
    #expect(error?.description == "cannot make a scratch file in \(scratch): \(reason)")
    #expect(try folder.names() == ["file"])
  }

  /// In a process of its own no file may grow beyond a page: writing fails as it does on a full disk.
  @Test func aFullFolderIsNamed() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let error = #expect(throws: StorageError.self) { try Self.learn(scratch: folder.path, memory: 3200) }
      #expect(error?.description == "cannot write a scratch file in \(folder.path): File too large")
      #expect(try folder.names() == [])
    }
    let full = StorageError(path: "scratch", reason: .system(operation: "write a scratch file in", code: ENOSPC))
    #expect(full.description == "cannot write a scratch file in scratch: No space left on device")
  }
}
