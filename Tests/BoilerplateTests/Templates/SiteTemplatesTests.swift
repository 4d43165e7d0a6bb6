import Testing

@testable import Boilerplate

@Suite struct SiteTemplatesTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func aFileSaysWhatWasWritten() throws {
    var templates = SiteTemplates()
    templates.add(
      17, [(Self.bytes("menu"), 14), (Self.bytes("[search]"), 17), (Self.bytes("0\u{2022} a"), 2)], to: "a.example")
    templates.add(3, [(Self.bytes("home"), 3)], to: "сайт")
    templates.sites["a.example"]?.lines[Self.bytes("never")] = .keep
    templates.sites["a.example"]?.lines[Self.bytes("always")] = .drop
    let again = try SiteTemplates(file: templates.file)
    #expect(again == templates)
    #expect(again.file == templates.file)
    #expect(try SiteTemplates(file: SiteTemplates().file) == SiteTemplates())
  }

  @Test func runsAddUpAndMarksStay() throws {
    var templates = SiteTemplates()
    templates.add(5, [(Self.bytes("menu"), 5), (Self.bytes("x"), 2)], to: "a")
    templates.sites["a"]?.lines[Self.bytes("x")] = .keep
    templates.add(4, [(Self.bytes("menu"), 3), (Self.bytes("x"), 4)], to: "a")
    #expect(templates.sites["a"]?.texts == 9)
    #expect(templates.sites["a"]?.lines == [Self.bytes("menu"): .count(8), Self.bytes("x"): .keep])
    let index = TemplateIndex(templates)
    let site = TemplateIndex.site("a")
    #expect(index.texts(of: site) == 9)
    #expect(index.evidence(LineKey.hash("Menu".utf8), of: site) == TemplateIndex.Evidence(count: 8, texts: 9))
    #expect(index.evidence(LineKey.hash("X".utf8), of: site)?.isTemplate == false)
    #expect(index.evidence(LineKey.hash("other".utf8), of: site) == nil)
    #expect(index.evidence(LineKey.hash("Menu".utf8), of: TemplateIndex.site("b")) == nil)
  }

  /// `news1` and `news2` are two sites; a name that a row of the file cannot hold is found again all the same.
  @Test func namesThatDifferAreTwoSites() throws {
    let names = ["news1.example", "news2.example", "News1.example", "2019", "2020", "10.0.0.1", "10.0.0.2", ""]
    #expect(Set(names.map(TemplateIndex.site)).count == names.count)
    var templates = SiteTemplates()
    for (count, name) in names.enumerated() { templates.add(20, [(Self.bytes("menu"), count + 2)], to: name) }
    templates.add(20, [(Self.bytes("menu"), 19)], to: "a\tb\nc")
    let index = TemplateIndex(try SiteTemplates(file: templates.file))
    for (count, name) in names.enumerated() {
      #expect(index.evidence(LineKey.hash("Menu".utf8), of: TemplateIndex.site(name))?.count == count + 2, "\(name)")
    }
    #expect(index.evidence(LineKey.hash("Menu".utf8), of: TemplateIndex.site("a\tb\nc"))?.count == 19)
  }

  /// Of a site with two texts nothing is known but what was set by hand.
  @Test func marksHoldForSitesWithFewTexts() throws {
    let file = "\u{FEFF}# Sito site templates 1\n[a\t2]\n2\tmenu\ndrop\thome\nkeep\tnews\n"
    let index = TemplateIndex(try SiteTemplates(file: Self.bytes(file)))
    let site = TemplateIndex.site("a")
    #expect(index.evidence(LineKey.hash("menu".utf8), of: site) == nil)
    #expect(index.evidence(LineKey.hash("home".utf8), of: site)?.isTemplate == true)
    #expect(index.evidence(LineKey.hash("news".utf8), of: site)?.isTemplate == false)
  }

  /// Two files joined, and a row added above the one that was there.
  @Test func rowsThatStandTwice() throws {
    let file = """
      # Sito site templates 1
      [a\t5]
      drop\tMenu 12
      5\tmenu 0
      4\thome
      keep\tx
      # Sito site templates 1
      [b\t9]
      3\thome
      [a\t9223372036854775807]
      3\thome
      2\tx
      drop\tx
      9223372036854775807\ty
      2\ty
      """
    let templates = try SiteTemplates(file: Self.bytes(file))
    #expect(templates.sites["a"]?.texts == .max)
    #expect(
      templates.sites["a"]?.lines == [
        Self.bytes("menu 0"): .drop, Self.bytes("home"): .count(7), Self.bytes("x"): .drop,
        Self.bytes("y"): .count(.max),
      ])
    #expect(templates.sites["b"]?.lines == [Self.bytes("home"): .count(3)])
    var more = templates
    more.add(3, [(Self.bytes("y"), 3)], to: "a")
    #expect(more == templates)
    let evidence = TemplateIndex(more).evidence(LineKey.hash("y".utf8), of: TemplateIndex.site("a"))
    #expect(evidence == TemplateIndex.Evidence(count: Int(Int32.max), texts: Int(Int32.max)))
  }

  /// What is written by hand may be beyond any count.
  @Test func hugeNumbersStayTheLargest() throws {
    let file = "# Sito site templates 1\n[a\t\(Int.max)]\n\(Int.max)\tmenu\n[a\t5]\n"
    var templates = try SiteTemplates(file: Self.bytes(file))
    templates.add(4, [(Self.bytes("menu"), 3)], to: "a")
    #expect(templates.sites["a"]?.texts == .max)
    #expect(templates.sites["a"]?.lines == [Self.bytes("menu"): .count(.max)])
    #expect(TemplateIndex(templates).texts(of: TemplateIndex.site("a")) == Int(Int32.max))
  }

  @Test func whatEditorsPutBeforeAFileIsPassedOver() throws {
    let file = "# Sito site templates 1\r\n\r\n[a\t3]\r\n3\tmenu\r\n"
    #expect(try SiteTemplates(file: Self.bytes("\u{FEFF}" + file)) == SiteTemplates(file: Self.bytes(file)))
  }

  @Test func manyLinesAreFound() {
    var index = TemplateIndex()
    let site = TemplateIndex.site("a")
    index.addTexts(10_000, of: site)
    func line(_ number: Int) -> UInt64 {
      LineKey.hash(
        "line \(String(number, radix: 26).map { _ in "x" }.joined()) \(String(repeating: "é", count: number % 40)) \(String(number, radix: 2).replacing("0", with: "o").replacing("1", with: "i"))"
          .utf8)
    }
    for number in 1...5000 { index.addLine(TemplateIndex.key(line(number), of: site), count: number) }
    let wrong = (1...5000).count { index.evidence(line($0), of: site)?.count != $0 }
    #expect(wrong == 0)
  }
}
