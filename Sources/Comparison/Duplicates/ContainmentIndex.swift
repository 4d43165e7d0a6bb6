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
      for other in table.takeFound() { try pairs.insert(text, other, by: .shingles) }
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
        let chosen = choose(words, frequencies, &repetition)
        // Common keys say nothing of most texts, so that the rare ones must be enough where there are any.
        let telling = chosen.rare.isEmpty ? chosen.common.count : chosen.rare.count
        let needed =
          chosen.isNearCopySought
          ? min(wanted.needed[telling], wanted.neededOfNearCopies[telling]) : wanted.needed[telling]
        table.add(rare: chosen.rare, common: chosen.common, needed: needed, text: text)
      }
    }
    return table
  }

  /// The keys of a text, and whether near copies of it are to be found by them too.
  private struct Chosen {
    var rare: [UInt64] = []
    var common: [UInt64] = []
    var isNearCopySought = false
  }

  private func choose(
    _ words: UnsafeBufferPointer<UInt64>, _ frequencies: borrowing ShingleFrequencies, _ repetition: inout Repetition
  ) -> Chosen {
    let isShort = words.count < wanted.shortBelow
    if words.count < wanted.minContained, wanted.shortBelow == 0 { return Chosen() }
    var (rare, shared) = (LeastHashes(wanted.keys), LeastHashes(wanted.keys))
    var (all, alone, common) = (0, 0, 0)
    shingler.forEachShingle(of: words) { shingle in
      let frequency = frequencies[shingle]
      // What stands where is as good as random: counted without a branch.
      all &+= 1
      alone &+= frequency < 2 ? 1 : 0
      common &+= frequency > Self.commonFrom ? 1 : 0
      if shingle < rare.bound || shingle < shared.bound, frequency >= 2 {
        shared.insert(shingle)
        if frequency <= Self.commonFrom { rare.insert(shingle) }
      }
    }
    // Of what repeats itself a signature says too little: an edit spoils more of the distinct shingles. What stands once in the
    // collection is not repeated.
    let isNearCopySought =
      isShort
      || wanted.shortBelow > 0 && Double(alone) < Repetition.distinctShare * Double(all)
        && repetition.isRepetitive(words, shingler)
    if !isNearCopySought {
      if words.count < wanted.minContained { return Chosen() }
      // Those that stand nowhere else are missing in any other text.
      if Double(alone) > (1 - wanted.containment) * Double(all) + 1e-9 { return Chosen() }
    }
    // Where template is most of a text, what is rare in it may be all that is not contained.
    let isTemplate = common * 2 > all - alone
    return Chosen(
      rare: rare.hashes, common: isTemplate ? shared.hashes.filter { frequencies[$0] > Self.commonFrom } : [],
      isNearCopySought: isNearCopySought)
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
