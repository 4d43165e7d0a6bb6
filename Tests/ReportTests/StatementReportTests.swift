import Comparison
import Foundation
import Testing
import Text

@testable import Report

/// Statements on the page: the list and its orders, the cards, the table of sentences.
@Suite struct StatementReportTests {
  private func html(_ page: ReportPage) -> String { String(decoding: page.html(), as: UTF8.self) }

  /// An origin of four sentences, a copy, and two edited versions that changed the same word.
  private func page() -> ReportPage {
    let text =
      "the quick brown fox jumps over dogs. all of them were asleep by noon. ten hens watched it. nobody else did so."
    let other = text.replacing("ten hens", with: "six hens")
    let cut = other.replacing(" nobody else did so.", with: "")
    let documents = [
      ReportSamples.document(
        "own", source: "office", title: "Foxes", published: "2024-05-02", url: "https://office.example/a?b=1&c", text),
      ReportSamples.document("copy", source: "mirror", published: "2024-05-03", url: "javascript:alert(1)", text),
      ReportSamples.document("one", source: "daily", published: "2024-05-04", other),
      ReportSamples.document("two", source: "weekly", published: "2024-05-05", cut),
    ]
    let ten = PassageEdit(
      kind: .substitution, a: documents[0].words.range(14), b: documents[2].words.range(14), editClass: .number)
    let passages = [
      ReportSamples.passage(0, 1, in: documents, words: (0..<22, 0..<22), relation: .whole),
      ReportSamples.passage(0, 2, in: documents, words: (0..<22, 0..<22), relation: .edited, edits: [ten]),
      ReportSamples.passage(0, 3, in: documents, words: (0..<18, 0..<18), relation: .edited, edits: [ten]),
    ]
    return ReportSamples.statementPage(documents, passages)
  }

  @Test func sentencesOfTheOriginStandAgainstWitnesses() {
    let text = html(page())
    #expect(HTMLChecker(page().html()).problems.isEmpty)
    #expect(text.contains("Sentence by sentence: 4 sentences, 3 witnesses"))
    #expect(text.contains("= same"))
    #expect(text.contains("– missing"))
    // Two witnesses have the same reading of the third sentence.
    #expect(text.components(separatedBy: "≠ number").count == 3)
    #expect(text.components(separatedBy: "<small>reading a</small>").count == 3)
    #expect(!text.contains("reading b"))
  }

  @Test func onlyAddressesOfTheWebAreLinks() {
    let checker = HTMLChecker(page().html())
    #expect(Set(checker.webLinks) == ["https://office.example/a?b=1&amp;c"])
    #expect(html(page()).contains("javascript:alert(1)"))
    for address in ["http://a.example", "HTTPS://A.example/%D0", "https://пример.example/путь", "http://[::1]/"] {
      #expect(ReportPage.isWebAddress(address), "\(address)")
    }
    for address in [
      "", "http://", "https:///x", "javascript:alert(1)", "data:text/html,x", "//a.example", "ftp://a.example",
      " https://a.example", "https://a.example/\"x", "https://a.example/ x", "https://a.example/\u{202E}x",
      "http:/a.example", "https://\\a", "java\nscript:x", "https://a.example/\u{0}",
    ] {
      #expect(!ReportPage.isWebAddress(address), "\(address)")
    }
  }

  /// The policy allows the sheet and the script that are on the page, and these alone.
  @Test func thePolicyCarriesTheHashes() throws {
    for made in [ReportSamples.many(3), ReportSamples.many(1), ReportSamples.edited()] {
      let checker = HTMLChecker(made.html())
      let text = html(made)
      #expect(checker.sheets.count == 1)
      #expect(text.contains("style-src &#39;sha256-") == false && text.contains("style-src 'sha256-"))
      #expect(text.contains("style-src 'sha256-\(SHA256.base64(of: Array(checker.sheets[0].utf8)))'"))
      let statements = made.passages?.statements.count ?? 0
      #expect(checker.scripts.count == (statements > 1 ? 1 : 0))
      #expect(text.contains("script-src") == (statements > 1))
      if let script = checker.scripts.first {
        #expect(text.contains("script-src 'sha256-\(SHA256.base64(of: Array(script.utf8)))'"))
      }
    }
  }

