/// Which line of a page's head is its title.
struct TitleChooser {
  let page: Page
  let vocabulary: Vocabulary

  /// The candidate that is the title, or nil.
  ///
  /// A title that the record already has decides when a line repeats it. Otherwise the first line of three words or more
  /// is the title, until a later line is twice as long or is worded as a statement's title (with its place and date).
  func choose(_ candidates: [Int], bodyStart: Int, isPlain: Bool, known title: String?) -> Int? {
    if let title {
      let wanted = Page(Array(title.utf8)).tokens.map(\.hash)
      if !wanted.isEmpty,
        let match = candidates.last(where: { page.tokens(of: page.blocks[$0]).map(\.hash) == wanted })
      {
        return match
      }
    }
    let unended = candidates.filter { isTitleLike(page.blocks[$0]) }
    guard isPlain else { return longest(unended, bodyStart: bodyStart) }
    var best: Int?
    for candidate in unended {
      guard let current = best else {
        best = candidate
        continue
      }
      let (old, new) = (page.blocks[current], page.blocks[candidate])
      let isTooShort = old.words < 2.5 && new.words >= 2.5
      let isMuchLonger = new.words >= 2 * old.words && new.words >= 5
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

  private func longest(_ candidates: [Int], bodyStart: Int) -> Int? {
    func value(_ index: Int) -> Float { min(page.blocks[index].words, 14) - 0.5 * Float(bodyStart - index) }
    let usable = candidates.filter { page.blocks[$0].words >= 2 }
    return usable.max { value($0) < value($1) }
  }
}
