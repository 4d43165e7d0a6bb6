import Comparison
import Testing
import Text

@testable import Report

/// Reports of several pages.
@Suite struct ReportPagesTests {
  private func files(_ page: ReportPage, as name: String = "report.html") -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    page.write(as: name) { file, bytes in
      #expect(files[file] == nil)
      files[file] = bytes
    }
    return files
  }

  /// All links of all pages lead to something, and every statement has its card exactly once.
  private func expectLinked(_ files: [String: [UInt8]], statements: [String]) {
    let checkers = files.mapValues(HTMLChecker.init)
    for (name, checker) in checkers {
      #expect(checker.problems.isEmpty, "\(name): \(checker.problems.prefix(3))")
      for link in checker.fileLinks {
        let target = checkers[link.file]
        #expect(target != nil, "\(name): no file \(link.file)")
        #expect(link.anchor.isEmpty || target?.identifiers.contains(link.anchor) == true, "\(name): \(link)")
        #expect(link.file != name, "\(name) links to itself by name")
      }
    }
    let identifiers = checkers.values.flatMap(\.identifiers).filter { $0.hasPrefix("s-") && !$0.hasSuffix("-h") }
    #expect(identifiers.sorted() == statements.sorted())
  }

  @Test func whatHasNoRoomStandsOnFurtherPages() {
    var page = ReportSamples.many(50)
    page.limits.statements = 12
    page.limits.listed = 30
    let ids = (page.passages?.statements ?? []).map { $0.id(in: page.documents) }
    let files = files(page)
    #expect(Set(files.keys) == ["report.html", "report-2.html", "report-3.html", "report-4.html", "report-5.html"])
    expectLinked(files, statements: ids)
    let first = HTMLChecker(files["report.html"] ?? [])
    let text = String(decoding: files["report.html"] ?? [], as: UTF8.self)
    #expect(text.contains("5 pages"))
    #expect(text.contains("20 statements with fewer witnesses are listed on the further pages"))
    // The list leads to cards wherever they are.
    #expect(first.fileLinks.contains { $0.file == "report-2.html" && $0.anchor.hasPrefix("s-") })
    let second = HTMLChecker(files["report-2.html"] ?? [])
    #expect(
      second.fileLinks.contains { $0.file == "report.html" } && second.fileLinks.contains { $0.file == "report-3.html" }
    )
    #expect(second.fileLinks.contains { $0.file == "report.html" && $0.anchor.hasPrefix("d-") })
  }

  @Test func pagesAreClosedByTheirBytes() {
    var page = ReportSamples.many(60)
    page.limits.bytes = 120_000
    let files = files(page)
    #expect(files.count > 2)
    for (name, bytes) in files where name != "report.html" { #expect(bytes.count < 160_000, "\(name)") }
    expectLinked(files, statements: (page.passages?.statements ?? []).map { $0.id(in: page.documents) })
    #expect(files == self.files(page))
  }

  @Test func aSmallResultIsOnePage() {
    #expect(files(ReportSamples.many(5)).keys.sorted() == ["report.html"])
    #expect(files(ReportSamples.edited()).keys.sorted() == ["report.html"])
    #expect(files(ReportPage(title: "", documents: [])).keys.sorted() == ["report.html"])
  }

  /// A thousand statements in any number of pages, each under five megabytes.
  @Test func aThousandStatements() {
    let page = ReportSamples.many(1_100)
    let files = files(page, as: "r.html")
    for (name, bytes) in files { #expect(bytes.count < 5_000_000, "\(name)") }
    expectLinked(files, statements: (page.passages?.statements ?? []).map { $0.id(in: page.documents) })
  }

  /// However many pages there might be, there are no more than the limit, and the rest is counted.
  @Test func pagesHaveAnEnd() {
    var page = ReportSamples.many(50)
    page.limits.statements = 10
    page.limits.pages = 3
    let files = files(page)
    #expect(files.count == 3)
    expectLinked(files, statements: (page.passages?.statements ?? []).prefix(30).map { $0.id(in: page.documents) })
    let text = String(decoding: files["report.html"] ?? [], as: UTF8.self)
    #expect(text.contains("20 statements with fewer witnesses are not shown here"))
  }

  /// Where there are no further files, what has no room is counted, and nothing links to it.
  @Test func onePageCountsTheRest() {
    var page = ReportSamples.many(50)
    page.limits.statements = 12
    let bytes = page.html()
    let checker = HTMLChecker(bytes)
    #expect(checker.problems.isEmpty && checker.fileLinks.isEmpty)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("38 statements with fewer witnesses are not shown here"))
    #expect(text.contains("38 passages are not shown here"))
  }

  @Test(arguments: [
    ("report.html", "report-2.html", "report-2.html"), ("a", "a-2", "a-2"), ("x.y.html", "x-2.y.html", "x-2.y.html"),
    (".html", ".html-2", ".html-2"), ("отчёт 1.html", "отчёт 1-2.html", "%D0%BE%D1%82%D1%87%D1%91%D1%82%201-2.html"),
    ("a\"b:c.html", "a\"b:c-2.html", "a%22b%3Ac-2.html"),
  ])
  func pagesAreNamedAfterTheFirst(_ first: String, _ second: String, _ link: String) {
    #expect(ReportPlaces.fileName(2, first: first) == second)
    #expect(ReportPlaces(name: first).fileLink(2) == link)
  }
}
