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
    let wanted: Set<Substring> = [
      "en", "ru", "uk", "be", "bg", "sr", "pl", "de", "fr", "es", "it", "pt", "cs", "tr", "nl", "sv", "da", "nb", "fi",
      "ro", "hu", "el", "sk", "hr", "sl", "mk", "kk", "lt", "lv", "et", "ar", "fa", "he", "zh", "ja", "ko", "vi", "id",
      "hi", "th",
    ]
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

  /// The phrases of all languages together, on lines by themselves: `Data/phrase-lines.tsv`.
  @Test func linesAreKnown() throws {
    let table = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/Data/phrase-lines.tsv")
    let rows = TableRows(Array(try Data(contentsOf: table))).rows
    let lexicon = try PhraseLexicon.standard()
    var languages: [String: (known: Int, text: Int)] = [:]
    for row in rows {
      let (language, expected, line) = (row.fields[0], row.fields[1], row.fields[2])
      let found = Self.found(line, lexicon)
      if expected == "text" {
        languages[language, default: (0, 0)].text += 1
        #expect(found.strength < 0.5, "\(row.line): \(line): \(found.id)")
      } else {
        languages[language, default: (0, 0)].known += 1
        #expect(
          found.strength >= 0.85 && found.reason?.rawValue == expected,
          "\(row.line): \(line): \(found.strength) \(found.id)")
      }
    }
    #expect(languages.count >= 26)
    for (language, counts) in languages { #expect(counts.known >= 6 && counts.text >= 2, "\(language)") }
  }

  private static func found(
    _ line: String, _ lexicon: PhraseLexicon
  ) -> (strength: Double, reason: RemovalReason?, id: String) {
    let page = Page(Array(line.utf8))
    let signals = LineSignals(page, page.blocks[0], lexicon, .standard)
    guard let phrase = signals.phrase else { return (0, nil, "no phrase") }
    let pattern = lexicon.patterns[Int(phrase.pattern)]
    return (phrase.strength, pattern.reason, pattern.id)
  }

  /// Ideographs and kana are tokens by themselves: phrases match among them without spaces, with wider gaps and bounds.
  @Test(arguments: [
    ("下载 * 客户端", "下载人民日报新闻客户端", 0.97), ("下载 * 客户端", "下载这一座城市日报的新闻客户端", 0),
    ("下载 * 客户端", "请下载客户端", 0),
    ("分享到…", "分享到：微信、微博、空间、人人网、豆瓣", 0.9), ("…版权所有", "城市日报社版权所有", 0.9), ("…转载…", "请勿转载", 0.85),
    ("この記事をシェア", "この記事をシェア", 0.97), ("この記事をシェア", "この記事をシェアする", 0), ("共 # 页", "共12页", 0.97),
    ("rss订阅", "RSS 订阅", 0.97), ("download * app", "download our new city app", 0.97),
    ("download * app", "download our very new big city app", 0),
  ])
  func unspacedPhrases(_ phrase: String, _ line: String, _ strength: Double) throws {
    var lexicon = PhraseLexicon()
    try lexicon.add(phrase, reason: .other)
    #expect(abs(Self.found(line, lexicon).strength - strength) < 0.01)
  }

  /// Two words or four ideographs may be a heading.
  @Test(arguments: [
    ("相关新闻", true), ("関連記事", true), ("关于我们网站", false), ("コメントはありません", false), ("related news", true),
    ("all related news", false), ("관련 기사", true), ("page #", true),
  ])
  func shortPhrasesAreWeak(_ phrase: String, _ isWeak: Bool) throws {
    var lexicon = PhraseLexicon()
    try lexicon.add(phrase, reason: .related)
    let page = Page(Array(phrase.replacing("#", with: "7").utf8))
    #expect(LineSignals(page, page.blocks[0], lexicon, .standard).isWeakPhrase == isWeak)
  }

  /// A phrase is the same however keyboards and capitals spell it.
  @Test(arguments: [
    ("đường dây nóng của tòa soạn", "ĐƯỜNG DÂY NÓNG CỦA TÒA SOẠN"), ("thư viện ảnh của báo", "THƯ VIỆN ẢNH CỦA BÁO"),
    ("کلیه حقوق محفوظ است", "كليه حقوق محفوظ است"), ("أضف تعليقك على الخبر", "اضف تعليقك علي الخبر"),
    ("تمامی عکس‌ها", "تمامی عکسها"), ("teistä ja meistä", "TEISTA\u{308} JA MEISTA\u{308}"),
  ])
  func spellingsAreOne(_ phrase: String, _ line: String) throws {
    var lexicon = PhraseLexicon()
    try lexicon.add(phrase, reason: .other)
    #expect(Self.found(line, lexicon).strength == 0.97)
  }

  /// A row that starts with # is a comment and no phrase: a number may stand before any phrase that is not open there.
  @Test(arguments: tables)
  func commentsStandInTheHead(_ name: String) throws {
    let url = SharedData.root.appendingPathComponent("Sources/Boilerplate/Data/\(name)")
    let lines = String(decoding: try Data(contentsOf: url), as: UTF8.self).split(separator: "\n")
    let body = lines.drop { !$0.hasPrefix("[") }
    #expect(body.filter { $0.hasPrefix("#") }.isEmpty)
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
