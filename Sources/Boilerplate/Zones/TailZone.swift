/// The lines behind the last paragraph: closing words and signatures, then what the site puts below.
struct TailZone {
  let page: Page
  let signals: [LineSignals]
  let vocabulary: Vocabulary
  /// A tail of more lines is that of a page scraped with its teasers and menus.
  static let plainLength = 10
  /// A signature has at most this many lines.
  static let signatureLength = 3
  /// Of a longer tail only these first lines are asked for fields.
  static let window = 24

  /// Judges the lines from block `first` on.
  ///
  /// - Complexity: O(lines of the tail).
  func judge(from first: Int, into judgements: inout [Judgement], _ fields: inout PageMetadata) {
    let blocks = page.blocks
    guard first < blocks.count else { return }
    let isPlain = blocks.count - first <= Self.plainLength
    let unknown = (first..<blocks.count).filter { (signals[$0].outside?.score ?? 0) < 0.5 }
    let isVerse =
      unknown.count >= 4
      && unknown.count(where: { blocks[$0].isPunctuated && !blocks[$0].isListItem }) * 2 >= unknown.count
      && blocks.count - first <= 60
    var reader = FieldReader(page: page, vocabulary: vocabulary)
    var signature = 0
    var context: RemovalReason?
    var isList = first > 0 && blocks[first - 1].ending == .open
    for index in first..<blocks.count {
      let block = blocks[index]
      let place = index - first
      isList = isList && (block.isListItem || block.ending != .none || (place < 3 && block.blankBefore == 0))
      if let judgement = signals[index].outside, judgement.score >= 0.5 {
        judgements[index] = judgement
        context = judgement.reason
        signature = 0
        continue
      }
      if isList {
        judgements[index] = .place(0.2, .other, "tail: list")
        continue
      }
      if place < Self.window, let field = reader.field(at: index, signals[index]) {
        judgements[index] = field
        continue
      }
      if context == nil, place < 6, isClosing(block) || (signature > 0 && !block.isListItem) {
        signature = isClosing(block) ? Self.signatureLength : signature - 1
        if block.words <= 16 {
          judgements[index] = .place(0.1, .other, "tail: closing")
          continue
        }
      }
      judgements[index] =
        isPlain || isVerse
        ? plain(index, place, context, isVerse: isVerse, first) : scraped(index, place, context, blocks.count - first)
    }
    if fields.published == nil || fields.number == nil || fields.byline == nil {
      reader.finish(title: nil, into: &judgements, &fields)
    }
    joinGalleries(from: first, &judgements)
  }

  private func isClosing(_ block: Block) -> Bool {
    let tokens = page.tokens(of: block)
    guard block.words <= 16, !tokens.isEmpty else { return false }
    return vocabulary.lists.closings.match(tokens, at: tokens.startIndex) != nil
      || vocabulary.lists.signatures.match(tokens, at: tokens.startIndex).map {
        block.ending == .comma || $0.length == tokens.count
      }
        ?? false
  }

  private func plain(
    _ index: Int, _ place: Int, _ context: RemovalReason?, isVerse: Bool, _ first: Int
  ) -> Judgement {
    let block = page.blocks[index]
    if block.words == 0 { return .place(0.3, .other, "tail: no words") }
    if isVerse { return .place(0.4, .other, "tail: verse") }
    if block.ending == .sentence || block.ending == .comma {
      return context != nil && block.blankBefore == 0
        ? .place(0.6, context ?? .other, "tail: below boilerplate") : .place(0.35, .other, "tail: sentence")
    }
    if context == nil, isSignature(index, first) { return .place(0.3, .other, "tail: signature") }
    let inherits = context == .related || context == .comment || context == .gallery || block.blankBefore == 0
    if let context, inherits, block.words > 3 { return .place(0.75, context, "tail: below boilerplate") }
    // Six words that nothing speaks against may be a sentence without its full stop.
    if block.words > (context == nil ? 5 : 8) { return .place(0.45, .other, "tail: long line") }
    return .place(0.7, block.words <= 3 ? .navigation : context ?? .other, "tail: label")
  }

  private func scraped(_ index: Int, _ place: Int, _ context: RemovalReason?, _ count: Int) -> Judgement {
    let block = page.blocks[index]
    if context == nil, place < 2, block.ending == .sentence || block.ending == .comma {
      return .place(0.45, .other, "tail: sentence")
    }
    let score = min(0.95, 0.65 + 0.01 * Double(min(count, 20)) + 0.02 * Double(min(place, 10)))
    if let context, block.words > 3, context != .share, context != .legal {
      return .place(score, context, "tail: below boilerplate")
    }
    return .place(score, block.words <= 3 ? .navigation : .other, "tail: far from text")
  }

  /// A name below the text: every word in capitals, and one of them a word of the title or of the text.
  private func isSignature(_ index: Int, _ first: Int) -> Bool {
    let block = page.blocks[index]
    let tokens = page.tokens(of: block)
    guard index - first < 2, (2...4).contains(tokens.count), block.separators == 0, !block.isListItem,
      tokens.allSatisfy({ $0.kind == .word && $0.isCapitalized })
    else { return false }
    let wanted = tokens.filter { $0.end - $0.start >= 4 }.map(\.hash)
    let text = page.blocks[..<first].lazy.flatMap { page.tokens(of: $0) }.prefix(4096)
    return !wanted.isEmpty && wanted.allSatisfy { hash in text.contains { $0.hash == hash && $0.isCapitalized } }
  }

  /// A heading such as “Additional materials” goes with the gallery that it stands over: one of two lines or more.
  private func joinGalleries(from first: Int, _ judgements: inout [Judgement]) {
    for index in (first..<judgements.count).dropLast().reversed() {
      if judgements[index].reason == .related, judgements[index].score >= 0.5, page.blocks[index].words <= 5,
        judgements[index...].dropFirst().prefix(2).count(where: { $0.reason == .gallery && $0.score >= 0.5 }) == 2
      {
        judgements[index].reason = .gallery
      }
    }
  }
}
