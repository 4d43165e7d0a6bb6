import Comparison
import Text

/// When each statement was seen: a row for each, from its origin to its last witness, in one drawing.
struct TimeLine {
  private struct Row {
    var statement: Statement
    /// Days, ascending; the origin's first if it has one.
    var origin: Int?
    var days: [(day: Int, relation: PassageRelation)]
  }

  private let rows: [Row]
  private let documents: [ComparableText]
  private let range: ClosedRange<Int>?

  private static let mostRows = 24
  private static let rowHeight = 22
  private static let width = 1000
  /// What is left of the axis for the numbers of statements.
  private static let margin = 40

  init(_ statements: [Statement], _ documents: [ComparableText], _ limits: ReportLimits) {
    self.documents = documents
    rows = statements.prefix(Self.mostRows).map { statement in
      let days = statement.witnesses.compactMap { witness in
        documents[witness.document].published.flatMap { ISODate($0)?.day }.map { ($0, witness.relation) }
      }
      return Row(
        statement: statement, origin: documents[statement.origin.document].published.flatMap { ISODate($0)?.day },
        days: days)
    }
    let all = rows.flatMap { row in row.days.map(\.day) + [row.origin].compactMap(\.self) }
    range = all.min().flatMap { first in all.max().map { first...$0 } }
  }

  /// Nothing where all dates are one day, or there is none.
  func write(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard let range, range.count > 1, !rows.isEmpty else { return }
    let height = rows.count * Self.rowHeight + 30
    page.markup("<section id=\"time\" aria-labelledby=\"time-h\">\n<h2 id=\"time-h\">Time line</h2>\n")
    page.markup(
      "<p>From the origin (square) to each witness (dot), by the dates as found; the numbers are those of the statements above.</p>\n"
    )
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Time line\" tabindex=\"0\"><svg class=\"timeline\" role=\"img\""
    )
    page.attribute("viewBox", "0 0 \(Self.width) \(height)")
    page.attribute("aria-label", label(range))
    page.markup(">\n")
    for (number, row) in rows.enumerated() { write(row, number, range, &page, layout) }
    let base = rows.count * Self.rowHeight + 4
    for (day, anchor) in [(range.lowerBound, "start"), (range.upperBound, "end")] {
      page.markup("<text class=\"tick\"")
      page.attribute("x", String(x(day, range)))
      page.attribute("y", String(base + 18))
      page.attribute("text-anchor", anchor)
      page.markup(">")
      page.text(ISODate.text(ofDay: day))
      page.markup("</text>\n")
    }
    page.markup("</svg></div>\n</section>\n")
  }

  private func write(
    _ row: Row, _ number: Int, _ range: ClosedRange<Int>, _ page: inout HTMLWriter, _ layout: ReportLayout
  ) {
    let y = number * Self.rowHeight + Self.rowHeight / 2
    let link = layout.places.link(to: row.statement.id(in: documents))
    if let link {
      page.markup("<a")
      page.attribute("href", link)
      page.markup(">")
    }
    page.markup("<text class=\"tick\" x=\"0\"")
    page.attribute("y", String(y + 4))
    page.markup(">")
    page.number(number + 1)
    page.markup(link == nil ? "</text>" : "</text></a>")
    let days = row.days.map(\.day) + [row.origin].compactMap(\.self)
    if let first = days.min(), let last = days.max(), first < last {
      page.markup("<line class=\"thread\"")
      page.attribute("x1", String(x(first, range)))
      page.attribute("x2", String(x(last, range)))
      page.attribute("y1", String(y))
      page.attribute("y2", String(y))
      page.markup("/>")
    }
    if let origin = row.origin {
      page.markup("<rect class=\"thumb\" width=\"10\" height=\"10\"")
      page.attribute("x", String(x(origin, range) - 5))
      page.attribute("y", String(y - 5))
      page.markup("/>")
    }
    for (day, relation) in row.days {
      page.markup("<circle r=\"4\"")
      page.attribute("class", "dot " + relation.rawValue)
      page.attribute("cx", String(x(day, range)))
      page.attribute("cy", String(y))
      page.markup("><title>")
      page.text(ISODate.text(ofDay: day) + ": " + ReportPage.name(of: relation))
      page.markup("</title></circle>")
    }
    page.markup("\n")
  }

  private func x(_ day: Int, _ range: ClosedRange<Int>) -> Int {
    let space = Self.width - Self.margin - 10
    return Self.margin + (day - range.lowerBound) * space / max(1, range.upperBound - range.lowerBound)
  }

  private func label(_ range: ClosedRange<Int>) -> String {
    "\(rows.count) statements from \(ISODate.text(ofDay: range.lowerBound)) to \(ISODate.text(ofDay: range.upperBound))"
  }
}
