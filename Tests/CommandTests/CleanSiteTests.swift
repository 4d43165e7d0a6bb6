import Foundation
import Testing
import _TestSupport

/// Pages of one site: what it repeats is learnt, kept in a file, and can be edited there.
@Suite struct CleanSiteTests {
  static let words = (0..<400).map { "word\($0 * 7919 % 1000)" }

  /// A paragraph that no other page has.
  static func paragraph(_ number: Int) -> String {
    (0..<3).map { sentence in
      let start = (number * 37 + sentence * 13) % 360
      return "On day \(number) the \(words[start..<start + 14].joined(separator: " ")), said the minister."
    }.joined(separator: " ")
  }

  /// A teaser in whole sentences that all pages have, among their menus.
  static let teaser = "The weather of the region will be fair until Friday evening, forecasters of the service say."

  static func record(_ number: Int) throws -> String {
    let menu = [
      "Home", "Politics", "Economy", "Culture", "Sports", "Weather", "Archive", "Contacts", "About us", "Search",
      "Photo", "Video",
    ]
    let lines =
      menu + ["Minister speaks of day \(number)", paragraph(number), paragraph(number + 50), teaser]
      + [
        "Read 1\(number) times", "Most read", "Ten things to know", "Partners", "Terms of use", "Jobs", "Advertising",
        "Feedback",
      ]
      + ["Mobile version", "All rights reserved", "Site map", "RSS", "Twitter"]
    let object: [String: Any] = [
      "id": "p\(number)", "url": "https://news.example/\(number)", "text": lines.joined(separator: "\n"),
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
  }

  static func site(_ numbers: Range<Int>) throws -> String { try numbers.map(record).joined(separator: "\n") + "\n" }

  private static func clean(_ arguments: [String], _ folder: TemporaryFolder) async throws -> [[String: Any]] {
    let result = try await SitoProcess.run(["clean", "--explain", "-q"] + arguments, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    return try result.records()
  }

  private static func removed(_ record: [String: Any], _ line: String) -> [String: Any]? {
    (record["removed"] as? [[String: Any]])?.first { $0["text"] as? String == line }
  }

  @Test func whatASiteRepeatsIsRemoved() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site.jsonl", try Self.site(0..<8))
    let records = try await Self.clean(["site.jsonl"], folder)
    #expect(records.count == 8)
    for (number, record) in records.enumerated() {
      let text = try #require(record["text"] as? String)
      #expect(text.contains(Self.paragraph(number)) && text.contains(Self.paragraph(number + 50)))
      #expect(!text.contains(Self.teaser))
      let teaser = try #require(Self.removed(record, Self.teaser))
      #expect(teaser["reason"] as? String == "site-template")
      #expect(teaser["evidence"] as? String == "site: 8 of 8 texts")
    }
  }

  /// Published eight times, an article is one text: it is no template.
  @Test func aRepublishedArticleIsNoTemplate() async throws {
    let folder = try TemporaryFolder()
    let copies = try (0..<6).map { _ in try Self.record(3) }
    try folder.write("site.jsonl", try Self.site(0..<6) + copies.joined(separator: "\n"))
    let records = try await Self.clean(["site.jsonl"], folder)
    #expect(records.count == 12)
    for record in records.dropFirst(6) { #expect((record["text"] as? String)?.contains(Self.paragraph(3)) == true) }
  }

  /// Two sites whose names differ in a digit have a menu each, and their own numbers of texts.
  @Test func sitesThatDifferInADigit() async throws {
    let folder = try TemporaryFolder()
    let second = try Self.site(10..<14).replacing("news.example", with: "news2.example")
      .replacing(Self.teaser, with: "Of other sites nothing is known here, which is as it should be for the readers.")
    try folder.write("sites.jsonl", try Self.site(0..<6).replacing("news.example", with: "news1.example") + second)
    let records = try await Self.clean(["sites.jsonl", "--templates", "t.tsv"], folder)
    #expect(Self.removed(records[0], Self.teaser)?["evidence"] as? String == "site: 6 of 6 texts")
    #expect(Self.removed(records[9], "Politics")?["evidence"] as? String == "site: 4 of 4 texts")
    let file = String(decoding: try folder.read("t.tsv"), as: UTF8.self)
    #expect(file.contains("[news1.example\t6]\n6\t") && file.contains("[news2.example\t4]\n4\t"))
  }

  /// All of a folder may be one page, saved again and again.
  @Test(arguments: [2, 3, 4, 12])
  func copiesAloneAreNoTemplate(_ count: Int) async throws {
    let folder = try TemporaryFolder()
    let text = (3...6).map(Self.paragraph).joined(separator: "\n")
    for number in 0..<count { try folder.write("site/\(number).txt", text) }
    let records = try await Self.clean(["site"], folder)
    #expect(records.count == count)
    for record in records { #expect(record["text"] as? String == text) }
  }

  /// A folder may hold nothing but a statement as several sites have edited it.
  @Test func versionsAreNoTemplate() async throws {
    let folder = try TemporaryFolder()
    for version in 0..<5 {
      var lines = (3...7).map(Self.paragraph)
      lines[version] +=
        " Version \("abcde".dropFirst(version).prefix(1)) was edited by another hand than all the others."
      lines.append("The closing line was written by \("vwxyz".dropFirst(version).prefix(1)), who is an editor.")
      try folder.write("site/\(version).txt", lines.joined(separator: "\n"))
    }
    let records = try await Self.clean(["site"], folder)
    #expect(records.count == 5)
    for record in records {
      let text = try #require(record["text"] as? String)
      for paragraph in 3...7 { #expect(text.contains(Self.paragraph(paragraph)), "\(paragraph)") }
    }
  }

  @Test func templatesAreKeptAndCanBeEdited() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site.jsonl", try Self.site(0..<5))
    try folder.write("one.jsonl", try Self.site(20..<21))
    _ = try await Self.clean(["site.jsonl", "--templates", "t.tsv"], folder)
    let file = String(decoding: try folder.read("t.tsv"), as: UTF8.self)
    #expect(
      file.contains("[news.example\t5]\n") && file.contains("\n5\tpolitics\n") && file.contains("\n5\tread 0 times\n"))
    #expect(!file.contains("minister speaks of day 0,"))
    // A later run knows them, with one page of its own.
    let later = try await Self.clean(["one.jsonl", "--templates", "t.tsv"], folder)
    #expect(Self.removed(later[0], Self.teaser)?["reason"] as? String == "site-template")
    #expect(String(decoding: try folder.read("t.tsv"), as: UTF8.self).contains("[news.example\t5]\n"))
    // By hand: this one stays, that one goes.
    let own = Self.paragraph(20)
    let edited =
      file.replacingOccurrences(of: "5\t\(Self.teaser.lowercased())", with: "keep\t\(Self.teaser)") + "drop\t\(own)\n"
    try folder.write("t.tsv", edited)
    let byHand = try await Self.clean(["one.jsonl", "--templates", "t.tsv"], folder)
    let text = try #require(byHand[0]["text"] as? String)
    #expect(text.contains(Self.teaser) && !text.contains(Self.paragraph(20)) && text.contains(Self.paragraph(70)))
    let again = String(decoding: try folder.read("t.tsv"), as: UTF8.self)
    #expect(again.contains("keep\t") && again.contains("drop\t"))
  }

  /// Packed by its name, the file is read again and added to all the same.
  @Test(arguments: ["t.tsv.gz", "t.tsv.zst"])
  func packedTemplates(_ name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("site.jsonl", try Self.site(0..<5))
    try folder.write("more.jsonl", try Self.site(20..<24))
    for templates in [name, "t.tsv"] {
      _ = try await Self.clean(["site.jsonl", "--templates", templates], folder)
      let later = try await Self.clean(["more.jsonl", "--templates", templates], folder)
      #expect(Self.removed(later[0], Self.teaser)?["evidence"] as? String == "site: 9 of 9 texts")
    }
    #expect(try folder.read(name) != folder.read("t.tsv"))
    try folder.write("cut.gz", Array(try folder.read(name).dropLast(9)))
    let cut = try await SitoProcess.run(["clean", "more.jsonl", "--templates", "cut.gz"], folder: folder.path)
    #expect(
      cut.status == 2 && cut.errors.contains("cut.gz, byte ") && cut.errors.contains("cut short"), "\(cut.errors)")
  }

  /// A file that somebody wrote, of a site of which nothing has been seen: of a scraped page, and of a plain text.
  @Test func templatesWrittenByHand() async throws {
    let folder = try TemporaryFolder()
    let plain =
      "{\"source\":\"news.example\",\"text\":\"\(Self.paragraph(1))\\n\(Self.paragraph(2))\\nComments (5)\"}\n"
    try folder.write("in.jsonl", try Self.site(0..<1) + plain)
    let marks = "drop\t\(Self.teaser)\nkeep\tPolitics\ndrop\t\(Self.paragraph(2))\nkeep\tcomments (12)\n"
    try folder.write("t.tsv", "# Sito site templates 1\n[news.example\t0]\n" + marks)
    let records = try await Self.clean(["in.jsonl", "--templates", "t.tsv"], folder)
    #expect(Self.removed(records[0], Self.teaser)?["evidence"] as? String == "templates: set by hand")
    #expect(Self.removed(records[0], "Politics") == nil && Self.removed(records[0], "Economy") != nil)
    #expect(records[1]["text"] as? String == Self.paragraph(1) + "\nComments (5)")
  }

  /// What is undone before lines are judged is undone before they are learnt: mojibake, and references left in the text.
  @Test func templatesOfDamagedText() async throws {
    let folder = try TemporaryFolder()
    let lines = [
      "Weather &amp; forecasts of the region will be fair until Friday evening, the service says.",
      "Ð¡ÐµÐºÑ€ÐµÑ‚Ñ‹ Ð¿Ð¾Ð³Ð¾Ð´Ñ‹",
    ]
    let site = try Self.site(0..<5).replacing(Self.teaser, with: lines.joined(separator: "\\n"))
    try folder.write("site.jsonl", site)
    let records = try await Self.clean(["site.jsonl", "--templates", "t.tsv"], folder)
    for line in lines {
      #expect(Self.removed(records[0], line)?["evidence"] as? String == "site: 5 of 5 texts", "\(line)")
    }
    let file = String(decoding: try folder.read("t.tsv"), as: UTF8.self)
    #expect(file.contains("\n5\tweather & forecasts of the region") && file.contains("\n5\tСекреты погоды\n"))
  }

  @Test(arguments: [
    ("no templates at all\n", "line 1: this is no file of site templates"),
    ("# Sito site templates 1\n5\tline\n", "line 2: a line before the first [site]"),
    ("# Sito site templates 1\n[a\t3]\nline\n", "line 3: a tab is missing"),
    ("# Sito site templates 1\n[a\t3]\nmany\tline\n", "line 3: a number, drop or keep"),
    ("# Sito site templates 1\n[a\tmany]\n", "line 2: [site<TAB>number of texts] is expected"),
  ])
  func brokenTemplates(_ file: String, _ message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("t.tsv", file)
    try folder.write("in.txt", "text")
    let result = try await SitoProcess.run(["clean", "in.txt", "--templates", "t.tsv"], folder: folder.path)
    #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
    #expect(try folder.read("t.tsv") == Array(file.utf8))
  }

  @Test(arguments: ["-", "/dev/stdout"])
  func templatesAreNoOutput(_ path: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.txt", "text")
    let result = try await SitoProcess.run(["clean", "in.txt", "--templates", path], folder: folder.path)
    #expect(result.status == 64 && result.errors.contains("--templates is read and written back"), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  /// Before the work, not after it.
  @Test func templatesInAMissingFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.txt", "text")
    let result = try await SitoProcess.run(
      ["clean", "in.txt", "--templates", "no/t.tsv", "-o", "out.jsonl"], folder: folder.path)
    #expect(result.status == 2 && result.errors.contains("cannot write to no/t.tsv"), "\(result.errors)")
    #expect(try folder.names() == ["in.txt"])
  }

  /// A pipe is read once, kept, and gives what a file gives.
  @Test func aPipeIsReadTwiceToo() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site.jsonl", try Self.site(0..<6))
    let script =
      "\"$SITO\" clean site.jsonl > a; cat site.jsonl | \"$SITO\" clean > b; \"$SITO\" clean --threads 2 <site.jsonl > c"
    _ = try await SitoProcess.run(
      ["-c", script], folder: folder.path, environment: ["SITO": SitoProcess.binary], program: "/bin/bash")
    let whole = try folder.read("a")
    #expect(!whole.isEmpty)
    #expect(try folder.read("b") == whole)
    #expect(try folder.read("c") == whole)
    #expect(try folder.names() == ["a", "b", "c", "site.jsonl"])
  }

