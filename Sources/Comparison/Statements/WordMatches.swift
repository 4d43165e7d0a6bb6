/// Which words of one text are which of another: those that no edit touches, in their order.
struct WordMatches {
  /// Words of the one text, and of the other, that were compared.
  let near: Range<Int>
  let far: Range<Int>
  /// Of each word of `near`, and of its end, how many matched ones stand before it.
  private let ranks: [Int32]
  /// The far words of the matched ones, ascending.
  private let partners: [Int32]

  /// - Parameter edits: words of both that are no match, ascending or not.
  /// - Complexity: O(*n*) in words.
  init(near: Range<Int>, far: Range<Int>, edits: [(near: Range<Int>, far: Range<Int>)]) {
    let isNearKept = Self.kept(near, edits.lazy.map(\.near))
    let isFarKept = Self.kept(far, edits.lazy.map(\.far))
    let partners = isFarKept.indices.filter { isFarKept[$0] }.map { Int32(truncatingIfNeeded: far.lowerBound + $0) }
    self.init(near, far, isNearKept, partners)
  }

  /// Words matched by way of a third text: those of `first` whose partners `second` has, too.
  ///
  /// - Parameters:
  ///   - near: of the words of `first`, those that the third text stands between.
  ///   - far: of the words of `second`, the same.
  /// - Complexity: O(*n*) in words.
  init(_ first: WordMatches, followedBy second: WordMatches, near: Range<Int>, far: Range<Int>) {
    let found = near.map { word -> Int? in
      first.partner(of: word).flatMap { second.partner(of: $0) }.flatMap { far.contains($0) ? $0 : nil }
    }
    self.init(
      near, far, found.map { $0 != nil }, found.compactMap { $0.map { Int32(truncatingIfNeeded: $0) } })
  }

  private init(_ near: Range<Int>, _ far: Range<Int>, _ isKept: [Bool], _ partners: [Int32]) {
    self.near = near
    self.far = far
    self.partners = partners
    let most = Int32(truncatingIfNeeded: partners.count)
    var ranks: [Int32] = [0]
    ranks.reserveCapacity(isKept.count + 1)
    for isKept in isKept { ranks.append(min(most, (ranks.last ?? 0) + (isKept ? 1 : 0))) }
    self.ranks = ranks
  }

  private static func kept(_ words: Range<Int>, _ edits: some Sequence<Range<Int>>) -> [Bool] {
    var isKept = [Bool](repeating: true, count: words.count)
    for edit in edits { for word in edit.clamped(to: words) { isKept[word - words.lowerBound] = false } }
    return isKept
  }

  /// The same, seen from the other text.
  ///
  /// - Complexity: O(*n*) in words.
  var reversed: WordMatches {
    var isKept = [Bool](repeating: false, count: far.count)
    for partner in partners { isKept[Int(partner) - far.lowerBound] = true }
    let own = near.filter { partner(of: $0) != nil }.map { Int32(truncatingIfNeeded: $0) }
    return WordMatches(far, near, isKept, own)
  }

  /// The word of the other text that `word` is; nil where there is none.
  func partner(of word: Int) -> Int? {
    guard near.contains(word) else { return nil }
    let rank = ranks[word - near.lowerBound]
    return rank < ranks[word - near.lowerBound + 1] ? Int(partners[Int(rank)]) : nil
  }

  /// What stands for a range of words in the other text, from the first that has a partner to the last; where none has, the place
  /// between its neighbours.
  ///
  /// - Complexity: O(1).
  func far(of words: Range<Int>) -> Range<Int> {
    let inside = words.clamped(to: near)
    let (first, end) = (
      Int(ranks[inside.lowerBound - near.lowerBound]), Int(ranks[inside.upperBound - near.lowerBound])
    )
    if first < end { return Int(partners[first])..<Int(partners[end - 1]) + 1 }
    let place = first > 0 ? Int(partners[first - 1]) + 1 : far.lowerBound
    return place..<place
  }

  /// The same; what reaches an edge of what was compared reaches the other text's.
  func wholeFar(of words: Range<Int>) -> Range<Int> {
    let inner = far(of: words)
    let start = words.lowerBound <= near.lowerBound ? far.lowerBound : inner.lowerBound
    let end = words.upperBound >= near.upperBound ? far.upperBound : inner.upperBound
    return start..<max(start, end)
  }
}
