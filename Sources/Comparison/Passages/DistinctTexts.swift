import Text

/// The texts of a collection with identical ones (in the comparison form) taken together, so that each is compared once.
struct DistinctTexts {
  /// Indices of the documents with the same words, ascending; ordered by their first.
  private(set) var groups: [[Int]] = []
  private(set) var tooShort = 0

  /// - Complexity: O(*n*) in words, unless hashes of texts collide.
  init(_ texts: [ComparableText], minimumWords: Int) {
    var keys: [(key: UInt64, index: Int)] = []
    for (index, text) in texts.enumerated() {
      if text.words.count < minimumWords {
        tooShort += 1
        continue
      }
      var key = UInt64(text.words.count)
      for hash in text.words.hashes { key = WordHash.mix(key ^ hash, 0xD6E8_FEB8_6659_FD93) &+ hash }
      keys.append((key, index))
    }
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].key == keys[start].key { end += 1 }
      var pending = keys[start..<end].map(\.index)
      while let first = pending.first {
        let same = pending.filter { texts[$0].words.hashes == texts[first].words.hashes }
        groups.append(same)
        pending.removeAll { same.contains($0) }
      }
      start = end
    }
    groups.sort { $0[0] < $1[0] }
  }
}
