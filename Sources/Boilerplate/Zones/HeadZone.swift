/// The lines before the first paragraph: menus and section names, then the title with its fields, subtitle, salutations.
struct HeadZone {
  let page: Page
  let signals: [LineSignals]
  let vocabulary: Vocabulary
  /// Of a longer head only the lines next to the body are asked for fields.
  static let window = 24
  /// A head of more lines is that of a page scraped with its menus.
  static let plainLength = 10

  /// A lead stands at most this many lines above the body.
  static let leadDistance = 8

  /// Judges the lines before block `bodyStart` and fills the fields they state.
  ///
  /// - Complexity: O(lines of the head).
  func judge(
    before bodyStart: Int, known title: String?, into judgements: inout [Judgement], _ fields: inout PageMetadata
  ) {
    let blocks = page.blocks
    let isPlain = bodyStart <= Self.plainLength
    let start = max(0, bodyStart - Self.window)
    var reader = FieldReader(page: page, vocabulary: vocabulary)
    for index in 0..<start { judgements[index] = signals[index].outside ?? .place(0.9, .navigation, "head: menu") }
    var isField = [Bool](repeating: false, count: bodyStart - start)
    for index in start..<bodyStart {
      if let field = reader.field(at: index, signals[index]) {
        judgements[index] = field
        isField[index - start] = true
      }
    }
    let candidates = titleCandidates((start..<bodyStart).filter { !isField[$0 - start] && isCandidate($0) }, reader)
    let chooser = TitleChooser(page: page, vocabulary: vocabulary)
    let chosen = chooser.choose(candidates, bodyStart: bodyStart, isPlain: isPlain, known: title)
    for index in start..<bodyStart where !isField[index - start] {
      if index == chosen, let title, !isLike(title, index) {
        // The record has another title, so this line would become no field: it stays.
        judgements[index] = .place(0.3, .other, "head: heading")
      } else if index == chosen {
        judgements[index] = .field("title")
        fields.title = fields.title ?? page.string(blocks[index].bytes)
      } else if index < chosen ?? start {
        judgements[index] = beforeTitle(index, bodyStart, isPlain: isPlain)
      } else {
        judgements[index] = afterTitle(index, bodyStart, isPlain: isPlain, hasTitle: chosen != nil)
      }
    }
    let publisher = reader.resolvePublisher(chosen: chosen)
    for index in reader.publishers where index != publisher && index != chosen {
      judgements[index] = .place(0.7, .navigation, "head: section")
    }
    if let publisher {
      judgements[publisher] = .field("publisher")
      fields.publisher = fields.publisher ?? page.string(blocks[publisher].bytes)
    }
    reader.finish(title: chosen.map { blocks[$0] }, into: &judgements, &fields)
  }

  /// Most words of the line stand in the record's title, which may have the site's name besides.
  private func isLike(_ title: String, _ index: Int) -> Bool {
    let known = Set(Page.tokens(in: title).map(\.hash))
    let words = page.tokens(of: page.blocks[index])
    return words.count(where: { known.contains($0.hash) }) * 10 >= words.count * 6
  }

  /// An institution's name is no title where a line of several words follows that can be.
  private func titleCandidates(_ candidates: [Int], _ reader: FieldReader) -> [Int] {
    let last = candidates.last { !reader.publishers.contains($0) && page.blocks[$0].words >= 4 } ?? -1
    return candidates.filter { $0 > last || !reader.publishers.contains($0) }
  }

  private func isCandidate(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.words >= 1, block.words <= 32, block.ending != .comma, block.ending != .open || block.words < 8,
      signals[index].shape == nil, (signals[index].phrase?.strength ?? 0) < 0.7
    else { return false }
    return !isSalutation(block)
  }

  /// “Mr Makei,”, “Уважаемые коллеги!”: a short line that opens with an address.
  func isSalutation(_ block: Block) -> Bool {
    let tokens = page.tokens(of: block)
    guard block.words <= 14, !tokens.isEmpty,
      let opening = vocabulary.lists.openings.match(tokens, at: tokens.startIndex)
    else {
      return block.ending == .comma && block.words <= 10
    }
    return block.isPunctuated || opening.length == tokens.count || block.words <= 3
  }

  /// A sentence close above the body: a lead that labels part from it.
  private func isLead(_ index: Int, _ bodyStart: Int) -> Bool {
    bodyStart - index <= Self.leadDistance && page.blocks[index].words >= 12
  }

  private func beforeTitle(_ index: Int, _ bodyStart: Int, isPlain: Bool) -> Judgement {
    let block = page.blocks[index]
    if let judgement = signals[index].outside, judgement.score >= 0.5 { return judgement }
    if block.ending == .sentence, block.words >= 4 {
      return .place(isPlain || isLead(index, bodyStart) ? 0.4 : 0.6, .other, "head: sentence")
    }
    if block.words > 14 { return .place(isPlain ? 0.45 : 0.7, .other, "head: long line") }
    return .place(isPlain ? 0.8 : 0.85, .navigation, "head: section")
  }

  private func afterTitle(_ index: Int, _ bodyStart: Int, isPlain: Bool, hasTitle: Bool) -> Judgement {
    let block = page.blocks[index]
    if let judgement = signals[index].outside, judgement.score >= 0.5 { return judgement }
    if isSalutation(block) { return .place(0.1, .other, "head: salutation") }
    if block.isPunctuated || isPlain { return .place(isPlain ? 0.2 : 0.45, .other, "head: line") }
    let distance = bodyStart - index
    // Among the menus of a scraped page only the lines next to the body may be its subtitle.
    return hasTitle && distance <= 2 && block.words >= 5
      ? .place(0.45, .other, "head: subtitle") : .place(distance <= 2 ? 0.6 : 0.8, .navigation, "head: label")
  }
}
