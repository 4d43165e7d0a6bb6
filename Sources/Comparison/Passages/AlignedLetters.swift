import Text

extension [AlignedBlock] {
  /// The same with the letters that pairs of letters leave over: where a letter was changed, the one before it is the same on both
  /// sides but starts another pair, and so is the last of a passage.
  ///
  /// Blocks that do not overlap do not do so afterwards.
  ///
  /// - Complexity: O(*n*) in words of the alignment, and quadratic in its blocks, of which there are few.
  func withSingleLetters(_ a: Words, _ b: Words) -> [AlignedBlock] {
    indices.map { number in
      let block = self[number]
      guard block.pairs.contains(where: { a.flags[$0.a].contains(.unspaced) }) else { return block }
      var pairs: [(a: Int, b: Int)] = []
      pairs.reserveCapacity(block.pairs.count + 8)
      for (index, pair) in block.pairs.enumerated() {
        pairs.append(pair)
        let next = index + 1 < block.pairs.count ? block.pairs[index + 1] : (a: a.count, b: b.count)
        let (letterA, letterB) = (pair.a + 1, pair.b + 1)
        // Within the next pair's bounds, and only behind a letter.
        // The letter behind the last pair may be the first of another block.
        let isLast = index + 1 == block.pairs.count
        if isLast, indices.contains(where: { $0 != number && (self[$0].a ~= letterA || self[$0].b ~= letterB) }) {
          continue
        }
        if letterA < next.a, letterB < next.b, a.flags[pair.a].contains(.unspaced),
          a.flags[letterA].contains(.unspaced),
          a.hashes[letterA] == b.hashes[letterB]
        {
          pairs.append((letterA, letterB))
        }
      }
      return AlignedBlock(pairs: pairs, score: block.score)
    }
  }
}
