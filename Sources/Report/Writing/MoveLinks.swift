/// The anchors of what stands in another place, and the links between both places.
struct MoveLinks {
  /// The passage's.
  let anchor: String
  /// The moves that have both their places on the page; nil while that is not known.
  var shown: Set<Int>?

  func anchor(_ move: Int, isA: Bool) -> String { "\(anchor)-m\(move)\(isA ? "a" : "b")" }

  /// The number of a move, which leads to its place on one side where that is on the page.
  func write(_ move: Int, toA: Bool, _ page: inout HTMLWriter) {
    guard shown?.contains(move) ?? true else {
      page.markup("<sup>")
      page.number(move)
      page.markup("</sup>")
      return
    }
    page.markup("<a class=\"move\"")
    page.attribute("href", "#" + anchor(move, isA: toA))
    page.attribute("aria-label", "Move \(move): to its place in \(toA ? "A" : "B")")
    page.markup("><sup>")
    page.number(move)
    page.markup("</sup></a>")
  }
}
