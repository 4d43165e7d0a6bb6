import Sketching
import Storage
import Text

/// A search for near-duplicates in a collection that is handed over text by text.
///
/// Words and bands go to disk beyond a budget of memory; what stays is some hundred bytes a text, most of it for the keys of those
/// that could be contained in others, and the pairs found.
public struct DuplicateSearch: ~Copyable {
  /// Bytes for words and bands, beyond which they go to disk.
  public static let memory = 512 << 20
  /// The largest group of near copies all of whose pairs are found.
  public static var mostVersions: Int { BandIndex.mostVersions }

  private let finder: DuplicateFinder
  private let scratch: FilePath
  private let memory: Int
  /// Of texts that are the same after folding only the first: its place in the collection.
  private var firsts: [Int] = []
  private var copies: [(text: Int, first: Int)] = []
  private var known: [Fingerprint: Int32] = [:]
  private var words: WordStore
  private var bands: BandIndex?
  /// Signatures in small, to let go of what bands found by chance or by a template.
  private var sketches: WordStore
  private let filter: SketchFilter?
  /// Texts added.
  public private(set) var count = 0

  /// - Parameters:
  ///   - scratch: a folder for what does not fit in memory.
  ///   - memory: bytes for words and bands.
  public init(_ finder: DuplicateFinder, scratch: String = ".", memory: Int = DuplicateSearch.memory) {
    let scratch = FilePath(scratch)
    self.finder = finder
    self.scratch = scratch
    self.memory = memory
    words = WordStore(scratch: scratch, memory: memory / 2)
    bands = finder.plan.banding.map { BandIndex($0, scratch: scratch, memory: memory / 4) }
    sketches = WordStore(scratch: scratch, memory: memory / 8)
    filter = finder.plan.banding.map { _ in
      SketchFilter(slots: finder.plan.slots, jaccard: finder.plan.leastJaccard)
    }
  }

  /// Adds a text: its word hashes, and the finder's signature of them.
  ///
  /// - Throws: when the scratch folder is missing or its disk full.
  public mutating func add(_ text: [UInt64], _ signature: MinHashSignature) throws(StorageError) {
    defer { count += 1 }
    if text.isEmpty { return }
    let print = Fingerprint(text)
    if let first = known[print] {
      copies.append((count, firsts[Int(first)]))
      return
    }
    known[print] = Int32(firsts.count)
    try bands?.add(firsts.count, signature)
    firsts.append(count)
    try words.append(text)
    if let filter { try sketches.append(filter.pack(signature)) }
  }

  /// What a search has found.
  public struct Result: Sendable {
    /// All duplicates, ordered by first and second text.
    public var pairs: [DuplicatePair]
    /// What very many texts have in common, as far as the sample shows it.
    public var commonPhrases: [CommonPhrase]
    /// Distinct texts in groups of more than ``DuplicateSearch/mostVersions`` duplicates of one another: of these not all
    /// pairs were sought.
    public var textsInLargeGroups: Int

    public init(pairs: [DuplicatePair], commonPhrases: [CommonPhrase], textsInLargeGroups: Int = 0) {
      self.pairs = pairs
      self.commonPhrases = commonPhrases
      self.textsInLargeGroups = textsInLargeGroups
    }
  }

  /// All duplicates.
  ///
  /// Texts that are the same after folding are paired with their first alone, as `copy`. In groups of more than
  /// ``mostVersions`` near copies each is verified against the 16 that `ranking` prefers, and so is each of those that
  /// share a template, besides those with which it shares more.
  /// - Parameters:
  ///   - ranking: all texts, the most preferred first.
  ///   - sample: texts in which common phrases are looked for.
  /// - Throws: when the scratch folder is missing or its disk full.
  public consuming func finish(ranking: [Int], sample: [Int] = []) throws -> Result {
    known = [:]
    try words.finish()
    try sketches.finish()
    let ranks = ranksOfFirsts(ranking)
    var candidates = CandidatePairs(scratch: scratch, memory: memory / 4)
    var verifier = PairVerifier(finder.criteria, count: firsts.count)
    let inLargeGroups = try bands.take()?.collect(ranks: ranks, into: &candidates) { a, b in
      verify(a, b, &verifier) != nil
    }
    try ContainmentIndex(finder.plan.containmentIndex, shingle: 3, memory: memory / 4)
      .collect(words, ranks: ranks, into: &candidates)
    var pairs = copies.map { DuplicatePair(a: $0.first, b: $0.text, figures: .identical, relation: .copy) }
    try candidates.visit { a, b, onlyBySignatures in
      if onlyBySignatures, !mayBeAlike(a, b) { return }
      guard var pair = verify(a, b, &verifier) else { return }
      (pair.a, pair.b) = (firsts[a], firsts[b])
      pairs.append(pair)
    }
    pairs.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return Result(pairs: pairs, commonPhrases: commonPhrases(sample), textsInLargeGroups: inLargeGroups ?? 0)
  }

  private func verify(_ a: Int, _ b: Int, _ verifier: inout PairVerifier) -> DuplicatePair? {
    words.withWords(a) { first in words.withWords(b) { second in verifier.verify(a, first, b, second) } }
  }

  /// Short texts may be less alike than a plan can say, and cost next to nothing to compare.
  private func mayBeAlike(_ a: Int, _ b: Int) -> Bool {
    guard let filter, min(words.wordCount(a), words.wordCount(b)) >= ContainmentIndex.Wanted.short else { return true }
    return sketches.withWords(a) { first in sketches.withWords(b) { second in filter.mayBeAlike(first, second) } }
  }

  private func commonPhrases(_ sample: [Int]) -> [CommonPhrase] {
    let wanted = Set(sample)
    let places = firsts.indices.filter { wanted.contains(firsts[$0]) }
    return CommonPhrases(shingle: 3).find(words, sample: places).map { phrase in
      CommonPhrase(text: firsts[phrase.text], words: phrase.words, texts: phrase.texts)
    }
  }

  /// A text is preferred as much as the most preferred of its copies.
  private func ranksOfFirsts(_ ranking: [Int]) -> [Int] {
    var ranks = [Int](repeating: .max, count: count)
    for (rank, text) in ranking.enumerated() { ranks[text] = rank }
    for copy in copies { ranks[copy.first] = min(ranks[copy.first], ranks[copy.text]) }
    return firsts.map { ranks[$0] }
  }
}

/// 128 bits that two texts with different words have in common once in 2¹²⁸, though not against an adversary, as the hashes of
/// words themselves.
private struct Fingerprint: Hashable {
  private var low: UInt64
  private var high: UInt64

  init(_ words: [UInt64]) {
    var (low, high) = (UInt64(words.count), UInt64(words.count) &+ 0xA076_1D64_78BD_642F)
    for word in words {
      low = WordHash.mix(low ^ word, 0x9FB2_1C65_1E98_DF25)
      high = WordHash.mix(high &+ word, 0xE703_7ED1_A0B4_28DB)
    }
    self.low = low
    self.high = high
  }
}
