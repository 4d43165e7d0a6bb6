import Sketching
import Storage

/// Candidates for containment: texts that have most of a smaller one's shingles.
///
/// Of each text that could be contained in another, a few *keys* are chosen: those with the least hashes among its shingles
/// that stand elsewhere too, but not in very many places. Then all shingles of all texts are looked up among the keys, the
/// longest texts first. A shingle of a contained text stands in the other with the probability of its containment, so that
/// three keys of eight miss next to nothing; and a text too many of whose shingles stand nowhere else is in no other.
struct ContainmentIndex: ~Copyable {
  /// Shingles that stand in more places than these say little, and would cost much.
  static let commonFrom = 128
  /// In how many texts, the longest and the most preferred, a common shingle is looked up.
  static let pivots = 16

  private let wanted: Wanted
  private let shingler: Shingler
  private let memory: Int

  /// - Parameter memory: bytes for counting shingles.
  init(_ wanted: Wanted, shingle: Int, memory: Int) {
    self.wanted = wanted
    self.memory = memory
    shingler = Shingler(size: shingle)
  }

  /// - Parameter ranks: of each text; the lowest are preferred.
  /// - Complexity: O(*n*) in words, besides what the keys find: less than `commonFrom` for each shingle.
  func collect(_ store: borrowing WordStore, ranks: [Int], into pairs: inout CandidatePairs) throws(StorageError) {
    let counts = (0..<store.count).map { store.wordCount($0) }
    var table = makeTable(store, counts)
    table.finish()
    if table.isEmpty { return }
    try look(counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }, .all, store, &table, into: &pairs)
    if table.hasCommon {
      // So that a star around what is kept finds what has nothing else in common with it.
      table.restart()
      try look(counts.indices.sorted { ranks[$0] < ranks[$1] }, .common, store, &table, into: &pairs)
    }
  }

  /// Looks up the shingles of all texts, in the order given.
  private func look(
    _ order: [Int], _ kind: KeyTable.Kind, _ store: borrowing WordStore, _ table: inout KeyTable,
    into pairs: inout CandidatePairs
  ) throws(StorageError) {
    for text in order {
      store.withWords(text) { words in
        shingler.forEachShingle(of: words) { shingle in
          if table.mayHold(shingle) { table.look(up: shingle, of: text, kind) }
        }
      }
      try table.takeFound { other, evidence throws(StorageError) in try pairs.insert(text, other, by: evidence) }
    }
  }

  private func makeTable(_ store: borrowing WordStore, _ counts: [Int]) -> KeyTable {
    let frequencies = ShingleFrequencies(expecting: counts.reduce(0, +), memory: memory)
    for text in 0..<store.count {
      store.withWords(text) { words in shingler.forEachShingle(of: words) { frequencies.count($0) } }
    }
    var table = KeyTable(counts)
    var repetition = Repetition()
    for text in 0..<store.count where counts[text] > 0 {
      store.withWords(text) { words in
        if let keys = keys(of: words, frequencies, &repetition) { table.add(keys, of: text) }
      }
    }
    return table
  }

  /// What of a text is to be looked up; nil when it cannot be in another and its near copies are found by signatures.
  private func keys(
    of words: UnsafeBufferPointer<UInt64>, _ frequencies: borrowing ShingleFrequencies, _ repetition: inout Repetition
  ) -> KeyTable.Keys? {
    let isLong = words.count >= wanted.minContained
    let isShort = words.count < wanted.shortBelow
    if words.count >= 4 * ShingleShares.sample, !isShort {
      let part = ShingleShares(sampleOf: words, shingler, frequencies)
      // Most texts can be told from a part to be in no other.
      if !(wanted.seeksNearCopies && part.mayBeTemplate), !(isLong && part.mayBeContained(wanted.containment)),
        !isRepetitive(words, part, &repetition)
      {
        return nil
      }
    }
    var shares = ShingleShares()
    var (rare, shared) = (LeastHashes(wanted.keys), LeastHashes(wanted.keys))
    shingler.forEachShingle(of: words) { shingle in
      let frequency = frequencies[shingle]
      shares.count(frequency)
      if shingle < rare.bound || shingle < shared.bound, frequency >= 2 {
        shared.insert(shingle)
        if frequency <= Self.commonFrom { rare.insert(shingle) }
      }
    }
    let mayBeContained = isLong && shares.isContained(wanted.containment)
    let areSignaturesWeak = isShort || isRepetitive(words, shares, &repetition)
    let isTemplate = wanted.seeksNearCopies && shares.isTemplate
    if !mayBeContained, !areSignaturesWeak, !isTemplate { return nil }
    // Where template is most of a text, what is rare in it may be all that is not contained.
    let common = shares.isMostlyCommon ? shared.hashes.filter { frequencies[$0] > Self.commonFrom } : []
    // Common keys say nothing of most texts, so that the rare ones must be enough where there are any.
    let telling = rare.hashes.isEmpty ? common.count : rare.hashes.count
    var keys = KeyTable.Keys(rare: rare.hashes, common: common, needed: wanted.needed[telling])
    if areSignaturesWeak { keys.needed = min(keys.needed, wanted.neededOfNearCopies[telling]) }
    // Bands of nothing but template are shared by too many: near copies are sought by any key of the rest.
    if isTemplate { keys.neededForFilter = 1 }
    if !mayBeContained, !areSignaturesWeak { (keys.common, keys.needed) = ([], .max) }
    return keys
  }

  /// Of what repeats itself a signature says too little: an edit spoils more of the distinct shingles. What stands once in the
  /// collection is not repeated.
  private func isRepetitive(
    _ words: UnsafeBufferPointer<UInt64>, _ shares: ShingleShares, _ repetition: inout Repetition
  ) -> Bool {
    wanted.shortBelow > 0 && Double(shares.alone) < Repetition.distinctShare * Double(shares.all)
      && repetition.isRepetitive(words, shingler)
  }
}

/// The least of the distinct hashes that were inserted.
private struct LeastHashes {
  private let most: Int
  /// Ascending.
  private(set) var hashes: [UInt64] = []
  /// Greater hashes are not among the least.
  private(set) var bound = UInt64.max

  init(_ most: Int) {
    self.most = most
    hashes.reserveCapacity(most)
  }

  @inline(__always)
  mutating func insert(_ hash: UInt64) { if hash < bound { place(hash) } }

  private mutating func place(_ hash: UInt64) {
    var index = hashes.count
    while index > 0, hashes[index - 1] > hash { index -= 1 }
    if index > 0, hashes[index - 1] == hash { return }
    if hashes.count == most { hashes.removeLast() }
    hashes.insert(hash, at: index)
    if hashes.count == most { bound = hashes[most - 1] }
  }
}
