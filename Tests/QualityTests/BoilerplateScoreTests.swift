import Sito
import Testing

@Suite struct BoilerplateScoreTests {
  static let text = Array("Menu\n\nText one ж\nMore\nTitle\nfoot\n".utf8)

  static func score(_ kept: [ClosedRange<Int>], labels: String = "D.KKTD") throws -> BoilerplateScore {
    try BoilerplateScore(text: text, labels: LineLabels(labels.utf8), kept: kept)
  }

  @Test func countsScalarsWithoutSpaces() throws {
    let score = try Self.score([2...3, 6...6])
    #expect(score.keptText == 8)
    #expect(score.lostText == 4)
    #expect(score.keptBoilerplate == 4)
    #expect(score.removedBoilerplate == 4)
    #expect(score.precision == 8.0 / 12)
    #expect(score.recall == 8.0 / 12)
    #expect(abs(score.f - 8.0 / 12) < 1e-12)
    #expect(score.losesText)
  }

  @Test func titleAndMixedLinesAreNotScored() throws {
    #expect(try Self.score([3...4]) == Self.score([3...5]))
    #expect(try Self.score([1...6], labels: "M.MMTM").precision == 1)
  }

  @Test func perfect() throws {
    let score = try Self.score([2...5])
    #expect((score.precision, score.recall, score.f) == (1, 1, 1))
    #expect(!score.losesText)
  }

  @Test func nothingKept() throws {
    let score = try Self.score([])
    #expect((score.precision, score.recall, score.f) == (0, 0, 0))
    #expect(score.losesText)
    #expect(try Self.score([], labels: "D.DDTD").f == 1)
  }

  @Test func aLossOfFivePercentIsBorne() throws {
    let text = Array((String(repeating: "a", count: 95) + "\nbbbbb").utf8)
    let borne = try BoilerplateScore(text: text, labels: LineLabels("KK".utf8), kept: [1...1])
    #expect(!borne.losesText)
    let longer = try BoilerplateScore(text: text + [0x62], labels: LineLabels("KK".utf8), kept: [1...1])
    #expect(longer.losesText)
  }

  @Test func theLastEmptyLineMayHaveALabel() throws {
    #expect(try Self.score([1...6], labels: "D.KKTD.") == Self.score([1...6]))
  }

  @Test func wrongLabels() {
    #expect(throws: LineLabels.Failure.wrongCount(labels: 3, lines: 6)) { try Self.score([], labels: "KKK") }
    #expect(throws: LineLabels.Failure.wrongCount(labels: 7, lines: 6)) { try Self.score([], labels: "D.KKTDK") }
    #expect(throws: LineLabels.Failure.unknownLabel(0x78, line: 2)) { try LineLabels("Kx".utf8) }
  }

  @Test func summaryAveragesPages() throws {
    var summary = BoilerplateSummary()
    summary.add(try Self.score([2...5]))
    summary.add(try Self.score([]))
    #expect(summary.pages == 2)
    #expect((summary.precision, summary.recall, summary.f, summary.losingShare) == (0.5, 0.5, 0.5, 0.5))
    #expect(summary.description == "2 pages: precision 0.500, recall 0.500, F 0.500, losing text 0.500")
    #expect(BoilerplateSummary().f == 0)
  }
}
