import Storage
import Text

/// Finds the seeds that texts share: three content words in a row, whatever function words stand between them (four
/// pairs of letters in scripts written without spaces).
///
/// How rare a seed is, is counted over texts of which none is a near copy of another, and where a collection has many sources over
/// these as well. Postings and hits are sorted on disk beyond a budget of memory.
struct PassageSeeds {
  /// Postings of one text with the same seed that are used.
  private static let repeats = 4
  /// Pairs of letters that are a seed: five letters.
  private static let pairs = 4
  /// Collections of so many sources tell what is common among sources.
  static let fewestSources = 20
  /// Pairs of texts that are tried for one that may be compared, for each two groups of near copies.
  private static let tries = 16

  let numbers: [[UInt32]]
  let isContent: [Bool]
  let isUnspaced: [Bool]
  let seedTexts: Int
  let commonSeedTexts: Int
  /// Of each text, the one that stands for its near copies.
  private let leaders: [Int]
  /// Of each text, the number of its source, and how many there are.
  private let sources: [Int]
  private let sourceCount: Int

  /// By text and word: part of a seed that stands in many texts, or at many sources.
  private(set) var isCommon: [[Bool]]

  init(
    _ vocabulary: PassageVocabulary, isUnspaced: [Bool], leaders: [Int], sources: [Int], options: PassageOptions
  ) {
    numbers = vocabulary.numbers
    isContent = vocabulary.isContent
    self.isUnspaced = isUnspaced
    self.leaders = leaders
    self.sources = sources
    sourceCount = Set(sources).count
    seedTexts = options.seedTexts
    commonSeedTexts = options.commonSeedTexts
    isCommon = numbers.map { [Bool](repeating: false, count: $0.count) }
  }

  /// The hits between all pairs of texts that `mayCompare` allows, sorted by texts; sets `isCommon`.
  ///
  /// - Parameters:
  ///   - scratch: a folder for what does not fit in memory.
  ///   - memory: bytes.
  /// - Throws: when the scratch folder is missing or its disk full.
  /// - Complexity: O(*n* log *n*) in words, plus the hits. A seed of *t* texts has at most 8 · *t* · (*t* − 1) of them, or
  ///   16 · *t* when it is common; that is fewer than 2 · `seedTexts` (or 4, if that is more) for each content word.
  mutating func hits(
    scratch: FilePath, memory: Int, mayCompare: (Int, Int) -> Bool
  ) throws(StorageError) -> SortedRecords {
    var postings = SortedRuns(scratch: scratch, memory: memory / 2)
    for text in numbers.indices { try appendPostings(of: text, to: &postings) }
    var sorted = try postings.sorted()
    var hits = SortedRuns(scratch: scratch, memory: memory / 2)
    var seed: [Posting] = []
    var key: UInt64 = 0
    while let record = try sorted.next() {
      if record.key != key {
        try appendHits(of: seed, mayCompare: mayCompare, to: &hits)
        seed.removeAll(keepingCapacity: true)
        key = record.key
      }
      seed.append(Posting(text: Int(record.value >> 32), place: Int(record.value & 0xFFFF_FFFF)))
    }
    try appendHits(of: seed, mayCompare: mayCompare, to: &hits)
    return try hits.sorted()
  }

  private struct Posting {
    var text: Int
    /// The word where the seed starts.
    var place: Int
  }

  private func appendPostings(of text: Int, to postings: inout SortedRuns) throws(StorageError) {
    // The last content words: number (plus one) and place, newest last.
    var recent: [(key: UInt64, place: Int)] = []
    for (place, number) in numbers[text].enumerated() where isContent[Int(number)] {
      recent.append((UInt64(number) &+ 1, place))
      if recent.count > Self.pairs { recent.removeFirst() }
      let length = isUnspaced[Int(number)] ? Self.pairs : 3
      if recent.count < length { continue }
      let window = recent[(recent.count - length)...]
      guard let first = window.first, place - first.place <= 24 else { continue }
      var key: UInt64 = 0x9E37_79B9_7F4A_7C15
      for word in window { key = WordHash.mix(key ^ word.key, 0xE703_7ED1_A0B4_28DB) &+ word.key }
      try postings.append(KeyedRecord(key: key, value: UInt64(text) << 32 | UInt64(first.place)))
    }
  }

