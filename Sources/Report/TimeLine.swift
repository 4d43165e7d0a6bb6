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
        Self.day(documents[witness.document].published).map { ($0, witness.relation) }
      }
      return Row(statement: statement, origin: Self.day(documents[statement.origin.document].published), days: days)
    }
    let all = rows.flatMap { row in row.days.map(\.day) + [row.origin].compactMap(\.self) }
    range = all.min().flatMap { first in all.max().map { first...$0 } }
  }

  /// Nothing where all dates are one day, or there is none.
  func write(_ page: inout HTMLWriter) {
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
    for (number, row) in rows.enumerated() { write(row, number, range, &page) }
    let base = rows.count * Self.rowHeight + 4
    for (day, anchor) in [(range.lowerBound, "start"), (range.upperBound, "end")] {
      page.markup("<text class=\"tick\"")
      page.attribute("x", String(x(day, range)))
      page.attribute("y", String(base + 18))
      page.attribute("text-anchor", anchor)
      page.markup(">")
      page.text(Self.date(day))
      page.markup("</text>\n")
    }
    page.markup("</svg></div>\n</section>\n")
  }

  private func write(_ row: Row, _ number: Int, _ range: ClosedRange<Int>, _ page: inout HTMLWriter) {
    let y = number * Self.rowHeight + Self.rowHeight / 2
    page.markup("<a")
    page.attribute("href", "#" + row.statement.id(in: documents))
    page.markup("><text class=\"tick\" x=\"0\"")
    page.attribute("y", String(y + 4))
    page.markup(">")
    page.number(number + 1)
    page.markup("</text></a>")
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
      page.text(Self.date(day) + ": " + ReportPage.name(of: relation))
      page.markup("</title></circle>")
    }
    page.markup("\n")
  }

  private func x(_ day: Int, _ range: ClosedRange<Int>) -> Int {
    let space = Self.width - Self.margin - 10
    return Self.margin + (day - range.lowerBound) * space / max(1, range.upperBound - range.lowerBound)
  }

  private func label(_ range: ClosedRange<Int>) -> String {
    "\(rows.count) statements from \(Self.date(range.lowerBound)) to \(Self.date(range.upperBound))"
  }

  /// Days since 1970-01-01 of a date in ISO 8601 (Hinnant, “chrono-compatible low-level date algorithms”).
  static func day(_ date: String?) -> Int? {
    guard let date else { return nil }
    let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let ofEra = y - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  static func date(_ days: Int) -> String {
    let z = days + 719_468
    let era = z / 146_097
    let ofEra = z - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year + era * 400 + (number <= 2 ? 1 : 0), 4))-\(padded(number, 2))-\(padded(day, 2))"
  }
}
