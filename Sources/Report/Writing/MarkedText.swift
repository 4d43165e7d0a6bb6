import Comparison
import Text

/// One side of a passage with its differences marked, piece by piece, and a little of what stands around it.
///
/// However long the passage, what is written of it is bounded; what is left out is counted.
struct MarkedText {
  /// Bytes of context before and after.
  private static let context = 140
  /// Unchanged stretches of more words are shown by their ends: words, since both sides have the same, and hide the same.
  private static let unchanged = 110
  private static let ends = 40
  /// Words of a side that are shown, at most, and bytes of one stretch.
  private static let longest = 480
  private static let longestStretch = 3_600

  let text: [UInt8]
  let words: Words
  let isA: Bool
  private let marks: [TextMark]
  let moves: MoveLinks
  /// Moves that an anchor has been written for.
  private(set) var shownMoves: Set<Int> = []
  private var left = MarkedText.longest

  init(_ text: ComparableText, _ edits: [PassageEdit], isA: Bool, moves: MoveLinks) {
    self.text = text.text
    words = text.words
    self.isA = isA
    self.moves = moves
    marks = TextMark.marks(edits, isA: isA)
  }

  /// Whether all that is shown of a passage has been shown.
  var isFull: Bool { left <= 0 }

  /// Whether words of the piece differ from the other side; typography is no difference.
  func isChanged(_ bytes: Range<Int>) -> Bool {
    marks.contains {
      $0.kind != .typography && $0.range.lowerBound < bytes.upperBound && bytes.lowerBound < $0.range.upperBound
    }
  }

  /// Numbers of the moves whose words are all that a piece has.
  func movesAlone(in bytes: Range<Int>) -> [Int] {
    let inside = marks.filter { $0.range.overlaps(bytes) && $0.move > 0 }
    let moved = inside.reduce(0) { $0 + words.indices(ofBytes: $1.range.clamped(to: bytes)).count }
    return moved * 10 >= words.indices(ofBytes: bytes).count * 9 ? inside.map(\.move) : []
  }

  /// A piece of the passage; pieces are written in the order of the text.
  mutating func write(_ piece: Range<Int>, to page: inout HTMLWriter) {
    var position = piece.lowerBound
    for mark in marks where mark.range.lowerBound <= piece.upperBound && mark.range.upperBound > position {
      if left <= 0 { break }
      let start = max(mark.range.lowerBound, position)
      writePlain(position..<min(start, piece.upperBound), to: &page)
      if left <= 0 { break }
      let marked = min(start, piece.upperBound)..<min(mark.range.upperBound, piece.upperBound)
      if !marked.isEmpty { write(mark, marked, to: &page) }
      position = marked.upperBound
    }
    if left > 0 {
      writePlain(position..<max(position, piece.upperBound), to: &page)
    } else if position < piece.upperBound {
      writeOmission(position..<piece.upperBound, "the rest of the passage", to: &page)
    }
  }

  private mutating func write(_ mark: TextMark, _ range: Range<Int>, to page: inout HTMLWriter) {
    switch mark.kind {
    case .insertion, .deletion: page.markup(isA ? "<del>" : "<ins>")
    case .substitution: page.markup("<mark>")
    case .typography: page.markup("<span class=\"typography\">")
    case .move:
      page.markup("<span class=\"moved\"")
      let isFirst = shownMoves.insert(mark.move).inserted
      if isFirst { page.attribute("id", moves.anchor(mark.move, isA: isA)) }
      page.markup(">")
      moves.write(mark.move, toA: !isA, &page)
    }
    writePlain(range, to: &page)
    switch mark.kind {
    case .insertion, .deletion: page.markup(isA ? "</del>" : "</ins>")
    case .substitution: page.markup("</mark>")
    case .typography, .move: page.markup("</span>")
    }
  }

  /// Text within the passage; a long stretch is shown by its ends.
  private mutating func writePlain(_ range: Range<Int>, to page: inout HTMLWriter) {
    guard !range.isEmpty else { return }
    let (first, end) = (words.firstIndex(from: range.lowerBound), words.firstIndex(from: range.upperBound))
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
    let count = words.indices(ofBytes: range).count
    page.markup(" <span class=\"omission\">… ")
    page.number(count)
    page.markup(count == 1 ? " word" : " words")
    if what.utf8CodeUnitCount > 0 {
      page.markup(": ")
      page.markup(what)
    }
    page.markup(" …</span> ")
  }

  /// The words before byte `end`.
  func writeContext(before end: Int, to page: inout HTMLWriter) {
    let range = end <= Self.context ? 0..<end : wordStart(end - Self.context, in: 0..<end)..<end
    if range.lowerBound > 0, !range.isEmpty { page.text("… ") }
    page.shown(text[range], isRunning: false)
  }

  /// The words after byte `start`.
  func writeContext(after start: Int, to page: inout HTMLWriter) {
    let all = start..<text.count
    let range = all.count <= Self.context ? all : start..<wordEnd(start + Self.context, in: all)
    page.shown(text[range], isRunning: false)
    if range.upperBound < text.count, !range.isEmpty { page.text(" …") }
  }

  /// The end of the last word that ends at `offset` or earlier; of a longer word, the scalar's edge near `offset`.
  private func wordEnd(_ offset: Int, in range: Range<Int>) -> Int {
    var word = words.firstIndex(from: offset + 1) - 1
    if word >= 0, Int(words.ends[word]) > offset { word -= 1 }
    let end = word >= 0 ? Int(words.ends[word]) : range.lowerBound
    return end > range.lowerBound && end + Self.context > offset ? end : scalarEdge(offset)
  }

  /// The start of the first word that starts at `offset` or later, or the scalar's edge near `offset`.
  private func wordStart(_ offset: Int, in range: Range<Int>) -> Int {
    let word = words.firstIndex(from: offset)
    let start = word < words.count ? Int(words.starts[word]) : range.upperBound
    return start < range.upperBound && start < offset + Self.context ? start : scalarEdge(offset)
  }

  private func scalarEdge(_ offset: Int) -> Int {
    var edge = min(max(offset, 0), text.count)
    while edge > 0, edge < text.count, text[edge] & 0xC0 == 0x80 { edge -= 1 }
    return edge
  }

  /// The first bytes, no more than `limit`, cut between words, or between scalars where there is no space near.
  static func shortened(_ text: ArraySlice<UInt8>, to limit: Int) -> ArraySlice<UInt8> {
    guard text.count > limit else { return text }
    var end = text.startIndex + limit
    while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    let near = text[max(text.startIndex, end - Self.nearSpace)..<min(end + 1, text.endIndex)]
    if let space = near.lastIndex(where: { $0 == 0x20 || $0 == 0x0A }), space > text.startIndex { end = space }
    return text[..<end]
  }

  /// Bytes of the last word that is cut off whole.
  private static let nearSpace = 40
}
