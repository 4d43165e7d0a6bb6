/// All that the model is told of a page, and what training is given (`Benchmarks/Sources/dump-features`).
public struct PageFeatures {
  /// Names of the numbers in a row: of the text, then of the markup where there is any.
  public static var textNames: [String] { LineFeatures.names }
  public static var markupNames: [String] { MarkupFeatures.names + MarkupFeatures.hintNames }

  /// The lines of the text that are not blank, from 0.
  public let lines: [Int]
  /// The ``LineKey`` of each.
  public let keys: [UInt64]
  let facts: PageFacts
  /// Of each such line a row of what its place says, one of markup features (none without markup), and its hints.
  let place: [Float]
  let markup: [Float]
  let hints: [(own: UInt64, near: UInt64, any: UInt64)]
  /// Of each line what it says by itself; only for training.
  private var own: [Float] = []

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - html: the page whose block text it is: a line a block.
  /// - Throws: `PhraseLexicon.Failure`.
  public init(_ text: [UInt8], html: HTMLBlocks? = nil, title: String? = nil) throws {
    let page = Page(text)
    let lexicon = try PhraseLexicon.standard()
    let signals = page.blocks.map { LineSignals(page, $0, lexicon, .standard) }
    self.init(page, signals, html: html, title: title, model: LineModels.standard.text)
    own = [Float](unsafeUninitializedCapacity: lines.count * OwnFeatures.count) { rows, count in
      for index in lines.indices {
        let row = UnsafeMutableBufferPointer(
          rebasing: rows[index * OwnFeatures.count..<(index + 1) * OwnFeatures.count])
        OwnFeatures.write(page, index, signals[index], page.reading(index).pointee.facts?.kinds ?? .init(), into: row)
      }
      count = lines.count * OwnFeatures.count
    }
  }

  /// - Parameter model: the one that the page's memory keeps embeddings for.
  init(_ page: Page, _ signals: [LineSignals], html: HTMLBlocks?, title: String?, model: LineModel) {
    let scratch = UnsafeMutableBufferPointer<Float>.allocate(capacity: OwnFeatures.count)
    defer { scratch.deallocate() }
    for index in page.blocks.indices where page.reading(index).pointee.facts == nil {
      let block = page.blocks[index]
      let key = page.text.withUnsafeBufferPointer { LineKey.hash(UnsafeBufferPointer(rebasing: $0[block.bytes])) }
      let kinds = WordKinds.standard.counts(page.tokens, block.tokens)
      OwnFeatures.write(page, index, signals[index], kinds, into: scratch)
      page.reading(index).pointee.facts = LineReading.Facts(
        key: key, kinds: kinds, embedding: model.embed(own: UnsafeBufferPointer(scratch)))
    }
    lines = page.blocks.map { Int($0.line) }
    keys = page.blocks.indices.map { page.reading($0).pointee.facts?.key ?? 0 }
    facts = PageFacts(page)
    place = PlaceFeatures(page, facts, keys: keys).values
    if let html {
      let markup = MarkupFeatures(html, page, lines, facts, title: title)
      self.markup = markup.values
      hints = markup.hints
    } else {
      markup = []
      hints = []
    }
  }

  /// Numbers in a row of ``placeRows``.
  var placeWidth: Int {
    PlaceFeatures.count + (hints.isEmpty ? 0 : MarkupFeatures.count + MarkupFeatures.hintNames.count)
  }

  /// The rows of all lines, from ``LineFeatures/firstOfPlace`` on.
  var placeRows: [Float] {
    if hints.isEmpty { return place }
    return [Float](unsafeUninitializedCapacity: lines.count * placeWidth) { rows, count in
      for index in lines.indices {
        for value in place[index * PlaceFeatures.count..<(index + 1) * PlaceFeatures.count] { append(value) }
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
        for bit in HTMLHints.names.indices { append(Float(word &>> UInt64(bit) & 1)) }
      }
    }
  }

  /// The rows of all lines: what training sees.
  public var rows: [[Float]] {
    let (place, width) = (placeRows, placeWidth)
    return lines.indices.map { index in
      Array(own[index * OwnFeatures.count..<(index + 1) * OwnFeatures.count]) + facts.page
        + place[index * width..<(index + 1) * width]
    }
  }
}
