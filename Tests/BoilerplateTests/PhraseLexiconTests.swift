import Foundation
import Testing
import Text
import _TestSupport

@testable import Boilerplate

@Suite struct PhraseLexiconTests {
  static let tables: [String] = {
    let folder = SharedData.root.appendingPathComponent("Sources/Boilerplate/Data").path
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasPrefix("phrases-") }.sorted()
  }()

  @Test func everyLanguageIsThere() {
    let languages = Set(Self.tables.map { $0.dropFirst(8).prefix(2) })
    let wanted: Set<Substring> = ["en", "ru", "uk", "be", "bg", "sr", "pl", "de", "fr", "es", "it", "pt"]
    #expect(wanted.isSubset(of: languages))
  }

  /// Every row can be used, and every file lies in the binary.
  @Test(arguments: tables)
  func everyRowLoads(_ name: String) throws {
    let url = SharedData.root.appendingPathComponent("Sources/Boilerplate/Data/\(name)")
    let rows = TableRows(Array(try Data(contentsOf: url)))
    var lexicon = PhraseLexicon()
    try lexicon.add(rows: rows, language: String(name.dropFirst(8).dropLast(4)), table: name)
    #expect(lexicon.patterns.count == rows.rows.count)
    #expect(rows.rows.count >= 60)
    let embedded = BoilerplateData.tables(prefix: "phrases-").first { $0.name + ".tsv" == name }
    #expect(
      embedded.map { Array($0.bytes) } == Array(try Data(contentsOf: url)), "\(name) is missing in CData/boilerplate.c")
  }

  @Test func badRowsAreNamed() {
    var lexicon = PhraseLexicon()
    #expect(throws: PhraseLexicon.Failure.unknownReason("advert", table: "t", line: 2)) {
      try lexicon.add(rows: TableRows(Array("[advert]\nbuy now\n".utf8)), language: "en", table: "t")
    }
    #expect(throws: PhraseLexicon.Failure.unusablePhrase("…", table: "caller", line: 1)) {
      try lexicon.add("…", reason: .other)
    }
  }

  /// A broken table is named and not left out.
  @Test func aBrokenTableIsAnError() throws {
    let good = BoilerplateData.Table(name: "phrases-xx", suffix: "xx", bytes: Array("[legal]\nour rules\n".utf8))
    let broken = BoilerplateData.Table(name: "phrases-yy", suffix: "yy", bytes: Array("[legal]\n…\n".utf8))
    #expect(try PhraseLexicon([good]).patterns.count == 1)
    #expect(throws: PhraseLexicon.Failure.unusablePhrase("…", table: "phrases-yy", line: 2)) {
      try PhraseLexicon([good, broken])
    }
    #expect(try PhraseLexicon.standard().patterns.count > 1_000)
  }

  @Test func callersAddTheirOwn() throws {
    var lexicon = PhraseLexicon()
    try lexicon.add("our house * rules", reason: .legal)
    let page = """
      The delegations met on Monday and agreed that the work on the programme would go on as planned for the year.

      Our house and garden rules
      """
    let removed = try BoilerplateRemover(lexicon: lexicon).clean(Array(page.utf8)).removed
    #expect(removed.map(\.reason) == [.legal])
  }

  /// Phrases are site talk: hardly a long line of presidential statements holds one.
  @Test func proseIsNotTouched() throws {
    guard let folder = SharedData.development("statements") else {
      print("skipped: no development data")
      return
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json") && $0.contains("/")
    }.sorted()
    let remover = try BoilerplateRemover()
    var (long, removed) = (0, 0)
    for (index, file) in files.enumerated() where index % 6 == 0 {
      let record = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent(file)))
      guard let string = (record as? [String: Any])?["text"] as? String else { continue }
      let text = Array(string.utf8)
      let lines = TextLines(text).ranges
      long += lines.count { $0.count >= 200 }
      removed += remover.clean(text).removed.count { line in
        lines[line.line - 1].count >= 200 && line.evidence.contains("/")
      }
    }
    #expect(long > 300)
    #expect(removed * 1000 <= long, "\(removed) of \(long)")
  }
}