  @Test func aloneEveryPageIsJudgedByItself() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site.jsonl", try Self.site(0..<6))
    try folder.write("one.jsonl", try Self.site(0..<1))
    let alone = try await Self.clean(["site.jsonl", "--alone"], folder)
    let one = try await Self.clean(["one.jsonl"], folder)
    #expect(alone[0]["text"] as? String == one[0]["text"] as? String)
    #expect(
      (alone[0]["removed"] as? [[String: Any]])?.allSatisfy { $0["reason"] as? String != "site-template" } == true)
  }

  @Test func ownPhrases() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", try Self.site(0..<1))
    try folder.write("p.tsv", "[related]\nThe weather of the region…\n")
    let found = try await Self.clean(["in.jsonl", "--phrases", "p.tsv"], folder)
    let line = try #require(Self.removed(found[0], Self.teaser))
    #expect(line["reason"] as? String == "related")
    try folder.write("bad.tsv", "[nonsense]\nx\n")
    let same = try await SitoProcess.run(
      ["clean", "in.jsonl", "--phrases", "p.tsv", "-o", "p.tsv"], folder: folder.path)
    #expect(same.status == 64 && same.errors.contains("-o p.tsv would overwrite the input p.tsv"), "\(same.errors)")
    let bad = try await SitoProcess.run(["clean", "in.jsonl", "--phrases", "bad.tsv"], folder: folder.path)
    #expect(bad.status == 2 && bad.errors.contains("no removal reason “nonsense”"), "\(bad.errors)")
  }
}
