/// Collects the fields that whole lines of a page state.
struct FieldReader {
  let page: Page
  let vocabulary: Vocabulary
  private(set) var publishers: [Int] = []
  private var stamps: [(index: Int, stamp: Timestamp)] = []
  private var numbers: [(index: Int, value: String)] = []
  private var bylines: [(index: Int, value: String)] = []

  init(page: Page, vocabulary: Vocabulary) {
    self.page = page
    self.vocabulary = vocabulary
  }

  /// The judgement of a line that is a date, a number, a by-line or an institution's name; nil for others.
  mutating func field(at index: Int, _ signals: LineSignals) -> Judgement? {
    let block = page.blocks[index]
    guard block.hasAllTokens, block.words <= 16 else { return nil }
    let line = Line(page, block, vocabulary)
    if let stamp = DateReader(line: line).wholeLine() {
      stamps.append((index, stamp))
      return .field("published")
    }
    if (signals.phrase?.strength ?? 0) > 0.6 || signals.shape != nil { return nil }
    if let number = DocumentNumber.match(line) {
      numbers.append((index, number))
      return .field("number")
    }
    if let dated = Byline.dated(line) {
      bylines.append((index, dated.name))
      stamps.append((index, dated.stamp))
      return .field("byline")
    }
    if let byline = Byline.match(line) {
      bylines.append((index, byline))
      return .field("byline")
    }
    if Publisher.matches(line) { publishers.append(index) }
    return nil
  }

  /// The publisher's line: the last that names an institution and is not the title.
  func resolvePublisher(chosen title: Int?) -> Int? { publishers.last { $0 != title } }

  /// Writes the fields; lines that no field took become plain boilerplate.
  func finish(title: Block?, into judgements: inout [Judgement], _ fields: inout PageMetadata) {
    if let number = numbers.last { fields.number = fields.number ?? number.value }
    for extra in numbers.dropLast() { judgements[extra.index] = .place(0.6, .other, "metadata: another number") }
    if let byline = bylines.last { fields.byline = fields.byline ?? byline.value }
    let titleStamp = title.flatMap { DateReader(line: Line(page, $0, vocabulary)).anywhere() }
    let dated = stamps.filter { $0.stamp.day != nil }
    var stamp = dated.first { $0.stamp.time != nil }?.stamp ?? dated.last?.stamp
    if stamp == nil { stamp = titleStamp }
    // A time alone on its line belongs to the day of the title, or of another line.
    if stamp?.time == nil, let lone = stamps.last(where: { $0.stamp.day == nil }) { stamp?.time = lone.stamp.time }
    if let value = stamp?.iso8601 { fields.published = fields.published ?? value }
    guard stamp?.day == nil else { return }
    for lone in stamps { judgements[lone.index] = .place(0.7, .other, "metadata: time without a day") }
  }
}
