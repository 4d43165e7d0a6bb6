/// All that the model is told of a page, and what training is given (`Benchmarks/Sources/dump-features`).
public struct PageFeatures: Sendable {
  /// Names of the numbers in a row: of the text, then of the markup where there is any.
  public static var textNames: [String] { LineFeatures.names }
  public static var markupNames: [String] { MarkupFeatures.names + MarkupFeatures.hintNames }

  /// The lines of the text that are not blank, from 0.
  public let lines: [Int]
  /// Of each such line: a row of text features, one of markup features (empty without markup), and its hints.
  let text: [Float]
  let markup: [Float]
  let hints: [(own: UInt64, near: UInt64, any: UInt64)]
  /// The ``LineKey`` of each.
  public let keys: [UInt64]

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - html: the page whose block text it is.
  /// - Throws: `PhraseLexicon.Failure`.
  public init(_ text: [UInt8], html: HTMLBlocks? = nil, title: String? = nil) throws {
    let page = Page(text)
    let lexicon = try PhraseLexicon.standard()
    let signals = page.blocks.map { LineSignals(page, $0, lexicon, .standard) }
    self.init(page, signals, html: html, title: title)
  }

  init(_ page: Page, _ signals: [LineSignals], html: HTMLBlocks?, title: String?) {
    lines = page.blocks.map { Int($0.line) }
    keys = page.text.withUnsafeBufferPointer { text in
      page.blocks.map { LineKey.hash(UnsafeBufferPointer(rebasing: text[$0.bytes])) }
    }
    let phrases = signals.map { signal in
      (
        strength: Float(signal.phrase?.strength ?? 0),
        isBoundary: signal.phraseReason == .comment || signal.phraseReason == .related || signal.phraseReason == .legal
      )
    }
    let features = LineFeatures(page, phrases: phrases, keys: keys, .standard)
    self.text = features.values
    if let html, lines.last.map({ $0 < html.blocks.count }) ?? true {
      let markup = MarkupFeatures(html, page, lines, features.facts, title: title)
      self.markup = markup.values
      hints = markup.hints
    } else {
      markup = []
      hints = []
    }
  }

  /// The rows of all lines.
  var wholeRows: [Float] {
    if hints.isEmpty { return text }
    let hintCount = HTMLHints.names.count
    let width = LineFeatures.count + MarkupFeatures.count + MarkupFeatures.hintNames.count
    return [Float](unsafeUninitializedCapacity: lines.count * width) { rows, count in
      for index in lines.indices {
        for value in text[index * LineFeatures.count..<(index + 1) * LineFeatures.count] { append(value) }
        for value in markup[index * MarkupFeatures.count..<(index + 1) * MarkupFeatures.count] { append(value) }
        append(hints: hints[index].own)
        append(hints: hints[index].near)
        append(hints: hints[index].any)
      }
      @inline(__always) func append(_ value: Float) {
        rows.initializeElement(at: count, to: value)
        count &+= 1
      }
      @inline(__always) func append(hints word: UInt64) {
        for bit in 0..<UInt64(hintCount) { append(Float(word &>> bit & 1)) }
      }
    }
  }

  /// The row of a line, hints as zeros and ones: what training sees.
  public func row(_ index: Int) -> [Float] {
    var row = Array(text[index * LineFeatures.count..<(index + 1) * LineFeatures.count])
    guard !hints.isEmpty else { return row }
    row += markup[index * MarkupFeatures.count..<(index + 1) * MarkupFeatures.count]
    for word in [hints[index].own, hints[index].near, hints[index].any] {
      for bit in HTMLHints.names.indices { row.append(word >> UInt64(bit) & 1 == 1 ? 1 : 0) }
    }
    return row
  }
}
