import Text

/// The beginnings of the words that a page's text uses, to ask how much of a line the text speaks of.
///
/// The first scalars of a word stand for it, because languages that inflect write a title's words in other forms in the
/// text.
struct TitleStems {
  private static let scalars = 5
  /// Shorter words are found in every text.
  private static let shortest = 4
  /// Lines of the text that are looked at.
  private static let window = 24

  private let page: Page
  private var stems: Set<UInt64> = []

  /// - Complexity: O(1): the first words of some lines from block `start` on.
  init(_ page: Page, body start: Int) {
    self.page = page
    for block in page.blocks[min(start, page.blocks.count)...].prefix(Self.window) {
      for token in page.tokens(of: block) {
        if let stem = stem(token, in: block) { stems.insert(stem) }
      }
    }
  }

  /// The share of the line's longer words that the text uses too, 0…1.
  ///
  /// - Complexity: O(words).
  func share(of block: Block) -> Double {
    var known = 0
    var all = 0
    for token in page.tokens(of: block) {
      guard let stem = stem(token, in: block) else { continue }
      all += 1
      if stems.contains(stem) { known += 1 }
    }
    // Of one word or two nothing can be said.
    return Double(known) / Double(max(all, 3))
  }

  private func stem(_ token: Token, in block: Block) -> UInt64? {
    guard token.kind == .word else { return nil }
    let bytes = page.bytes(of: token, in: block)
    return bytes.withUnsafeBufferPointer { bytes in
      var hash = Token.hashSeed
      var count = 0
      var index = 0
      var isIdeograph = false
      while index < bytes.count, count < Self.scalars {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        index += length
        let lineSign = LineSign.of(scalar)
        if lineSign == .ignored { continue }
        isIdeograph = lineSign == .ideograph
        hash = Token.mix(hash, LetterFolding.folded(scalar))
        count += 1
      }
      return count >= Self.shortest || isIdeograph ? hash : nil
    }
  }
}
