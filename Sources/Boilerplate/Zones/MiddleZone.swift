/// The lines from the first paragraph to the last: text, but for share buttons, “Read also” and menus that stand between.
struct MiddleZone {
  let page: Page
  let signals: [LineSignals]
  let body: BodyZone

  /// More short lines in a row than this are no headings.
  static let longestRun = 8

  /// - Complexity: O(lines of the body).
  func judge(_ range: ClosedRange<Int>, into judgements: inout [Judgement]) {
    var index = range.lowerBound
    while index <= range.upperBound {
      if body.weights[index] > 0 {
        if let judgement = signals[index].inside { judgements[index] = judgement }
        index += 1
        continue
      }
      var end = index
      while end <= range.upperBound, body.weights[end] <= 0 { end += 1 }
      judgeRun(index..<end, into: &judgements)
      index = end
    }
  }

  private func judgeRun(_ run: Range<Int>, into judgements: inout [Judgement]) {
    let blocks = page.blocks
    // “The leading causes are:” stands before the list, or opens it.
    let isIntroduced =
      (run.lowerBound > 0 && blocks[run.lowerBound - 1].ending == .open)
      || run.prefix(2).contains { blocks[$0].ending == .open && blocks[$0].words >= 3 && !signals[$0].isStrong }
    let punctuated = run.count { blocks[$0].isPunctuated && !blocks[$0].isListItem }
    let isMenu = run.count > Self.longestRun && punctuated * 2 < run.count && !isIntroduced
    var context: RemovalReason?
    for index in run {
      let block = blocks[index]
      if let judgement = isMenu ? signals[index].outside : signals[index].inside, judgement.score >= 0.5 {
        judgements[index] = judgement
        context = judgement.reason
      } else if isMenu, block.ending != .sentence || block.isListItem {
        judgements[index] = .place(0.7, context ?? .navigation, "body: run of labels")
      } else {
        judgements[index] = .place(0.2, .other, "body: short line")
      }
    }
  }
}
