import Foundation
import Testing
import _TestSupport

/// The reports of `sito compare` and `sito dedup` in Chromium; skipped where it is missing.
///
/// `SITO_SCREENSHOTS=FOLDER` keeps pictures of the reports.
@Suite(
  .serialized,
  .enabled(
    if: Browser.program != nil, "no Chromium here: `Scripts/install-packages browser`, or name it by SITO_CHROMIUM"))
struct BrowserTests {
  struct Links: Decodable {
    var count: Int
    var twice: [String]
    var pages: [String]
    var outward: [String]
    var broken: [String]
    var hidden: [String]
  }

  struct Overflow: Decodable {
    var width: Int
    var page: Int
    var elements: [String]
  }

  struct Contrast: Decodable {
    var count: Int
    var paper: Double
    var faint: [String]
  }

  struct Heading: Decodable {
    var level: Int
    var text: String
  }

  struct Place: Decodable {
    var x: Double
    var y: Double
  }

  private static let script = try? String(
    contentsOf: SharedData.root.appendingPathComponent("Tests/BrowserTests/Data/page.js"), encoding: .utf8)

  /// What a function of `page.js` says of the page that is open.
  static func ask<Value: Decodable & Sendable>(
    _ browser: Browser, _ call: String, as type: Value.Type = Value.self
  ) async throws -> Value {
    try await browser.evaluate("\(try #require(script)).\(call)")
  }

  /// A browser, and each report in turn.
  private func each(
    _ kinds: [ReportKind] = ReportKind.small, _ body: (Browser, ReportKind, String) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try await Browser.run { browser in
      for kind in kinds { try await body(browser, kind, try await kind.write(in: folder)) }
    }
  }

  /// Only the file itself is asked for, and nobody complains.
  @Test func opensFromDisk() async throws {
    try await each { browser, kind, report in
      try await browser.open(report)
      let visit = try await browser.seen()
      #expect(visit.requests.map { URL(string: $0)?.lastPathComponent } == ["\(kind).html"], "\(kind)")
      #expect(visit.messages.isEmpty && visit.dialogs.isEmpty, "\(kind): \(visit)")
      let least = [ReportKind.scripts: 4, .hostile: 10][kind] ?? 0
      let statements = try await Self.ask(browser, "count('article.statement')", as: Int.self)
      #expect(statements >= least, "\(kind): \(statements)")
    }
  }

  @Test func linksResolve() async throws {
    try await each { browser, kind, report in
      try await browser.open(report)
      try await expectLinks(browser, "\(kind)")
    }
  }

  /// What has no room stands on further pages, and all links between them resolve.
  @Test func largeResultsMakeNoLargePage() async throws {
    try await each([.large]) { browser, _, report in
      let folder = URL(fileURLWithPath: report).deletingLastPathComponent()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
      #expect(names.count > 1)
      var cards = 0
      var wanted: Set<String> = []
      var found: Set<String> = []
      for name in names {
        let file = folder.appendingPathComponent(name)
        #expect(try Data(contentsOf: file).count < 5_000_000, "\(name)")
        try await browser.open(file.path)
        cards += try await Self.ask(browser, "count('article.statement')", as: Int.self)
        wanted.formUnion(try await expectLinks(browser, name).pages)
        let ids = try await Self.ask(browser, "ids()", as: [String].self)
        found.formUnion(ids.map { "\(name)#\($0)" } + [name])
        let visit = try await browser.seen()
        #expect(visit.requests.count == 1 && visit.messages.isEmpty, "\(visit)")
      }
      #expect(cards == 1_200)
      #expect(!wanted.isEmpty && wanted.isSubset(of: found), "\(wanted.subtracting(found).prefix(5))")
    }
  }

  @discardableResult
  private func expectLinks(_ browser: Browser, _ what: String) async throws -> Links {
    let links = try await Self.ask(browser, "links()", as: Links.self)
    #expect(links.count > 1, "\(what)")
    #expect(links.twice.isEmpty && links.outward.isEmpty && links.broken.isEmpty, "\(what): \(links)")
    #expect(links.hidden.isEmpty, "\(what): \(links.hidden)")
    return links
  }

