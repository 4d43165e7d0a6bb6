/// Which line of a page's head is its title.
struct TitleChooser {
  let page: Page
  let vocabulary: Vocabulary

  /// A line of which the text uses this share of the words is a title rather than the lines of which it uses none.
  private static let spokenOf = 0.4

  /// The candidate that is the title, or nil.
  ///
  /// A title that the record already has decides when a line repeats it. Otherwise the first line of three words or more
  /// is the title, until a later line is much longer (twice; three times from four words on) or is worded
  /// as a statement's title (with its place and date).
  func choose(_ candidates: [Int], bodyStart: Int, isPlain: Bool, known title: String?) -> Int? {
    if let title {
      let wanted = Page.tokens(in: title).map(\.hash)
      if !wanted.isEmpty,
        let match = candidates.last(where: { page.tokens(of: page.blocks[$0]).map(\.hash) == wanted })
      {
        return match
      }
    }
    let unended = candidates.filter { isTitleLike(page.blocks[$0]) }
    guard unended.count > 1 else { return isPlain ? unended.first : likeliest(unended, bodyStart: bodyStart) }
    guard isPlain else { return likeliest(unended, bodyStart: bodyStart) }
    let stems = TitleStems(page, body: bodyStart)
    var spokenOf: [Int] = []
    for candidate in unended where stems.share(of: page.blocks[candidate]) >= Self.spokenOf {
      spokenOf.append(candidate)
    }
    var best: Int?
    for candidate in spokenOf.isEmpty ? unended : spokenOf {
      guard let current = best else {
        best = candidate
        continue
      }
      let (old, new) = (page.blocks[current], page.blocks[candidate])
      let isTooShort = old.words < 2.5 && new.words >= 2.5
      let isMuchLonger = new.words >= (old.words >= 3.5 ? 3 : 2) * old.words && new.words >= 5
      let isStatement = !isStatementTitle(old) && isStatementTitle(new) && new.words > old.words
      if isTooShort || isMuchLonger || isStatement { best = candidate }
    }
    return best
  }

  /// No sentence, but words: a full stop ends no title, a question mark or an exclamation mark may.
  private func isTitleLike(_ block: Block) -> Bool {
    guard block.words >= 1, !block.isListItem else { return false }
    if block.ending == .sentence {
      return block.words >= 4 && block.words <= 20 && page.text[block.end - 1] != 0x2E && block.sentences <= 1
    }
    return block.sentences <= 2
  }

  /// Names a day, as statements' titles do: “… remarks at …, Minsk, June 19, 2018”.
  private func isStatementTitle(_ block: Block) -> Bool {
    block.words >= 6 && block.digits >= 4 && DateReader(line: Line(page, block, vocabulary)).anywhere() != nil
  }

  /// Among the lines of a page's head the one that the text speaks of, close above it.
  private func likeliest(_ candidates: [Int], bodyStart: Int) -> Int? {
    let usable = candidates.filter { page.blocks[$0].words >= 2 }
    guard usable.count > 1 else { return usable.first }
    let stems = TitleStems(page, body: bodyStart)
    var best: (index: Int, value: Double)?
    for index in usable {
      let block = page.blocks[index]
      let length = min(Double(block.words), 12) - max(0, Double(block.words) - 18) / 2
      let clutter = 3 * Double(block.separators) + (block.digits >= 8 ? 3 : 0)
      let value = 16 * stems.share(of: block) + 0.5 * length - 0.3 * Double(bodyStart - index) - clutter
      // The first of two that are worth the same: a title stands above its subtitle.
      if value > (best?.value ?? -.infinity) + 0.5 { best = (index, value) }
    }
    return best?.index
  }
}
