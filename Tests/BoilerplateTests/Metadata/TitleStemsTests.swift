import Testing

@testable import Boilerplate

@Suite struct TitleStemsTests {
  /// The share of the first line's words that the other lines use.
  static func share(_ text: String) -> Double {
    let page = Page(Array(text.utf8))
    return TitleStems(page, body: 1).share(of: page.blocks[0])
  }

  @Test func wordsInOtherForms() {
    #expect(Self.share("Министры обсудили торговлю\nВстреча министров, обсудивших вопросы торговли") == 1)
    #expect(Self.share("Ministers discussed trading\nA minister DISCUSSES trade") == 2.0 / 3)
    #expect(Self.share("Élections régionales françaises\nElection regional, Francais") == 1)
  }

  @Test func shortWordsDoNotCount() { #expect(Self.share("of the and\nof the and of the and") == 0) }

  @Test func oneWordIsLittle() { #expect(Self.share("Ministers\nThe ministers met") == 1.0 / 3) }

  @Test func ideographs() {
    #expect(Self.share("三国部长会晤\n三国部长星期一举行会晤") == 1)
    #expect(Self.share("首页新闻体育\n三国部长星期一举行会晤") == 0)
  }
}