  /// Titles, names and texts are nothing but text, with the page's policy and without it.
  @Test func markupStaysText() async throws {
    try await each([.hostile]) { browser, _, report in
      for isWithoutPolicy in [false, true] {
        if isWithoutPolicy { try await browser.ignorePolicies() }
        try await browser.open(report)
        let visit = try await browser.seen()
        #expect(visit.requests.count == 1 && visit.messages.isEmpty && visit.dialogs.isEmpty, "\(visit)")
        #expect(try await Self.ask(browser, "active()", as: [String].self) == [])
        let text = try await Self.ask(browser, "text()", as: String.self)
        for attack in ReportCollections.attacks { #expect(text.contains(attack), "\(attack)") }
      }
    }
  }

  @Test(arguments: [400, 1_400])
  func nothingIsWiderThanThePage(_ width: Int) async throws {
    try await each { browser, kind, report in
      try await browser.resize(width: width)
      try await browser.open(report)
      let overflow = try await Self.ask(browser, "overflow()", as: Overflow.self)
      #expect(overflow.width == width && overflow.page <= width, "\(kind): \(overflow)")
      #expect(overflow.elements.isEmpty, "\(kind): \(overflow.elements)")
    }
  }

  @Test func lightAndDarkAreReadable() async throws {
    try await each { browser, kind, report in
      for (media, dark) in [("screen", false), ("screen", true), ("print", false), ("print", true)] {
        try await browser.emulate(media: media, dark: dark)
        try await browser.open(report)
        let contrast = try await Self.ask(browser, "contrast()", as: Contrast.self)
        let what = "\(kind), \(media), \(dark ? "dark" : "light")"
        #expect(contrast.count > 20, "\(what)")
        #expect(contrast.faint.isEmpty, "\(what): \(contrast.faint)")
        // Paper is white, whatever the screen is.
        #expect(dark && media == "screen" ? contrast.paper < 0.1 : contrast.paper > 0.8, "\(what): \(contrast.paper)")
      }
    }
  }

  /// All that is not navigation is on paper, what is folded away on the screen too.
  @Test func paperHasAll() async throws {
    try await each { browser, kind, report in
      try await browser.resize(width: 718)  // A4 without its margins
      try await browser.emulate(media: "print", dark: false)
      try await browser.open(report)
      let all = try await Self.ask(browser, "texts(true)", as: [String].self)
      let shown = try await Self.ask(browser, "texts(false)", as: [String].self)
      #expect(all.count > 20 && shown == all, "\(kind): \(Self.missing(shown, of: all))")
      let overflow = try await Self.ask(browser, "overflow()", as: Overflow.self)
      #expect(overflow.page <= overflow.width && overflow.elements.isEmpty, "\(kind): \(overflow)")
      #expect(try await browser.printed().starts(with: Array("%PDF".utf8)))
    }
  }

  /// The same text is there without scripts, and boxes, folds and links work.
  @Test func usableWithoutScripts() async throws {
    try await each { browser, kind, report in
      try await browser.open(report)
      let shown = try await Self.ask(browser, "texts(false)", as: [String].self)
      try await browser.forbidScripts()
      try await browser.open(report)
      let without = try await Self.ask(browser, "texts(false)", as: [String].self)
      #expect(shown == without, "\(kind): \(Self.missing(without, of: shown))")
      try await follow(browser, kind)
      try await unfold(browser, kind)
      if kind == .scripts { try await choose(browser) }
    }
  }

  private func click(_ browser: Browser, _ selector: String, _ index: Int = 0) async throws {
    let place = try await Self.ask(browser, "place('\(selector)', \(index))", as: Place.self)
    try await browser.click(x: place.x, y: place.y)
  }

  private func follow(_ browser: Browser, _ kind: ReportKind) async throws {
    try await click(browser, "nav a")
    #expect(try await Self.ask(browser, "arrived()", as: Bool.self), "\(kind)")
  }

  private func unfold(_ browser: Browser, _ kind: ReportKind) async throws {
    let count = try await Self.ask(browser, "count('details')", as: Int.self)
    let closed = try await Self.ask(browser, "count('details:not([open])')", as: Int.self)
    for _ in 0..<closed { try await click(browser, "details:not([open]) > summary") }
    #expect(try await Self.ask(browser, "count('details[open]')", as: Int.self) == count, "\(kind)")
  }

  /// Each box but the first leaves some statements of all, and the views of passages change places.
  private func choose(_ browser: Browser) async throws {
    let boxes = try await Self.ask(browser, "count('input[name=facet]')", as: Int.self)
    #expect(boxes > 1)
    var counts: [Int] = []
    for index in 0..<boxes {
      try await click(browser, "input[name=facet]", index)
      #expect(try await Self.ask(browser, "count('input[name=facet]:checked')", as: Int.self) == 1)
      counts.append(try await Self.ask(browser, "count('.statement')", as: Int.self))
    }
    #expect(counts[0] > 0 && counts.allSatisfy { $0 <= counts[0] } && counts.contains { $0 < counts[0] }, "\(counts)")
    try await click(browser, "#facet-all")
    try await narrow(browser, counts[0])
    try await sort(browser)
    #expect(try await Self.ask(browser, "count('.inline')", as: Int.self) == 0)
    try await click(browser, "#view-inline")
    #expect(try await Self.ask(browser, "count('.inline')", as: Int.self) > 0)
    #expect(try await Self.ask(browser, "count('.has-inline .rows')", as: Int.self) == 0)
  }

  /// Each option of each list leaves some statements, in the list as among the cards; together they leave what both do.
  private func narrow(_ browser: Browser, _ all: Int) async throws {
    let lists = try await Self.ask(browser, "count('select')", as: Int.self)
    #expect(lists >= 3)
    for list in 1...lists {
      let selector = "label:nth-of-type(\(list)) > select"
      let options = try await Self.ask(browser, "pick('\(selector)', 0)", as: Int.self)
      #expect(options > 1)
      var counts: [Int] = []
      for index in 1..<options {
        _ = try await Self.ask(browser, "pick('\(selector)', \(index))", as: Int.self)
        let order = try await Self.ask(browser, "order()", as: [String].self)
        #expect(try await Self.ask(browser, "cards()", as: [String].self).sorted() == order.sorted())
        counts.append(try await Self.ask(browser, "count('.statement')", as: Int.self))
      }
      #expect(counts.allSatisfy { $0 > 0 } && counts.contains { $0 < all }, "\(list): \(counts) of \(all)")
      _ = try await Self.ask(browser, "pick('\(selector)', 0)", as: Int.self)
      #expect(try await Self.ask(browser, "count('.statement')", as: Int.self) == all)
    }
  }

  /// The list and the cards are put in one order, by style alone.
  private func sort(_ browser: Browser) async throws {
    let first = try await Self.ask(browser, "order()", as: [String].self)
    var orders: Set<[String]> = [first]
    for box in ["#sort-change", "#sort-date"] {
      try await click(browser, box)
      let order = try await Self.ask(browser, "order()", as: [String].self)
      let cards = try await Self.ask(browser, "cards()", as: [String].self)
      #expect(order.sorted() == first.sorted() && order == cards)
      orders.insert(order)
    }
    #expect(orders.count > 1)
    try await click(browser, "#sort-spread")
    #expect(try await Self.ask(browser, "order()", as: [String].self) == first)
  }

  /// The box is there where scripts run, and leaves the statements that have all words, whatever their case and accents.
  @Test func searchIsByTheWordsOfStatements() async throws {
    try await each([.scripts]) { browser, _, report in
      try await browser.open(report)
      let all = try await Self.ask(browser, "order()", as: [String].self)
      #expect(try await Self.ask(browser, "count('#search input')", as: Int.self) == 1)
      #expect(try await Self.ask(browser, "search('no such word')", as: String.self) == "0 of \(all.count)")
      #expect(try await Self.ask(browser, "order()", as: [String].self).isEmpty)
      #expect(
        try await Self.ask(browser, "search('OFFICE.example mirror')", as: String.self).hasSuffix("of \(all.count)"))
      let some = try await Self.ask(browser, "order()", as: [String].self)
      let cards = try await Self.ask(browser, "cards()", as: [String].self)
      #expect(!some.isEmpty && some == cards)
      #expect(try await Self.ask(browser, "search('')", as: String.self).isEmpty)
      #expect(try await Self.ask(browser, "order()", as: [String].self) == all)
      // What a list leaves is counted, too: the source that the first family is not of is the rarest.
      let options = try await Self.ask(browser, "pick('select', 0)", as: Int.self)
      _ = try await Self.ask(browser, "pick('select', \(options - 1))", as: Int.self)
      #expect(try await Self.ask(browser, "search('')", as: String.self).hasSuffix("of \(all.count)"))
      _ = try await Self.ask(browser, "pick('select', 0)", as: Int.self)
      let visit = try await browser.seen()
      #expect(visit.requests.count == 1 && visit.messages.isEmpty, "\(visit)")

      try await browser.forbidScripts()
      try await browser.open(report)
      #expect(try await Self.ask(browser, "count('#search input')", as: Int.self) == 0)
    }
  }

