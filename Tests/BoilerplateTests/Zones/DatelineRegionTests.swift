import Testing

@testable import Boilerplate

@Suite struct DatelineRegionTests {
  static func regions(_ text: String, _ weights: [Double]) -> [Range<Int>] {
    let page = Page(Array(text.utf8))
    let signals = page.blocks.map { LineSignals(page, $0, PhraseLexicon(), .standard) }
    return DatelineRegions.of(signals, weights)
  }

  /// A text, then comments with a date each.
  static let comments = """
    The text of the page.
    1 May 2019
    A comment.
    2 May 2019
    Another comment.
    3 May 2019
    A third.
    """

  @Test func datelinesThatComeAgain() {
    #expect(Self.regions(Self.comments, [50, -8, 10, -8, 10, -8, 10]) == [1..<3, 3..<5])
  }

  @Test func theHeaviestStretchIsTheText() {
    #expect(Self.regions(Self.comments, [0, -8, 50, -8, 10, -8, 10]) == [3..<5])
    #expect(Self.regions(Self.comments, [0, -8, 20, -8, 20, -8, 20]) == [])
  }

  @Test func twoDatesAreNoRegion() {
    #expect(Self.regions("Text.\n1 May 2019\nMore.\n2 May 2019\nMore.", [50, -8, 10, -8, 10]) == [])
  }

  @Test func datesFarApartAreNoRegion() {
    let far = (0..<3).map { _ in "1 May 2019\n" + String(repeating: "A line.\n", count: 20) }.joined()
    #expect(Self.regions(far, [Double](repeating: 1, count: 63)) == [])
  }

  @Test func noLines() { #expect(Self.regions("", []) == []) }
}
