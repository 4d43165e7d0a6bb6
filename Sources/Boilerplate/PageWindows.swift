import Text

/// A page of very many lines in parts, each judged by itself: what is kept for a line while a page is judged takes some hundred bytes,
/// and a page of ten million lines would take gigabytes.
///
/// No article has so many lines; a book or a corpus in one file has, and hostile pages.
struct PageWindows {
  /// Lines that are judged together.
  static let lines = 50_000

  /// Bytes of the text of each part, and the lines before it.
  let parts: [(bytes: Range<Int>, firstLine: Int)]
  private let lineCount: Int

  /// Nil for a page that is judged whole.
  ///
  /// - Complexity: O(*n*) in bytes.
  init?(_ text: [UInt8]) {
    // Most pages have not so many bytes.
    if text.count <= Self.lines { return nil }
    let ranges = TextLines(text).ranges
    if ranges.count <= Self.lines { return nil }
    lineCount = ranges.count
    parts = stride(from: 0, to: ranges.count, by: Self.lines).map { first in
      let next = first + Self.lines
      return (ranges[first].lowerBound..<(next < ranges.count ? ranges[next].lowerBound : text.count), first)
    }
  }

  /// The blocks of the part that starts at a line, with all containers of the page; nil when the page's lines are not its blocks.
  func blocks(_ html: HTMLBlocks, from firstLine: Int) -> HTMLBlocks? {
    guard html.blocks.count == lineCount else { return nil }
    let blocks = html.blocks[firstLine..<min(firstLine + Self.lines, lineCount)]
    guard let start = blocks.first?.start, let end = blocks.last?.end else { return nil }
    let moved = blocks.map { block in
      var block = block
      block.start -= start
      block.end -= start
      return block
    }
    return HTMLBlocks(
      text: Array(html.text[Int(start)..<Int(end)]), blocks: moved, containers: html.containers,
      metadata: html.metadata)
  }
}

extension CleanedPage {
  /// Adds the lines of the next part of the same page. Fields are those of the first part that has them.
  mutating func append(_ part: CleanedPage, after lines: Int) {
    for range in part.kept {
      let moved = range.lowerBound + lines...range.upperBound + lines
      if let last = kept.last, last.upperBound + 1 == moved.lowerBound {
        kept[kept.count - 1] = last.lowerBound...moved.upperBound
      } else {
        kept.append(moved)
      }
    }
    removed += part.removed.map { line in
      var line = line
      line.line += lines
      return line
    }
    for field in [
      \PageMetadata.title, \.published, \.number, \.byline, \.publisher, \.place, \.event,
    ] where metadata[keyPath: field] == nil {
      metadata[keyPath: field] = part.metadata[keyPath: field]
    }
  }
}