  @Test func sentencesStandLevel() async throws {
    try await each([.scripts]) { browser, _, report in
      try await browser.resize(width: 1_400)
      try await browser.open(report)
      #expect(try await Self.ask(browser, "count('.rows tbody tr')", as: Int.self) > 8)
      #expect(try await Self.ask(browser, "level()", as: Bool.self))
    }
  }

  @Test func headingsAndLandmarks() async throws {
    try await each { browser, kind, report in
      try await browser.open(report)
      let headings = try await Self.ask(browser, "headings()", as: [Heading].self)
      let levels = headings.map(\.level)
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(kind): \(levels)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(kind): \(levels)")
      #expect(headings.allSatisfy { !$0.text.isEmpty }, "\(kind)")
      #expect(try await Self.ask(browser, "language()", as: String.self) == "en")

      let tree = try await browser.accessibilityTree()
      for landmark in ["banner", "navigation", "main", "contentinfo"] {
        #expect(tree.count { $0.role == landmark } == 1, "\(kind): \(landmark)")
      }
      let named: Set = [
        "link", "radio", "checkbox", "combobox", "button", "region", "navigation", "image", "textbox", "article",
      ]
      let nameless = tree.filter { named.contains($0.role) && $0.name.allSatisfy(\.isWhitespace) }
      #expect(nameless.isEmpty, "\(kind): \(nameless)")
    }
  }

