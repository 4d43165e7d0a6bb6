import Testing

@testable import Boilerplate

@Suite struct ClassHintsTests {
  static func hints(_ value: String) -> Set<String> { Set(read(value).hints.names) }

  static func read(_ value: String) -> ClassHints.Reading {
    let bytes = Array(value.utf8)
    return bytes.withUnsafeBufferPointer { ClassHints.embedded.read($0) }
  }

  @Test func namesAreThoseOfTheTable() {
    let file = HTMLData.bytes("class-hints")
    let rows = HTMLData.lines(file)
    #expect(rows.count > 500)
    for row in rows {
      let fields = row.map { String(decoding: file[$0], as: UTF8.self) }
      #expect(
        fields.count == 3 && HTMLHints(name: fields[0]) != nil && ["token", "substring"].contains(fields[1]),
        "\(fields)")
      #expect(fields.last?.utf8.allSatisfy { 0x61...0x7A ~= $0 } == true, "\(fields)")
      #expect(Self.hints(fields[2]).contains(fields[0]), "\(fields)")
    }
    #expect(HTMLHints.names.count <= 64)
    #expect(Set(HTMLHints.names).count == HTMLHints.names.count)
    #expect(HTMLHints.figureTag.names == ["figureTag"])
    #expect(HTMLHints.content.names == ["content"])
  }

  @Test(arguments: [
    "nav", "NAV", "main-nav", "main_nav", "nav2", "mainNav", "x nav y", "nav:x", "td-nav-wrap", "\tnav\n", "navWrap",
    "x1nav2",
  ])
  func tokens(_ value: String) { #expect(Self.hints(value).contains("nav")) }

  @Test(arguments: ["navy", "unavailable", "canavan", "", "na v", "n-a-v", "na\u{301}v"])
  func noTokens(_ value: String) { #expect(!Self.hints(value).contains("nav")) }

  @Test func substrings() {
    #expect(Self.hints("allcommentslist").contains("comment"))
    #expect(Self.hints("ALLCOMMENTSLIST").contains("comment"))
    #expect(Self.hints("xcommen tx").isDisjoint(with: ["comment"]))
    // One within and behind the beginning of another.
    #expect(Self.hints("xarticlebodyx").isSuperset(of: ["article", "text"]))
    #expect(Self.hints("navigatiocarousel").contains("gallery"))
  }

  @Test func fingerprints() {
    func print(_ value: String) -> UInt64 { Self.read(value).fingerprint }
    #expect(print("a b") == print("b  a"))
    #expect(print("post-17 wide") == print("wide\tpost-2034"))
    #expect(print("Wide") == print("wide"))
    #expect(print("post-17") != print("post-"))
    #expect(print("a b") != print("ab"))
    #expect(print("a") != print("b"))
    #expect(print("a a") != print("a"))
    #expect(print("") == 0 && print("  ") == 0)
    // Part of what is stored: must not change unnoticed.
    #expect(print("post-17 wide") == 10_363_216_118_786_640_320)
  }

  @Test func cacheSaysTheSame() {
    var cache = ClassHintCache()
    for page in 0..<3 {
      cache.forget()
      for index in 0..<3000 {
        let bytes = Array("nav-\(index % 1100) x\(page) comment\(String(repeating: "z", count: index % 9))".utf8)
        bytes.withUnsafeBufferPointer { #expect(cache.read($0) == ClassHints.embedded.read($0)) }
      }
    }
  }

  @Test func ownNearAndAny() {
    let html = """
      <html class=footer><body class=sidebar><div class=comments><section id=post><div><div class=nav role=main><p>\
      <span class=author>a</span></p>b</div></div></section></div>
      """
    let page = HTMLBlocks(Array(html.utf8))
    let a = page.blocks[0]
    #expect(a.ownHints == [.byline])
    #expect(a.nearHints == [.byline, .nav, .main, .mainTag])
    #expect(a.anyHints == [.byline, .nav, .main, .mainTag, .post, .sectionTag, .comment])
    let b = page.blocks[1]
    #expect(b.ownHints == [.nav, .main, .mainTag])
    #expect(b.nearHints == [.nav, .main, .mainTag, .post, .sectionTag])
    #expect(page.containers[page.container(of: a, levels: 1)].hints == [.nav, .main, .mainTag])
    #expect(page.container(of: a, levels: 9) == 0)
  }

  @Test func paths() {
    func path(_ html: String) -> UInt64 { HTMLBlocks(Array(html.utf8)).blocks[0].pathHash }
    #expect(path("<div class='a b3'><p>x") == path("<DIV id=q class='b17 a'><b></b><p><i>y"))
    #expect(path("<div><p>x") != path("<div class=a><p>x"))
    #expect(path("<div><p>x") != path("<p>x"))
    #expect(path("<div><ul><li>x") != path("<ul><div><li>x"))
    #expect(path("x") == 0)
    #expect(path("<div class='a b3'><p>x") == 4_583_138_553_140_868_916)
  }
}
