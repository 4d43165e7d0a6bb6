import Text

/// A seed that two texts share: where to look for a passage.
struct SeedHit {
  var texts: UInt64
  var places: UInt64
  /// Whether the seed stands in few texts only.
  var isRare: Bool

  init(_ a: SeedPosting, _ b: SeedPosting, isRare: Bool) {
    texts = UInt64(a.text) << 32 | UInt64(b.text)
    places = UInt64(a.place) << 32 | UInt64(b.place)
    self.isRare = isRare
  }

  var textA: Int { Int(texts >> 32) }
  var textB: Int { Int(texts & 0xFFFF_FFFF) }
  var placeA: Int { Int(places >> 32) }
  var placeB: Int { Int(places & 0xFFFF_FFFF) }
}

struct SeedPosting {
  var key: UInt64
  var text: UInt32
  /// The word where the seed starts.
  var place: UInt32
}

/// Finds the seeds that texts share: three content words in a row, whatever function words stand between them (four
/// pairs of letters in scripts written without spaces).
///
/// The postings are built and sorted in shards by their hash, so that no more than some
/// 2²⁴ of them (256 MiB) are in memory at a time, unless one shard has far more than its share. The hits are held all at
/// once: 24 bytes each, `hits(mayCompare:)` says how many.
struct PassageSeeds {
  /// Postings of one text with the same seed that are used.
  private static let repeats = 4
  /// Pairs of letters that are a seed: five letters.
  private static let pairs = 4
  private static let shardPostings = 1 << 24

  let numbers: [[UInt32]]
  let isContent: [Bool]
  let isUnspaced: [Bool]
  let seedTexts: Int
  let commonSeedTexts: Int

  /// By text and word: part of a seed that stands in more than `seedTexts` texts.
  private(set) var isCommon: [[Bool]]

  init(_ vocabulary: PassageVocabulary, isUnspaced: [Bool], options: PassageOptions) {
    numbers = vocabulary.numbers
    isContent = vocabulary.isContent
    self.isUnspaced = isUnspaced
    seedTexts = options.seedTexts
    commonSeedTexts = options.commonSeedTexts
    isCommon = numbers.map { [Bool](repeating: false, count: $0.count) }
  }

  /// The hits between all pairs of texts that `mayCompare` allows, ordered by texts, then by places; sets `isCommon`.
  ///
  /// - Complexity: O(*n* log *n*) in words, plus the hits. A seed of *t* texts has at most 8 · *t* · (*t* − 1) of them, or
  ///   16 · *t* when it is common; that is fewer than 2 · `seedTexts` (or 4, if that is more) for each content word.
  mutating func hits(mayCompare: (Int, Int) -> Bool) -> [SeedHit] {
    var total = 0
    for text in numbers { for number in text where isContent[Int(number)] { total += 1 } }
    let shards = UInt64(total / Self.shardPostings + 1)
    var hits: [SeedHit] = []
    for shard in 0..<shards {
      var postings: [SeedPosting] = []
      postings.reserveCapacity(total / Int(shards) + 1)
      for text in numbers.indices {
        appendPostings(of: text, to: &postings) { shards == 1 || ($0 >> 40) % shards == shard }
      }
      postings.sort { ($0.key, $0.text, $0.place) < ($1.key, $1.text, $1.place) }
      appendHits(of: postings, mayCompare: mayCompare, to: &hits)
    }
    hits.sort { ($0.texts, $0.places) < ($1.texts, $1.places) }
    return hits
  }

  private func appendPostings(
    of text: Int, to postings: inout [SeedPosting], where isWanted: (UInt64) -> Bool
  ) {
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
      if isWanted(key) {
        postings.append(SeedPosting(key: key, text: UInt32(text), place: UInt32(first.place)))
      }
    }
  }

  private mutating func appendHits(of postings: [SeedPosting], mayCompare: (Int, Int) -> Bool, to hits: inout [SeedHit])
  {
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].key == postings[start].key { end += 1 }
      if end - start > 1 { appendHits(ofSeed: postings[start..<end], mayCompare: mayCompare, to: &hits) }
      start = end
    }
  }

  private mutating func appendHits(
    ofSeed postings: ArraySlice<SeedPosting>, mayCompare: (Int, Int) -> Bool, to hits: inout [SeedHit]
  ) {
    var kept: [SeedPosting] = []
    var texts = 0
    var inText = 0
    for posting in postings {
      if kept.last?.text == posting.text {
        inText += 1
      } else {
        texts += 1
        inText = 1
      }
      if inText <= Self.repeats { kept.append(posting) }
    }
    let isRare = texts <= seedTexts
    if !isRare { for posting in postings { markCommon(posting) } }
    if texts < 2 || texts > commonSeedTexts { return }
    for (index, first) in kept.enumerated() {
      if !isRare, first.text != kept[0].text { return }
      for second in kept[(index + 1)...] where second.text != first.text {
        if mayCompare(Int(first.text), Int(second.text)) { hits.append(SeedHit(first, second, isRare: isRare)) }
      }
    }
  }

  private mutating func markCommon(_ posting: SeedPosting) {
    let text = Int(posting.text)
    var place = Int(posting.place)
    var left = isUnspaced[Int(numbers[text][place])] ? Self.pairs : 3
    while place < numbers[text].count, left > 0 {
      isCommon[text][place] = true
      if isContent[Int(numbers[text][place])] { left -= 1 }
      place += 1
    }
  }
}