  /// For people to look at; that they can be made is all that is tested, on one report unless they are kept.
  @Test func pictures() async throws {
    let temporary = try TemporaryFolder()
    let kept = ProcessInfo.processInfo.environment["SITO_SCREENSHOTS"].map { URL(fileURLWithPath: $0) }
    let folder = kept ?? temporary.url
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await each(kept == nil ? [.scripts] : ReportKind.small) { browser, kind, report in
      for (width, dark) in [(400, false), (400, true), (1_400, false), (1_400, true)] {
        try await browser.resize(width: width)
        try await browser.emulate(dark: dark)
        try await browser.open(report)
        let picture = try await browser.screenshot(full: true)
        #expect(picture.count > 5_000, "\(kind)")
        let name = "\(kind)-\(width)-\(dark ? "dark" : "light").png"
        try Data(picture).write(to: folder.appendingPathComponent(name))
      }
      try await browser.emulate(media: "print", dark: false)
      try Data(try await browser.printed()).write(to: folder.appendingPathComponent("\(kind).pdf"))
    }
  }

  /// The driver and the questions notice what they are there for.
  @Test func faultsAreSeen() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(
      "page.html",
      """
      <!DOCTYPE html><html><head><title>faults</title></head><body><h1 style="color:#999;background:#fff">Faint</h1>
      <p id="a" style="width:3000px">wide</p><div style="width:9px">spilt</div><div style="width:9px;overflow:hidden">cut</div><p id="a">twice</p><a href="#b">broken</a>
      <img src="missing.png"><script>console.log("said"); alert("asked"); document.write("<p>written</p>")</script>
      <style>@media print { #a { display: none } }</style></body></html>
      """)
    try await Browser.run { browser in
      try await browser.resize(width: 1_400)
      try await browser.open(page)
      let visit = try await browser.seen()
      #expect(visit.requests.count == 2 && visit.dialogs == ["asked"], "\(visit)")
      #expect(visit.messages.contains { $0.contains("said") })
      let links = try await Self.ask(browser, "links()", as: Links.self)
      #expect(links.twice == ["a"] && links.broken == ["b"])
      #expect(try await Self.ask(browser, "active()", as: [String].self).count >= 2)
      let overflow = try await Self.ask(browser, "overflow()", as: Overflow.self)
      #expect(overflow.page > 2_900)
      for fault in ["out", "spilt", "cut"] {
        #expect(overflow.elements.contains { $0.hasPrefix(fault) }, "\(fault): \(overflow.elements)")
      }
      #expect(try await Self.ask(browser, "contrast()", as: Contrast.self).faint.count == 1)
      let shown = try await Self.ask(browser, "texts(false)", as: [String].self)
      #expect(shown.contains("written"))
      try await browser.emulate(media: "print", dark: false)
      #expect(try await Self.ask(browser, "texts(false)", as: [String].self).count < shown.count)
      try await browser.emulate(dark: false)
      try await browser.forbidScripts()
      try await browser.open(page)
      #expect(try await Self.ask(browser, "texts(false)", as: [String].self).contains("written") == false)
      #expect(try await browser.seen().dialogs.isEmpty)
    }
  }

  /// The first pieces of one text that another lacks.
  private static func missing(_ some: [String], of all: [String]) -> [String] {
    let present = Set(some)
    return Array(all.filter { !present.contains($0) }.prefix(5))
  }
}
