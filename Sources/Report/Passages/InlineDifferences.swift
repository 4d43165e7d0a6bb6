import Comparison
import Text

/// A passage as one text: that of `b`, with the words of `a` that it lacks struck through where they stood.
///
/// Unchanged words are shown near a change only.
struct InlineDifferences {
  private let passage: Passage
  private let a: ComparableText
  private let b: ComparableText

  /// Unchanged words shown on each side of a change.
  private static let near = 8
  /// Words of one change that are shown, at its beginning and at its end.
  private static let ends = 30
  private static let mostEdits = 30

  init(_ passage: Passage, _ a: ComparableText, _ b: ComparableText) {
    self.passage = passage
    self.a = a
    self.b = b
  }

  /// Whether there is more to see than side by side with all words the same.
  static func isOfUse(_ passage: Passage) -> Bool { passage.edits.contains { $0.kind != .typography } }

  func write(_ page: inout HTMLWriter) {
    let edits = passage.edits.filter { $0.kind != .typography }.map { edit in
      (edit: edit, words: b.words.indices(ofBytes: edit.b))
    }.sorted {
      ($0.words.lowerBound, $0.words.upperBound, $0.edit.a.lowerBound)
        < ($1.words.lowerBound, $1.words.upperBound, $1.edit.a.lowerBound)
    }
    var next = passage.b.words.lowerBound
    var isFirst = true
    for (edit, words) in edits.prefix(Self.mostEdits) {
      // What lies within a moved block is shown side by side.
      guard words.lowerBound >= next else { continue }
      writeUnchanged(next..<words.lowerBound, isFirst: isFirst, until: words, &page)
      write(edit, &page)
      next = words.upperBound
      isFirst = false
    }
    if edits.count > Self.mostEdits {
      page.markup(" <span class=\"omission\">")
      page.number(edits.count - Self.mostEdits)
      page.markup(" more edits</span>")
      return
    }
    writeUnchanged(next..<passage.b.words.upperBound, isFirst: isFirst, until: nil, &page)
  }

  private func write(_ edit: PassageEdit, _ page: inout HTMLWriter) {
    page.changed(edit, showsMove: true) { isA, bytes, page in
      let text = isA ? a : b
      writeEnds(text.words.indices(ofBytes: bytes), of: text, bytes, &page)
    }
  }

  private func writeEnds(_ words: Range<Int>, of text: ComparableText, _ bytes: Range<Int>, _ page: inout HTMLWriter) {
    guard words.count > 3 * Self.ends else { return page.shown(Self.bounded(text.text[bytes]), isRunning: true) }
    write(words.lowerBound..<words.lowerBound + Self.ends, of: text, &page)
    writeOmission(words.count - 2 * Self.ends, &page)
    write(words.upperBound - Self.ends..<words.upperBound, of: text, &page)
  }

  /// With the marks and spaces between the words and the changes on both sides.
  ///
  /// - Parameter change: words of the change that follows; nil at the passage's end.
  private func writeUnchanged(_ words: Range<Int>, isFirst: Bool, until change: Range<Int>?, _ page: inout HTMLWriter) {
    let isLast = change == nil
    guard !words.isEmpty else {
      if !isFirst, !isLast { page.markup(" ") }
      return
    }
    let before = isFirst ? 0 : Self.near
    let after = isLast ? 0 : Self.near
    let isAtStart = words.lowerBound == passage.b.words.lowerBound
    // Behind words of the other side alone at the very beginning.
    if isAtStart, !isFirst { page.markup(" ") }
    let start =
      isAtStart ? b.words.range(words.lowerBound).lowerBound : b.words.gap(before: words.lowerBound).lowerBound
    let last = words.upperBound
    // Words that are missing here stand where the last word ends, and the marks behind that follow them.
    let isMissing = change?.isEmpty ?? true
    let end = isMissing || last >= b.words.count ? b.words.range(last - 1).upperBound : b.words.range(last).lowerBound
    defer { if isMissing, !isLast { page.markup(" ") } }
    if words.count <= before + after + Self.near {
      page.shown(Self.bounded(b.text[min(start, end)..<end]), isRunning: true)
      return
    }
    if before > 0 {
      page.shown(
        Self.bounded(b.text[start..<b.words.range(words.lowerBound + before - 1).upperBound]), isRunning: true)
    }
    writeOmission(words.count - before - after, &page)
    if after > 0 {
      page.shown(Self.bounded(b.text[b.words.range(last - after).lowerBound..<end]), isRunning: true)
    }
  }

  private func write(_ words: Range<Int>, of text: ComparableText, _ page: inout HTMLWriter) {
    page.shown(Self.bounded(text.text[text.words.range(of: words)]), isRunning: true)
  }

  /// What has few words may have many bytes.
  private static func bounded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> { MarkedText.shortened(text, to: 3_600) }

  private func writeOmission(_ count: Int, _ page: inout HTMLWriter) {
    page.markup(" <span class=\"omission\">… ")
    page.number(count)
    page.markup(count == 1 ? " word …</span> " : " words …</span> ")
  }
}
