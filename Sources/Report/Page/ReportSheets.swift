import Comparison

/// Divides a report into pages: a page is closed when the next statement has no room on it.
///
/// The first page has all that concerns the whole, and is written last, when it is known what stands where.
struct ReportSheets {
  private let report: ReportPage
  private let isOnePage: Bool
  private var layout: ReportLayout
  private var cards = HTMLWriter()
  private var passages = HTMLWriter()
  /// Statements whose cards stand on the current page, and passages that do.
  private var statements: Range<Int> = 0..<0
  private var passageCount = 0
  /// Statements of each page.
  private var pages: [Range<Int>] = []
  private var passagesShown = 0
  private var first = (cards: HTMLWriter(), passages: HTMLWriter())

  init(_ report: ReportPage, name: String?) {
    self.report = report
    isOnePage = name == nil
    layout = ReportLayout(report, name: name)
  }

  mutating func write(_ emit: (String, [UInt8]) throws -> Void) rethrows {
    for block in layout.blocks {
      var part = writePart(block)
      if !hasRoom(part), !(cards.bytes.isEmpty && passages.bytes.isEmpty) {
        layout.places.withdrawPart()
        if isOnePage || layout.places.current >= report.limits.pages { break }
        try close(hasNext: true, emit)
        part = writePart(block)
      }
      cards.append(part.cards)
      passages.append(part.passages)
      passageCount += part.count
      passagesShown += part.count
      if let statement = block.statement { statements = statements.lowerBound..<statement + 1 }
    }
    try close(hasNext: false, emit)
    layout.places.current = 1
    var page = HTMLWriter()
    let total = layout.groups.reduce(0) { $0 + $1.passages.count }
    report.writeFirst(
      &page, &layout, pages: pages, cards: first.cards, passages: first.passages, passagesLeftOut: total - passagesShown
    )
    try emit(layout.places.name ?? "", page.bytes)
  }

  /// A statement's card with its passages; these first, since the card links to them.
  private mutating func writePart(_ block: ReportLayout.Block) -> (cards: HTMLWriter, passages: HTMLWriter, count: Int)
  {
    layout.places.beginPart()
    var part = (cards: HTMLWriter(), passages: HTMLWriter(), count: 0)
    let room = max(1, report.limits.passages - passageCount)
    for number in block.groups where part.count < room && part.passages.bytes.count < budget {
      let group = layout.groups[number]
      part.count += report.writeGroup(group, most: room - part.count, bytes: budget, &part.passages, &layout)
    }
    if let number = block.statement { report.writeStatementCard(number, &part.cards, &layout) }
    return part
  }

  /// The first page has lists and tables besides.
  private var budget: Int { layout.places.current == 1 ? report.limits.bytes * 77 / 100 : report.limits.bytes * 9 / 10 }

  private func hasRoom(_ part: (cards: HTMLWriter, passages: HTMLWriter, count: Int)) -> Bool {
    let bytes = cards.bytes.count + passages.bytes.count + part.cards.bytes.count + part.passages.bytes.count
    return bytes <= budget && passageCount + part.count <= report.limits.passages
      && passageCount < report.limits.passages && statements.count < report.limits.statements
  }

  private mutating func close(hasNext: Bool, _ emit: (String, [UInt8]) throws -> Void) rethrows {
    let number = layout.places.current
    pages.append(statements)
    if number == 1 {
      first = (cards, passages)
    } else {
      var page = HTMLWriter()
      report.writeFurther(
        &page, layout, statements: statements, hasNext: hasNext, cards: cards, passages: passages)
      try emit(ReportPlaces.fileName(number, first: layout.places.name ?? ""), page.bytes)
    }
    layout.places.current += 1
    (cards, passages) = (HTMLWriter(), HTMLWriter())
    (statements, passageCount) = (statements.upperBound..<statements.upperBound, 0)
  }
}
