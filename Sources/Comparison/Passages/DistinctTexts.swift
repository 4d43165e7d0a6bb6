import Text

/// The texts of a collection with identical ones (in the comparison form) taken together, so that each is compared once.
struct DistinctTexts {
  /// Indices of the documents with the same words, ascending; ordered by their first.
  private(set) var groups: [[Int]] = []
  private(set) var tooShort = 0

  private let sources: [String]
  /// By group: the number of its first document's source.
  private(set) var sourceNumbers: [Int] = []
  /// By group: its first document of another source than its first document has.
  private var firstOfOtherSource: [Int?] = []

  /// - Complexity: O(*n*) in words and O(*d* log *d*) in documents, unless hashes of texts collide.
  init(_ texts: [ComparableText], minimumWords: Int) {
    sources = texts.map(\.source)
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
        // One round for all texts of a key, since only a collision leaves others.
        var same: [Int] = []
        var others: [Int] = []
        for index in pending {
          if texts[index].words.hashes == texts[first].words.hashes {
            same.append(index)
          } else {
            others.append(index)
          }
        }
        groups.append(same)
        pending = others
      }
      start = end
    }
    groups.sort { $0[0] < $1[0] }
    var numbers: [String: Int] = [:]
    for group in groups {
      let source = sources[group[0]]
      let number = numbers[source] ?? numbers.count
      numbers[source] = number
      sourceNumbers.append(number)
    }
    firstOfOtherSource = groups.map { group in
      group.first { texts[$0].source != texts[group[0]].source }
    }
  }

  /// The documents that stand for two texts: the first pair that `scope` allows, or nil.
  ///
  /// - Complexity: O(1), however many documents have these texts.
  func pair(_ x: Int, _ y: Int, scope: PassageOptions.Scope) -> (Int, Int)? {
    let (a, b) = (groups[x][0], groups[y][0])
    if scope == .documents || sources[a] != sources[b] { return (a, b) }
    if let other = firstOfOtherSource[y] { return (a, other) }
    return firstOfOtherSource[x].map { ($0, b) }
  }

  /// The number of texts that could be compared with another.
  func comparableTexts(scope: PassageOptions.Scope) -> Int {
    guard scope == .source, let first = groups.first else { return groups.count }
    let differs =
      groups.contains { sources[$0[0]] != sources[first[0]] } || firstOfOtherSource.contains { $0 != nil }
    return differs ? groups.count : 0
  }
}