  @Test func ordersAreByChangeAndByDate() {
    var page = ReportSamples.many(4)
    page.passages?.statements[2].witnesses[0].substantiveEdits = 2
    page.passages?.statements[1].witnesses[0].edits = 7
    let statements = page.passages?.statements ?? []
    #expect(StatementOrder.change.sorted(0..<4, of: statements, page.documents) == [2, 1, 0, 3])
    let sheet = HTMLChecker(page.html()).sheets[0]
    #expect(sheet.contains("body:has(#sort-change:checked) .n2{order:0}"))
    #expect(sheet.contains("body:has(#sort-date:checked) .n"))
    // Undated ones come last.
    var undated = page.documents
    undated[statements[0].origin.document].published = nil
    #expect(StatementOrder.date.sorted(0..<4, of: statements, undated).last == 0)
  }

  /// Each option has its rule, and each statement the classes of what it has; both by style alone.
  @Test func statementsAreNarrowedDown() {
    var page = ReportSamples.many(4)
    page.languages = page.documents.indices.map {
      ReportLanguage(tag: LanguageTag($0 < 4 ? "ru" : "en"), script: $0 < 4 ? "Cyrl" : "Latn")
    }
    page.passages?.statements[1].witnesses[0].changes = [.negation, .omission]
    let text = html(page)
    let checker = HTMLChecker(page.html())
    #expect(checker.problems.isEmpty)
    #expect(checker.tags["select"] == 4)
    for option in [
      "<option id=\"s1\">s0 (1)</option>", "<option id=\"l0\">en (2)</option>", "<option id=\"l1\">ru (2)</option>",
      "<option id=\"w0\">Cyrl (2)</option>", "<option id=\"c0\">negation (1)</option>",
      "<option id=\"c1\">words left out (1)</option>",
    ] {
      #expect(text.contains(option), "\(option)")
    }
    for rule in ["s0", "s4", "l0", "l1", "w1", "c0", "c1"] {
      #expect(
        checker.sheets[0].contains("body:has(#\(rule):checked) .statement:not(.\(rule)){display:none}"), "\(rule)")
    }
    // In the list and on the card.
    #expect(text.components(separatedBy: " c0 c1\"").count == 3)
    page.limits.facetValues = 2
    #expect(html(page).contains("<option disabled=\"\">3 rarer not listed</option>"))
    // What all have tells nothing apart.
    page.languages = page.documents.indices.map { _ in ReportLanguage(tag: LanguageTag("ru"), script: "Cyrl") }
    #expect(HTMLChecker(page.html()).tags["select"] == 2)
  }

  @Test func indirectWitnessesHaveColumns() {
    var page = page()
    let passages = page.passages?.passages ?? []
    var last = ReportSamples.passage(2, 3, in: page.documents, words: (0..<18, 0..<18))
    last.relation = .partial
    page = ReportSamples.statementPage(page.documents, Array(passages.prefix(2)) + [last])
    let text = html(page)
    #expect(HTMLChecker(page.html()).problems.isEmpty)
    #expect(text.contains("Sentence by sentence: 4 sentences, 3 witnesses"))
    // In the table of witnesses and in that of sentences.
    #expect(text.components(separatedBy: "<small>indirect, by way of 2</small>").count == 3)
    #expect(text.contains("<th scope=\"col\" class=\"indirect\">"))
    #expect(text.components(separatedBy: "≠ number").count == 3)
    #expect(text.components(separatedBy: "<small>reading a</small>").count == 3)
    #expect(text.contains("An indirect witness shares words with the one named"))
    #expect(!text.contains("not compared"))
  }

  @Test func scriptsFromRightToLeftAreSaidToBe() {
    var page = page()
    page.languages = [
      ReportLanguage(tag: LanguageTag("ar"), script: "Arab"), ReportLanguage(tag: LanguageTag("fa"), script: "Arab"),
      ReportLanguage(tag: LanguageTag("sr-Latn"), script: "Latn"), ReportLanguage(),
    ]
    let text = html(page)
    for part in [
      "<blockquote lang=\"ar\" dir=\"rtl\">", "<td lang=\"fa\" dir=\"rtl\">", "<td lang=\"sr-Latn\" dir=\"ltr\">",
      "<td lang=\"\" dir=\"auto\">", "ar, Arab",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(HTMLChecker(page.html()).problems.isEmpty)
  }

  @Test func aCitationHasAllThatFindsItAgain() {
    var page = page()
    page.versions = [ReportFact("sito", "9.9")]
    let text = html(page)
    let id = page.passages?.statements[0].id(in: page.documents) ?? ""
    #expect(
      text.contains("id=\"\(id)\"") && text.contains("statement <span class=\"name\">\(id)</span>, <bdi>sito 9.9</bdi>")
    )
    #expect(
      text.contains("<b>Cite</b> <span class=\"copy\"><bdi>office</bdi>, “<bdi>Foxes</bdi>”, <bdi>2024-05-02</bdi>, "))
  }

  @Test func offsetsAreThoseOfTheTextAndOfWhatWasCompared() {
    var page = page()
    page.setAside = [[0..<4, 10..<16], [], [], []]
    let text = html(page)
    #expect(text.contains("0–110, cleaned 0–100"))
    #expect(text.contains("<span class=\"offsets\">0–110</span>"))
  }

  @Test(arguments: [("one two three", 9, "one two"), ("one two", 7, "one two"), ("añb", 2, "a"), ("ab", 0, "")])
  func textIsCutBetweenWords(_ text: String, _ limit: Int, _ cut: String) {
    #expect(String(decoding: MarkedText.shortened(Array(text.utf8)[...], to: limit), as: UTF8.self) == cut)
  }

  @Test func theHeadSaysWhatWasRead() {
    var page = page()
    page.input.recordsRead = 6
    page.input.rejected = [("empty", 2)]
    page.input.remarks = ["3 files of unknown extension left aside"]
    page.input.files = [
      ReportFile(name: "a<b>.jsonl", bytes: 12_345, sha256: String(repeating: "ab", count: 32)),
      ReportFile(name: "standard input", bytes: 0, sha256: nil),
    ]
    page.input.filesLeftOut = 5
    page.input.digest = String(repeating: "cd", count: 32)
    let text = html(page)
    for part in [
      "2024-05-02 to 2024-05-05", "4 of 6 records read", "<bdi>empty</bdi> 2",
      "3 files of unknown extension left aside",
      "7 input files", "a&lt;b&gt;.jsonl", String(repeating: "ab", count: 32), String(repeating: "cd", count: 32),
      "5 more files are not listed", "it can be read once only",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(HTMLChecker(page.html()).problems.isEmpty)
  }

  /// Each document without a passage has its reason.
  @Test func whatWasNotComparedHasItsReason() {
    var documents = page().documents
    documents.append(ReportSamples.document("short", "two words"))
    documents.append(ReportSamples.document("formula", "the quick brown fox and something else again"))
    documents.append(ReportSamples.document("lone", "seldom has a crossing been so overdue in this part"))
    let formula = ReportSamples.passage(0, 5, in: documents, words: (0..<4, 0..<4), relation: .formula)
    var page = ReportSamples.statementPage(documents, (page().passages?.passages ?? []) + [formula])
    page.minimumWords = 8
    let text = html(page)
    for part in [
      "3 documents share no passage with another", "too short to compare (under 8 words)", "<small>too short</small>",
      "<small>only formulae</small>", "<small>nothing shared</small>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
