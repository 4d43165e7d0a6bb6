import Foundation
import Testing
import _TestSupport

/// Pages of HTML, from the file to the record.
@Suite struct CleanPagesTests {
  static let page = """
    <!DOCTYPE html><html lang="uk"><head><meta charset="utf-8"><title>Уряд ухвалив рішення | Вісті</title>
    <meta property="og:site_name" content="Вісті"><meta property="article:published_time" content="2024-05-03T10:20:00+03:00">
    <script>var menu = "<p>no text</p>";</script></head><body>
    <div class="menu"><ul><li><a href="/">Головна</a></li><li><a href="/p">Політика</a></li><li><a href="/e">Економіка</a></li></ul></div>
    <div class="article"><h1>Уряд ухвалив рішення</h1>
    <p>Кабінет міністрів на засіданні у п'ятницю ухвалив рішення про підтримку малих громад, повідомляє пресслужба уряду.</p>
    <p>За словами прем'єра, кошти розподілять між областями до кінця місяця, а перші виплати почнуться вже у червні.</p>
    <p>Громади мають подати заявки до обласних адміністрацій, які перевірять їх упродовж десяти днів.</p></div>
    <div class="footer"><a href="/about">Про нас</a> <a href="/ads">Реклама</a> © 2024 Вісті. Усі права захищено.</div>
    <div style="display:none">Прихований текст</div></body></html>
    """

  static let paragraphs = ["Кабінет міністрів", "За словами прем'єра", "Громади мають подати"]

  private func check(_ record: [String: Any]) throws {
    let text = try #require(record["text"] as? String)
    for paragraph in Self.paragraphs { #expect(text.contains(paragraph), "\(text)") }
    for other in ["Головна", "Реклама", "menu", "Прихований"] { #expect(!text.contains(other), "\(text)") }
    #expect(record["title"] as? String == "Уряд ухвалив рішення")
    #expect(record["published"] as? String == "2024-05-03T10:20:00+03:00")
    #expect(record["html"] == nil && record["html_base64"] == nil)
  }

  @Test func filesAndFieldsAndArchives() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", Self.page)
    let encoded = String(
      decoding: try JSONSerialization.data(withJSONObject: ["html": Self.page, "note": "1"]), as: UTF8.self)
    try folder.write("b.jsonl", encoded)
    let legacy = try #require(
      Self.page.replacingOccurrences(of: "utf-8", with: "windows-1251").replacingOccurrences(of: "©", with: "(c)")
        .data(using: .windowsCP1251))
    try folder.write("c.htm", Array(legacy))
    try folder.write("d.jsonl", "{\"html_base64\":\"\(legacy.base64EncodedString())\"}\n")
    let body = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n"
    let head =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://visti.example/1\r\nContent-Length: \(body.utf8.count + legacy.count)\r\n\r\n"
    try folder.write("e.warc", Array((head + body).utf8) + Array(legacy) + Array("\r\n\r\n".utf8))
    let names = ["a.html", "b.jsonl", "c.htm", "d.jsonl", "e.warc"]
    let result = try await SitoProcess.run(["clean", "--alone"] + names, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let records = try result.records()
    #expect(records.count == names.count)
    for record in records { try check(record) }
    #expect(records[1]["note"] as? String == "1")
    #expect(records[2]["encoding"] as? String == "windows-1251")
    #expect(records[4]["url"] as? String == "https://visti.example/1")
  }

  /// A page that cannot be text, or is none but boilerplate, is said to be so.
  @Test(arguments: [
    ("<script>x</script>", "the page holds no text"), ("<!-- never closed", "the page holds no text"),
    ("<div>".padding(toLength: 50_000, withPad: "<div>", startingAt: 0), "the page holds no text"),
  ])
  func pagesWithoutText(_ page: String, _ message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("p.html", page)
    let result = try await SitoProcess.run(["clean", "p.html"], folder: folder.path)
    #expect(result.status == 0 && result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aPageCutInATag() async throws {
    let folder = try TemporaryFolder()
    let end = try #require(Self.page.range(of: "<div class=\"foot")?.upperBound)
    try folder.write("p.html", String(Self.page[..<end]))
    let records = try await SitoProcess.run(["clean", "p.html"], folder: folder.path).records()
    let text = try #require(records.first?["text"] as? String)
    for paragraph in Self.paragraphs { #expect(text.contains(paragraph)) }
  }

  /// Every command takes pages: here, two that differ in one word.
  @Test func pagesAreCompared() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", Self.page)
    try folder.write("b.html", Self.page.replacingOccurrences(of: "десяти", with: "п'яти"))
    let pairs = try await SitoProcess.run(["dedup", "a.html", "b.html", "-q"], folder: folder.path).records()
    #expect(pairs.first?["relation"] as? String == "near-copy")
  }
}
