import Text

extension [AlignedBlock] {
  /// The same with the letters that pairs of letters leave over: where a letter was changed, the one before it is the same on both
  /// sides but starts another pair, and so is the last of a passage.
  ///
  /// - Complexity: O(*n*) in words of the alignment.
  func withSingleLetters(_ a: Words, _ b: Words) -> [AlignedBlock] {
    map { block in
      guard block.pairs.contains(where: { a.flags[$0.a].contains(.unspaced) }) else { return block }
      var pairs: [(a: Int, b: Int)] = []
      pairs.reserveCapacity(block.pairs.count + 8)
      for (index, pair) in block.pairs.enumerated() {
        pairs.append(pair)
        let next = index + 1 < block.pairs.count ? block.pairs[index + 1] : (a: a.count, b: b.count)
        let (letterA, letterB) = (pair.a + 1, pair.b + 1)
        // Within the next pair's bounds, and only behind a letter.
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
