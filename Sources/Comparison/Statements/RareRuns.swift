import Text

/// The rarest runs of words that the two sides of a passage share: the evidence that one was taken from the other.
///
/// How many documents of the collection have a run is counted, not estimated.
public struct RareRuns: Sendable {
  public struct Run: Sendable, Equatable {
    /// Words of side `a`.
    public var words: Range<Int>
    /// Documents of the collection that have the run, both sides among them.
    public var documents: Int
  }

  private var runs: [[Run]] = []

  /// Words of a run, and letters of one in a script without spaces.
  private static let length = (words: 4, letters: 8)
  private static let most = 3
  /// The rarest runs among which these are looked for.
  private static let tried = 40

  /// - Parameter passages: of formulae no runs are looked for.
  /// - Complexity: O(*n*) in words of the collection and of the passages.
  public init(_ passages: [Passage], in texts: [ComparableText]) {
    guard passages.contains(where: { $0.relation != .formula }) else {
      runs = passages.map { _ in [] }
      return
    }
    let words = WordFrequencies(texts)
    runs = passages.map { $0.relation == .formula ? [] : Self.runs(of: $0, texts, words) }
    count(passages, texts)
  }

  /// The rarest first; of one rarity, in the order of the text.
  public subscript(passage: Int) -> [Run] { runs.indices.contains(passage) ? runs[passage] : [] }

  private static func runs(
    of passage: Passage, _ texts: [ComparableText], _ frequencies: WordFrequencies
  ) -> [Run] {
    let (text, other) = (texts[passage.a.document], texts[passage.b.document].words.hashes[passage.b.words])
    let words = passage.a.words
    guard let first = words.first else { return [] }
    var isShared = [Bool](repeating: true, count: words.count)
    for edit in passage.edits where edit.kind != .typography && edit.kind != .move {
      for word in text.words.indices(ofBytes: edit.a).clamped(to: words) { isShared[word - words.lowerBound] = false }
    }
    let count = text.words.flags[first].contains(.unspaced) ? length.letters : length.words
    var found: [(weight: Double, start: Int)] = []
    var (weight, run) = (0.0, 0)
    let weights = words.map { frequencies.rarity(text.words.hashes[$0]) }
    for index in weights.indices {
      if isShared[index] { (weight, run) = (weight + weights[index], run + 1) } else { (weight, run) = (0, 0) }
      if run > count { (weight, run) = (weight - weights[index - count], count) }
      if run == count { found.append((weight, index - count + 1)) }
    }
    found.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.start < $1.start }
    var kept: [Run] = []
    for (_, start) in found.prefix(tried) where kept.count < most {
      let range = words.lowerBound + start..<words.lowerBound + start + count
      guard kept.allSatisfy({ !$0.words.overlaps(range) }) else { continue }
      // Where the other side has words of its own between them, these are none.
      if contains(other, text.words.hashes[range]) { kept.append(Run(words: range, documents: 0)) }
    }
    return kept
  }

  private static func contains(_ hashes: ArraySlice<UInt64>, _ run: ArraySlice<UInt64>) -> Bool {
    guard let first = run.first, hashes.count >= run.count else { return false }
    return (hashes.startIndex...hashes.endIndex - run.count).contains { start in
      hashes[start] == first && hashes[start..<start + run.count].elementsEqual(run)
    }
  }

  private mutating func count(_ passages: [Passage], _ texts: [ComparableText]) {
    var documents: [UInt64: (count: Int, last: Int)] = [:]
    var lengths: Set<Int> = []
    // Most words of a collection begin no run: a bit tells them without a look into the table.
    var mayBegin = [Bool](repeating: false, count: 1 << 16)
    for (number, passage) in passages.enumerated() {
      let words = texts[passage.a.document].words
      for run in runs[number] {
        documents[Self.key(words.hashes, run.words)] = (0, -1)
        mayBegin[Int(words.hashes[run.words.lowerBound] & 0xFFFF)] = true
        lengths.insert(run.words.count)
      }
    }
    for (number, text) in texts.enumerated() {
      let hashes = text.words.hashes
      for start in hashes.indices where mayBegin[Int(hashes[start] & 0xFFFF)] {
        for length in lengths where start + length <= hashes.count {
          let key = Self.key(hashes, start..<start + length)
          guard let held = documents[key], held.last != number else { continue }
          documents[key] = (held.count + 1, number)
        }
      }
    }
    for (number, passage) in passages.enumerated() {
      let hashes = texts[passage.a.document].words.hashes
      for index in runs[number].indices {
        runs[number][index].documents = documents[Self.key(hashes, runs[number][index].words)]?.count ?? 0
      }
    }
  }

  private static func key(_ hashes: [UInt64], _ words: Range<Int>) -> UInt64 {
    words.reduce(UInt64(words.count)) { WordHash.mix($0 ^ hashes[$1], 0x9E37_79B9_7F4A_7C15) &+ hashes[$1] }
  }
}
