import Comparison
import Testing
import Text
import _TestSupport

@testable import Report

@Suite struct ReportPageTests {
  private func html(_ page: ReportPage) -> String { String(decoding: page.html(), as: UTF8.self) }

  @Test func differencesAreWholeWordsMarkedOnTheirSide() {
    let text = html(ReportSamples.edited())
    for mark in ["<mark>brown</mark>", "<mark>red</mark>", "<ins>always</ins>", "<del>and</del>"] {
      #expect(text.contains(mark), "\(mark)")
    }
    #expect(text.contains("<span class=\"typography\">Lazy</span>"))
    #expect(text.contains("<tr class=\"context\"><td lang=\"\" dir=\"auto\">before it </td>"))
    #expect(text.contains("10–61") && text.contains("3–55"))
  }

  /// Texts may have gone when the page is made; their words are counted all the same.
  @Test func wordsAreCountedWithoutTheirTexts() {
    let documents = ["a", "b"].map { ComparableText(id: $0, words: Words(), text: []) }
    let text = html(ReportPage(title: "t", documents: documents, wordCounts: [7101, 42]))
    #expect(text.contains("7101</td>") || text.contains("7,101</td>") || text.contains("7\u{202F}101</td>"))
    #expect(text.contains("42</td>"))
    #expect(ReportSamples.edited().wordCounts == ReportSamples.edited().documents.map(\.words.count))
  }

