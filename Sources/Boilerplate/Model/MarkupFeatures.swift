/// What the markup says of a page's blocks, as the model takes it: a row of numbers for each, in the order of ``names``, and
/// the hints of class names as bits.
struct MarkupFeatures {
  static let names =
    [
      "link-share", "links", "one-link", "bold-share", "heading", "heading-1", "heading-2-3", "list-depth",
      "table-depth", "depth",
    ] + HTMLBlock.Flags.names.map { "flag-" + $0 } + Self.tags.map { "tag-" + $0.name }
    + (0..<4).flatMap { level in
      ["prose", "links", "blocks", "words", "score", "density"].map { "container-\(level)-\($0)" }
    }
    + [
      "in-best", "path-blocks", "path-prose", "path-links", "path-density", "same-container", "same-path",
      "same-path-next", "depth-change", "title-share", "in-title",
    ]

  /// Names of the bits of `hints`, from the lowest of its first word.
  static let hintNames = ["own", "near", "any"].flatMap { place in HTMLHints.names.map { "\(place):\($0)" } }

  static let count = names.count
  private static let tags: [HTMLTag] = [.p, .div, .li, .td, .span, .a, .body]

  private(set) var values: [Float]
  /// Own, near and any hints of each block.
  private(set) var hints: [(own: UInt64, near: UInt64, any: UInt64)] = []
  private var place = 0

  /// - Parameters:
  ///   - rows: the block of `html` that each block of `page` is.
  ///   - title: the page's title.
  /// - Complexity: O(*n*) in blocks, containers and tokens.
  init(_ html: HTMLBlocks, _ page: Page, _ rows: [Int], _ facts: PageFacts, title: String?) {
    let count = rows.count
    values = [Float](repeating: 0, count: count * Self.count)
    hints.reserveCapacity(count)
    let sums = ContainerSums(html, page, rows, facts)
    let total = max(sums.prose.reduce(0, +), 1)
    let (flagCount, tags) = (HTMLBlock.Flags.names.count, Self.tags)
    let paths = PathSums(html, rows, sums.prose)
    let title = Set(title.map { Page.tokens(in: $0).lazy.filter { $0.kind == .word }.map(\.hash) } ?? [])
    let words = PageTable(capacity: title.count)
    for word in title { words.entry(word).pointee.value = -1 }
    for index in 0..<count {
      let block = html.blocks[rows[index]]
      place = index * Self.count
      addBlock(block, flagCount, tags)
      for level in 0..<4 {
        let container = html.container(of: block, levels: level)
        let sum = sums.sums[container]
        add(sum.prose / total)
        add(sum.linkBytes / max(sum.bytes, 1))
        add(Logarithm.of(Int(sum.blocks)) / 6)
        add(Logarithm.of(sum.prose) / 8)
        add(sums.scores[container] / sums.bestScore)
        add(sum.prose / max(sum.blocks, 1) / 30)
      }
      add(block.container >= 0 && sums.isInBest[Int(block.container)])
      let path = paths.sums[paths.numbers[index]]
      add(Logarithm.of(Int(path.blocks) - 1) / 5)
      add(path.prose / total)
      add(path.linkBytes / max(path.bytes, 1))
      add(min(path.prose / path.blocks / 30, 2))
      let before = index > 0 ? html.blocks[rows[index - 1]] : nil
      let after = index + 1 < count ? html.blocks[rows[index + 1]] : nil
      add(before?.container == block.container)
      add(before?.pathHash == block.pathHash)
      add(after?.pathHash == block.pathHash)
      let change = before.map { Float(Int(block.depth) - Int($0.depth)) } ?? 0
      add(max(-6, min(6, change)) / 4)
      addTitle(page, index, title, words)
      hints.append((block.ownHints.rawValue, block.nearHints.rawValue, block.anyHints.rawValue))
    }
  }

  @inline(__always) private mutating func add(_ value: Float) {
    values[place] = value
    place &+= 1
  }

  @inline(__always) private mutating func add(_ flag: Bool) { add(flag ? Float(1) : 0) }

  private mutating func addBlock(_ block: HTMLBlock, _ flagCount: Int, _ tags: [HTMLTag]) {
    let bytes = Float(max(block.range.count, 1))
    let share = min(Float(block.linkBytes), bytes) / bytes
    add(share)
    add(Float(min(block.links, 6)) / 3)
    add(block.links == 1 ? share : 0)
    add(min(Float(block.boldBytes) / bytes, 1))
    add(block.headingLevel > 0)
    add(block.headingLevel == 1)
    add(block.headingLevel == 2 || block.headingLevel == 3)
    add(Float(min(block.listDepth, 3)) / 2)
    add(Float(min(block.tableDepth, 5)) / 3)
    add(Float(min(block.depth, 30)) / 15)
    for bit in 0..<flagCount { add(block.flags.rawValue & 1 << bit != 0) }
    for tag in tags { add(block.tag == tag) }
  }

  /// - Parameter words: those of the title.
  private mutating func addTitle(_ page: Page, _ index: Int, _ title: Set<UInt64>, _ words: borrowing PageTable) {
    guard !title.isEmpty else {
      place += 2
      return
    }
    let tokens = page.tokens(of: page.blocks[index])
    var shared = 0
    for token in tokens where token.kind == .word && words.contains(token.hash) {
      // The last line that had the word.
      let entry = words.entry(token.hash)
      if entry.pointee.value == Int64(index) { continue }
      entry.pointee.value = Int64(index)
      shared &+= 1
    }
    // Most lines have no word of the title, and of them nothing is asked.
    let distinct = shared == 0 ? 1 : Self.distinctWords(tokens)
    add(Float(shared) / Float(title.count))
    add(Float(shared) / Float(max(distinct, 1)))
  }

  private static func distinctWords(_ tokens: UnsafeBufferPointer<Token>) -> Int {
    tokens.indices.count { place in
      tokens[place].kind == .word
        && !tokens[..<place].contains { $0.kind == .word && $0.hash == tokens[place].hash }
    }
  }
}

/// Sums over the blocks that stand in elements of one path.
private struct PathSums {
  /// Which of `sums` each block is in.
  var numbers: [Int] = []
  var sums: [ContainerSums.Sum] = []

  init(_ html: HTMLBlocks, _ rows: [Int], _ prose: [Float]) {
    var known = KeyedCounts()
    for (index, row) in rows.enumerated() {
      let block = html.blocks[row]
      let key = max(1, block.pathHash)
      let number: Int
      if let found = known[key] {
        number = Int(found)
      } else {
        number = sums.count
        known.set(key, Int32(number))
        sums.append(ContainerSums.Sum())
      }
      numbers.append(number)
      let bytes = Float(max(block.range.count, 1))
      sums[number] += ContainerSums.Sum(
        bytes: bytes, linkBytes: min(Float(block.linkBytes), bytes), prose: prose[index], blocks: 1)
    }
  }
}