  /// Places of one seed in one text.
  private struct Holder {
    var text: Int
    var places: [Int]
  }

  /// - Parameter seed: its postings, ascending by text and place.
  private mutating func appendHits(
    of seed: [Posting], mayCompare: (Int, Int) -> Bool, to hits: inout SortedRuns
  ) throws(StorageError) {
    guard seed.count > 1, let first = seed.first, let last = seed.last, first.text != last.text else { return }
    var holders: [Holder] = []
    for posting in seed {
      if holders.last?.text != posting.text { holders.append(Holder(text: posting.text, places: [])) }
      if holders[holders.count - 1].places.count < Self.repeats {
        holders[holders.count - 1].places.append(posting.place)
      }
    }
    // Near copies together: their leader stands for them where it has the seed.
    var groups: [[Holder]] = []
    var groupOf: [Int: Int] = [:]
    for holder in holders {
      let leader = leaders[holder.text]
      if let group = groupOf[leader] {
        // The leader first.
        groups[group].insert(holder, at: holder.text == leader ? 0 : groups[group].count)
      } else {
        groupOf[leader] = groups.count
        groups.append([holder])
      }
    }
    let isRare = groups.count <= seedTexts && !isCommonAmongSources(groups)
    if !isRare { for posting in seed { markCommon(posting) } }
    for group in groups where group.count > 1 && leaders[group[0].text] == group[0].text {
      for copy in group.dropFirst() where mayCompare(group[0].text, copy.text) {
        try append(group[0], copy, isRare: true, to: &hits)
      }
    }
    if groups.count < 2 || groups.count > commonSeedTexts { return }
    for first in groups.indices {
      if !isRare, first > 0 { return }
      for second in groups.indices.dropFirst(first + 1) {
        guard let (a, b) = Self.pair(groups[first], groups[second], mayCompare) else { continue }
        try append(a, b, isRare: isRare, to: &hits)
      }
    }
  }

  /// The first texts of two groups that may be compared.
  private static func pair(
    _ first: [Holder], _ second: [Holder], _ mayCompare: (Int, Int) -> Bool
  ) -> (Holder, Holder)? {
    var left = tries
    for a in first {
      for b in second {
        if mayCompare(a.text, b.text) { return (a, b) }
        left -= 1
        if left == 0 { return nil }
      }
    }
    return nil
  }

  private func append(
    _ first: Holder, _ second: Holder, isRare: Bool, to hits: inout SortedRuns
  ) throws(StorageError) {
    let (a, b) = first.text < second.text ? (first, second) : (second, first)
    for placeA in a.places {
      for placeB in b.places {
        let hit = SeedHit(textA: a.text, textB: b.text, placeA: placeA, placeB: placeB, isRare: isRare)
        try hits.append(hit.record)
      }
    }
  }

  /// Whether more than half of the sources of a collection of many have the seed: no statement spreads so far, and a title does.
  private func isCommonAmongSources(_ groups: [[Holder]]) -> Bool {
    if sourceCount < Self.fewestSources || groups.count * 2 <= sourceCount { return false }
    return Set(groups.lazy.joined().map { sources[$0.text] }).count * 2 > sourceCount
  }

  private mutating func markCommon(_ posting: Posting) {
    let text = posting.text
    var place = posting.place
    var left = isUnspaced[Int(numbers[text][place])] ? Self.pairs : 3
    while place < numbers[text].count, left > 0 {
      isCommon[text][place] = true
      if isContent[Int(numbers[text][place])] { left -= 1 }
      place += 1
    }
  }
}