  @Test func thePageIsWellFormedAndItsLinksResolve() {
    var page = ReportSamples.edited()
    page.versions = [ReportFact("Sito", "0.1"), ReportFact("ICU", "72.1")]
    page.parameters = [ReportFact("--between", "source")]
    page.input.recordsRead = 4
    page.input.rejected = [("empty", 2)]
    page.removals = [[ReportRemoval(reason: "navigation", lines: 3)], []]
    page.duplicates = ReportDuplicates(
      pairs: [
        DuplicatePair(
          a: 0, b: 1, figures: DuplicateFigures(jaccard: 0.9, containmentA: 0.9, containmentB: 1, edits: 0.05),
          relation: .nearCopy)
      ],
      clusters: [
        DuplicateCluster(
          representative: 0,
          members: [0, 1].map { .init(text: $0, relation: .nearCopy, edits: 0.05, containment: 0.9) })
      ])
    let checker = HTMLChecker(page.html())
    #expect(checker.problems.isEmpty)
    #expect(checker.links.count > 8)
    #expect(checker.tags["script"] == nil)
    let text = html(page)
    for part in ["Sito", "72.1", "--between", "empty", "navigation", "near-copy", "90 %"] {
      #expect(text.contains(part), "\(part)")
    }
    for landmark in ["<header>", "<main>", "<footer>", "<nav "] { #expect(text.contains(landmark)) }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onmouseover=\"x", "' onclick='x", "</details></main>", "</style><b>", "&lt;b&gt;",
    "a\u{2028}b\u{2029}c", "\u{202E}evil\u{2066}", "nul\u{0}bell\u{7}", "-->", "<!--", "]]>", "\u{FEFF}\u{FFFE}",
    "&#60;i>",
    "javascript:alert(1)", "{{x}}", "<img src=x onerror=y>", "\u{1F600}<\u{301}b>",
  ])
  func hostileTextStaysText(_ hostile: String) {
    let a = ReportSamples.document(
      hostile, source: hostile, title: hostile, published: hostile, "before \(hostile) one two three \(hostile) after")
    let b = ReportSamples.document(
      hostile + "#2", source: "b" + hostile, title: hostile, "one two three \(hostile) end")
    let whole = PassageEdit(kind: .substitution, a: a.words.range(of: 2..<4), b: b.words.range(of: 0..<2))
    var page = ReportSamples.page(
      [a, b],
      [
        ReportSamples.passage(0, 1, in: [a, b], words: (1..<5, 0..<4), relation: .edited, edits: [whole]),
        ReportSamples.passage(0, 1, in: [a, b], words: (1..<5, 0..<4), relation: .formula),
      ])
    page.title = hostile
    page.versions = [ReportFact(hostile, hostile)]
    page.input.rejected = [(hostile, 1)]
    page.removals = [[ReportRemoval(reason: hostile, lines: 1)]]
    page.limits.completeResult = hostile
    page.limits.formulae = 0
    page.duplicates = ReportDuplicates(
      pairs: [
        DuplicatePair(
          a: 0, b: 1, figures: DuplicateFigures(jaccard: 0.9, containmentA: 1, containmentB: 1, edits: 0),
          relation: .nearCopy)
      ],
      clusters: [
        DuplicateCluster(
          representative: 1,
          members: [0, 1].map { .init(text: $0, relation: .nearCopy, edits: 0.05, containment: 0.9) })
      ])
    let plain = ReportSamples.page(page.documents, [])
    for made in [page, plain] {
      let checker = HTMLChecker(made.html())
      #expect(checker.problems.isEmpty)
      for tag in ["script", "img", "i"] { #expect(checker.tags[tag] == nil) }
      let text = html(made)
      #expect(!text.contains("<script") && !text.contains("<img"))
      let scalars = text.unicodeScalars
      #expect(!scalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) })
      #expect(!scalars.contains { $0.value < 0x20 && $0.value != 0x0A && $0.value != 0x09 })
    }
  }

  @Test(arguments: 0..<30)
  func randomTextsGiveWellFormedPages(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = (0..<4).map { index in
      let text = String(decoding: RandomText.unicode(900, using: &generator), as: UTF8.self)
      let title = String(decoding: RandomText.unicode(12, using: &generator), as: UTF8.self)
      return ReportSamples.document(title, source: title, title: title, "w w w w w w " + text)
    }
    var passages: [Passage] = []
    for a in 0..<3 {
      for b in (a + 1)..<4 {
        let last = min(documents[a].words.count, documents[b].words.count)
        let edits = (0..<(last / 2)).map { index in
          PassageEdit(
            kind: PassageEdit.Kind.allCases[index % 5], a: documents[a].words.range(2 * index),
            b: documents[b].words.range(2 * index))
        }
        passages.append(
          ReportSamples.passage(a, b, in: documents, words: (0..<last, 0..<last), relation: .edited, edits: edits))
      }
    }
    #expect(HTMLChecker(ReportSamples.page(documents, passages).html()).problems.isEmpty)
  }

  /// The summary explains the relations that stand on the page, and no other.
  @Test(arguments: PassageRelation.allCases)
  func onlyRelationsThatOccurAreDescribed(_ relation: PassageRelation) {
    let a = ReportSamples.document("a", source: "one", "the quick brown fox jumps over lazy dogs")
    let b = ReportSamples.document("b", source: "two", "the quick brown fox jumps over lazy dogs")
    let passage = ReportSamples.passage(0, 1, in: [a, b], words: (0..<8, 0..<8), relation: relation)
    let text = html(ReportSamples.page([a, b], [passage]))
    #expect(text.contains("the same content in another language") == (relation == .possibleTranslation))
    #expect(text.contains("or all but a few words of it") == (relation == .whole))
  }

  @Test func theBytesAreTheSameEveryTime() {
    #expect(ReportSamples.edited().html() == ReportSamples.edited().html())
  }

  @Test func anchorsStayWhenDocumentsAreAdded() {
    let page = ReportSamples.edited()
    let before = Set(HTMLChecker(page.html()).identifiers.filter { $0.hasPrefix("p-") || $0.hasPrefix("d-") })
    var documents = page.documents
    documents.insert(ReportSamples.document("new", "quite another text"), at: 0)
    let moved = (page.passages?.passages ?? []).map { passage in
      var passage = passage
      passage.a.document += 1
      passage.b.document += 1
      return passage
    }
    let after = Set(HTMLChecker(ReportSamples.page(documents, moved).html()).identifiers)
    #expect(before.count >= 3)
    #expect(before.isSubset(of: after))
  }

  @Test func anEmptyResultExplainsItself() {
    let documents = [ReportSamples.document("a", "one two"), ReportSamples.document("b", "three")]
    var page = ReportSamples.page(documents, [])
    page.passages?.counts.tooShort = 2
    let text = html(page)
    #expect(text.contains("No shared passage was found."))
    #expect(text.contains("2 of 2 documents are too short to compare"))
    #expect(HTMLChecker(page.html()).problems.isEmpty)
    #expect(HTMLChecker(ReportPage(title: "", documents: []).html()).problems.isEmpty)
  }

  @Test func formulaeAreFoldedAwayAndCounted() {
    let documents = [
      ReportSamples.document("a", "the Ministry of X"), ReportSamples.document("b", "the Ministry of X"),
    ]
    let formula = ReportSamples.passage(0, 1, in: documents, words: (0..<4, 0..<4), relation: .formula)
    let text = html(ReportSamples.page(documents, [formula, formula]))
    #expect(text.contains("<details><summary>2 shared formulae"))
    #expect(!text.contains("<article"))
  }

  @Test func aThousandPassagesStayUnderFiveMegabytes() {
    let filler = (0..<1_200).map { "word\($0)" }.joined(separator: " ")
    let documents = (0..<60).map { ReportSamples.document("doc\($0)", source: "s\($0 % 30)", filler + " \($0)") }
    var passages: [Passage] = []
    for a in 0..<60 {
      for b in (a + 1)..<60 where passages.count < 1_000 {
        let edits = (0..<40).map { index in
          PassageEdit(
            kind: .substitution, a: documents[a].words.range(index * 25), b: documents[b].words.range(index * 25))
        }
        passages.append(
          ReportSamples.passage(a, b, in: documents, words: (0..<1_200, 0..<1_200), relation: .edited, edits: edits))
      }
    }
    let bytes = ReportSamples.page(documents, passages).html()
    #expect(bytes.count < 5_000_000)
    let checker = HTMLChecker(bytes)
    #expect(checker.problems.isEmpty)
    let cards = checker.tags["article", default: 0]
    #expect(cards > 200)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(cards == 1_000 || text.contains("\(1_000 - cards) passages are not shown here"))
    #expect(text.contains("10 sources with fewer passages are not shown here"))
  }

  @Test func whatIsLeftOutIsCounted() {
    let documents = (0..<20).map { ReportSamples.document("doc\($0)", "alpha beta gamma delta epsilon") }
    let passages = (1..<20).map { ReportSamples.passage(0, $0, in: documents, words: (0..<5, 0..<5)) }
    var page = ReportSamples.page(documents, passages)
    page.limits.passages = 4
    page.limits.documents = 6
    let checker = HTMLChecker(page.html())
    #expect(checker.problems.isEmpty)
    #expect(checker.tags["article"] == 4)
    #expect(html(page).contains("15 passages are not shown here"))
    #expect(html(page).contains("14 documents are not shown here"))
  }
}
