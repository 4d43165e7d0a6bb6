/// The beginnings of the words that a page's text uses, to ask how much of a line the text speaks of.
///
/// The first letters of a word stand for it (``Token/stem``), because languages that inflect write a title's words in other
/// forms in the text.
struct TitleStems: ~Copyable {
  /// Shorter words are found in every text, in letters.
  private static let shortest = 4
  /// Lines of the text that are looked at.
  private static let window = 24

  private let page: Page
  private let stems: PageTable

  /// - Complexity: O(1): the first words of some lines from block `start` on.
  init(_ page: Page, body start: Int) {
    self.page = page
    let body = page.blocks[min(start, page.blocks.count)...].prefix(Self.window)
    stems = PageTable(capacity: body.reduce(0) { $0 + $1.tokens.count })
    for block in body {
      for token in page.tokens(of: block) where Self.counts(token) { stems.entry(token.stem).pointee.value = 1 }
    }
  }

  /// The share of the line's longer words that the text uses too, 0…1.
  ///
  /// - Complexity: O(words).
  borrowing func share(of block: Block) -> Double {
    var known = 0
    var all = 0
    for token in page.tokens(of: block) where Self.counts(token) {
      all += 1
      if stems.contains(token.stem) { known += 1 }
    }
    // Of one word or two nothing can be said.
    return Double(known) / Double(max(all, 3))
  }

  private static func counts(_ token: Token) -> Bool {
    token.kind == .word && (token.isIdeograph || token.length >= shortest)
  }
}
