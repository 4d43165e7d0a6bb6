/// Where the running text of a page stands: from its first paragraph to its last.
///
/// Lines of prose weigh their words, short lines cost; the heaviest stretches of the page are its body. So a long menu or a
/// list of teasers ends the body, and a salutation or a heading between paragraphs does not.
struct BodyZone: Sendable {
  /// The weights of the page's blocks.
  let weights: [Double]
  /// From the first paragraph to the last, as indices of blocks; nil when the page has no paragraph.
  let range: ClosedRange<Int>?
  /// Stretches of `range` that lie between two body segments.
  let gaps: [Range<Int>]

  /// A segment beside the heaviest needs this weight to be body.
  private static let leastFurther = 60.0
  /// Paragraphs behind fewer short lines than this are taken into the body whatever their weight.
  private static let narrowGap = 3

  /// What paragraphs between datelines weigh, as a share: they are comments or teasers where there is other text.
  private static let datelineWeight = 0.25

  /// - Complexity: O(blocks).
  init(_ blocks: [Block], _ signals: [LineSignals], _ keep: KeepLevel) {
    var weights = [Double](repeating: 0, count: blocks.count)
    for index in blocks.indices {
      let isWrapped = Self.isWrapped(blocks, index)
      weights[index] = Self.weight(blocks[index], signals[index], isWrapped: isWrapped, labelCost: keep.labelCost)
    }
    for region in DatelineRegions.of(signals, weights) {
      for index in region where weights[index] > 0 { weights[index] *= Self.datelineWeight }
    }
    self.weights = weights
    let segments = MaximalSegments.of(weights)
    guard let best = segments.map(\.weight).max() else {
      range = nil
      gaps = []
      return
    }
    let boundary = Self.boundary(behind: segments, best, signals)
    var isBody = segments.map {
      let share = $0.range.lowerBound > boundary ? max(1, keep.furtherSegment) : keep.furtherSegment
      return $0.weight == best || $0.weight >= max(Self.leastFurther, share * best)
    }
    func isNear(_ left: Int, _ right: Int) -> Bool {
      let between = segments[left].range.upperBound..<segments[right].range.lowerBound
      return between.count <= Self.narrowGap && !between.contains { signals[$0].isStrong }
    }
    for index in segments.indices.dropFirst() where isBody[index - 1] && isNear(index - 1, index) {
      isBody[index] = true
    }
    for index in segments.indices.dropLast().reversed() where isBody[index + 1] && isNear(index, index + 1) {
      isBody[index] = true
    }
    let body = segments.indices.filter { isBody[$0] }.map { segments[$0].range }
    let first = body.joined().first { Self.isParagraph(blocks[$0], weight: weights[$0]) }
    let last = body[body.count - 1].last { weights[$0] > 0 }
    guard let start = first ?? body[0].first, let end = last, start <= end else {
      range = nil
      gaps = []
      return
    }
    range = start...end
    gaps = zip(body, body.dropFirst()).map { $0.upperBound..<$1.lowerBound }
  }

  /// The first line behind the heaviest segment that says that the text is over; the number of blocks when none does.
  private static func boundary(
    behind segments: [MaximalSegments.Segment], _ best: Double, _ signals: [LineSignals]
  ) -> Int {
    let start = segments.first { $0.weight == best }?.range.upperBound ?? 0
    return signals[start...].firstIndex { $0.isBoundary } ?? signals.count
  }

  /// A block of several sentences, of one whole sentence, or too long to be a heading.
  private static func isParagraph(_ block: Block, weight: Double) -> Bool {
    weight > 0 && (block.isPunctuated || block.sentences > 0 || block.words >= 40 || block.startsLowercase)
  }

  private static func weight(_ block: Block, _ signals: LineSignals, isWrapped: Bool, labelCost: Double) -> Double {
    let words = Double(block.words)
    if signals.isStrong { return -labelCost }
    if block.separators >= 2, Double(block.separators) * 6 > words { return -labelCost }
    let endsSentence = block.ending == .sentence
    if block.isListItem, !endsSentence {
      if words >= 18, block.commas > 0 { return words / 4 }
      return words < 25 ? -labelCost : 1
    }
    if words >= 18 {
      let capped = min(words, 60)
      if endsSentence || block.sentences > 0 { return capped }
      if words >= 40 || isWrapped { return capped / 2 }
      return block.commas > 0 || block.ending == .open ? words / 4 : -2
    }
    if isWrapped { return words * 0.7 }
    if endsSentence { return words >= 8 ? words * 0.7 : -1 }
    if block.ending == .open, words >= 8 { return 1 }
    return block.isPunctuated ? -labelCost / 2 : -labelCost
  }

  /// A paragraph broken over lines: this line breaks off and the next goes on in lower case, or it is that next line.
  private static func isWrapped(_ blocks: [Block], _ index: Int) -> Bool {
    func goesOn(_ left: Int) -> Bool {
      guard left >= 0, left + 1 < blocks.count else { return false }
      let (upper, lower) = (blocks[left], blocks[left + 1])
      return upper.words >= 6 && lower.blankBefore == 0 && lower.startsLowercase && upper.ending != .sentence
        && !upper.isListItem && !lower.isListItem
    }
    return goesOn(index) || (goesOn(index - 1) && blocks[index].words >= 3)
  }
}
