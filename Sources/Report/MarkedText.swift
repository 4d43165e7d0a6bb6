import Comparison
import Text

/// One side of a passage with its differences marked, and a little of what stands around it.
struct MarkedText {
  /// Bytes of context before and after.
  private static let context = 140
  /// Unchanged stretches of more words are shown by their ends: words, since both sides have the same, and hide the same.
  private static let unchanged = 110
  private static let ends = 40
  /// Words of a side that are shown, at most, and bytes of one stretch.
  private static let longest = 560
  private static let longestStretch = 3_600

  let text: [UInt8]
  let words: Words
  private var left = MarkedText.longest

  init(text: [UInt8], words: Words) {
    self.text = text
    self.words = words
  }

  mutating func write(_ span: PassageSpan, edits: [PassageEdit], isA: Bool, to page: inout HTMLWriter) {
    writeContext(contextBefore(span.bytes.lowerBound), isBefore: true, to: &page)
    page.markup("<span class=\"passage\">")
    var position = span.bytes.lowerBound
    for (kind, move, range) in Self.marks(edits, isA: isA) where range.lowerBound >= position {
      if left <= 0 { break }
      writePlain(position..<min(range.lowerBound, span.bytes.upperBound), to: &page)
      if left <= 0 { break }
      let marked = range.lowerBound..<max(range.lowerBound, min(range.upperBound, span.bytes.upperBound))
      if !marked.isEmpty { writeMark(kind, move, marked, isA: isA, to: &page) }
      position = marked.upperBound
    }
    if left > 0 {
      writePlain(position..<max(position, span.bytes.upperBound), to: &page)
    } else if position < span.bytes.upperBound {
      writeOmission(position..<span.bytes.upperBound, "the rest of the passage", to: &page)
    }
    page.markup("</span>")
    writeContext(contextAfter(span.bytes.upperBound), isBefore: false, to: &page)
  }

  /// The ranges of one side, ascending; what lies within another is left out when written. A place where the other side alone has
  /// words is an empty one, at which this side's stretches end as well.
  private static func marks(_ edits: [PassageEdit], isA: Bool) -> [(
    kind: PassageEdit.Kind, move: Int, range: Range<Int>
  )] {
    edits.map { edit in
      // Both ends of a move have the same number, whether one edit has them or two.
      (edit.moveID == nil ? edit.kind : .move, edit.moveID ?? 0, isA ? edit.a : edit.b)
    }.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  private mutating func writeMark(
    _ kind: PassageEdit.Kind, _ move: Int, _ range: Range<Int>, isA: Bool, to page: inout HTMLWriter
  ) {
    switch kind {
    case .insertion, .deletion: page.markup(isA ? "<del>" : "<ins>")
    case .substitution: page.markup("<mark>")
    case .typography: page.markup("<span class=\"typography\">")
    case .move:
      page.markup("<span class=\"moved\"><sup>")
      page.number(move)
      page.markup("</sup>")
    }
    writePlain(range, to: &page)
    switch kind {
    case .insertion, .deletion: page.markup(isA ? "</del>" : "</ins>")
    case .substitution: page.markup("</mark>")
    case .typography, .move: page.markup("</span>")
    }
  }

  /// Text within the passage; a long stretch is shown by its ends.
  private mutating func writePlain(_ range: Range<Int>, to page: inout HTMLWriter) {
    guard !range.isEmpty else { return }
    let (first, end) = (firstWord(from: range.lowerBound), firstWord(from: range.upperBound))
    let count = end - first
    if count <= Self.unchanged || count <= 2 * Self.ends {
      writeWhole(range, to: &page)
      left -= count
      return
    }
    let head = max(range.lowerBound, min(range.upperBound, Int(words.ends[first + Self.ends - 1])))
    let tail = max(head, min(range.upperBound, Int(words.starts[end - Self.ends])))
    writeWhole(range.lowerBound..<head, to: &page)
    if head < tail { writeOmission(head..<tail, "", to: &page) }
    writeWhole(tail..<range.upperBound, to: &page)
    left -= 2 * Self.ends
  }

  /// What has few words may have many bytes: addresses, lines without spaces.
  private func writeWhole(_ range: Range<Int>, to page: inout HTMLWriter) {
    if range.count <= Self.longestStretch {
      page.shown(text[range], isRunning: true)
    } else {
      page.shown(text[range.lowerBound..<scalarEdge(range.lowerBound + Self.longestStretch)], isRunning: true)
      page.markup(" <span class=\"omission\">…</span> ")
    }
  }

  private func writeOmission(_ range: Range<Int>, _ what: StaticString, to page: inout HTMLWriter) {
    let count = firstWord(from: range.upperBound) - firstWord(from: range.lowerBound)
    page.markup(" <span class=\"omission\">… ")
    page.number(count)
    page.markup(" words")
    if what.utf8CodeUnitCount > 0 {
      page.markup(": ")
      page.markup(what)
    }
    page.markup(" …</span> ")
  }

  private func writeContext(_ range: Range<Int>, isBefore: Bool, to page: inout HTMLWriter) {
    guard !range.isEmpty else { return }
    page.markup("<span class=\"context\">")
    if isBefore, range.lowerBound > 0 { page.text("… ") }
    page.shown(text[range], isRunning: false)
    if !isBefore, range.upperBound < text.count { page.text(" …") }
    page.markup("</span>")
  }

  private func contextBefore(_ end: Int) -> Range<Int> {
    end <= Self.context ? 0..<end : wordStart(end - Self.context, in: 0..<end)..<end
  }

  private func contextAfter(_ start: Int) -> Range<Int> {
    let all = start..<text.count
    return all.count <= Self.context ? all : start..<wordEnd(start + Self.context, in: all)
  }

  /// The number of the first word that starts at `offset` or later.
  private func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words.starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The end of the last word that ends at `offset` or earlier; of a longer word, the scalar's edge near `offset`.
  private func wordEnd(_ offset: Int, in range: Range<Int>) -> Int {
    var word = firstWord(from: offset + 1) - 1
    if word >= 0, Int(words.ends[word]) > offset { word -= 1 }
    let end = word >= 0 ? Int(words.ends[word]) : range.lowerBound
    return end > range.lowerBound && end + Self.context > offset ? end : scalarEdge(offset)
  }

  /// The start of the first word that starts at `offset` or later, or the scalar's edge near `offset`.
  private func wordStart(_ offset: Int, in range: Range<Int>) -> Int {
    let word = firstWord(from: offset)
    let start = word < words.count ? Int(words.starts[word]) : range.upperBound
    return start < range.upperBound && start < offset + Self.context ? start : scalarEdge(offset)
  }

  private func scalarEdge(_ offset: Int) -> Int {
    var edge = min(max(offset, 0), text.count)
    while edge > 0, edge < text.count, text[edge] & 0xC0 == 0x80 { edge -= 1 }
    return edge
  }

  /// The first `limit` bytes, cut between scalars.
  static func shortened(_ text: ArraySlice<UInt8>, to limit: Int) -> ArraySlice<UInt8> {
    var end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
    while end > text.startIndex, end < text.endIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[..<end]
  }
}
