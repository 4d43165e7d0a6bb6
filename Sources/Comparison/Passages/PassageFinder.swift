import Storage
import Text

/// Finds the passages that documents share, whole or edited, however small a part of the documents they are.
///
/// Seeds (three content words in a row that few texts share) lead to chains, chains to a rarity-weighted alignment of
/// both sides, and the score of the alignment decides. Every document is compared with every other (or of every other
/// source), never with itself. The result depends on the texts and their order alone.
///
/// After the design of TextPAIR's content-word shingles and of passim's seed and alignment (Smith, Cordell and Mullen
/// 2015, "Computational methods for uncovering reprinted texts").
public struct PassageFinder: Sendable {
  public var options: PassageOptions
  /// A folder for what does not fit in memory.
  public var scratch = "."
  /// Bytes for seeds, beyond which they go to disk.
  public var memory = 256 << 20
  /// The language (BCP 47) of bytes of a text, or nil where it cannot be told: which words are negations, titles and numbers
  /// depends on it. Without it the words of all languages count. Called once for each passage with edits.
  public var language: (@Sendable (_ text: [UInt8], _ range: Range<Int>) -> String?)?

  public init(options: PassageOptions = .init()) { self.options = options }

  /// The passages shared by `texts`.
  ///
  /// Texts with the same words are compared once: each is paired with the first of them, as `whole`, and only the first
  /// (or the first of another source) stands for them in other pairs. A near copy is compared with the earliest
  /// text that it is one of, and with others for what that one lacks.
  /// - Throws: `StorageError` when the scratch folder is missing or its disk full.
  /// - Complexity: near-linear in words where texts share little; O(band) for each word of a shared passage and pair.
  public func passages(in texts: [ComparableText]) throws -> PassageResult {
    var result = PassageResult()
    let distinct = DistinctTexts(texts, minimumWords: options.minimumWords)
    let groups = distinct.groups
    let firsts = groups.map { texts[$0[0]] }
    let vocabulary = PassageVocabulary(firsts.map(\.words), bytes: firsts.map(\.text))
    var textOfDocument: [Int: Int] = [:]
    for (text, group) in groups.enumerated() { for document in group { textOfDocument[document] = text } }

    result.counts.documents = texts.count
    result.counts.tooShort = distinct.tooShort
    result.counts.identical = texts.count - distinct.tooShort - groups.count
    result.counts.comparableTexts = distinct.comparableTexts(scope: options.between)
    appendCopies(groups, in: texts, vocabulary, to: &result)

    let scratch = FilePath(scratch)
    let leaders = try NearCopies(firsts, scratch: scratch).leaders
    result.counts.nearCopies = leaders.indices.count { leaders[$0] != $0 }
    var seeds = PassageSeeds(
      vocabulary, isUnspaced: unspacedWords(firsts, vocabulary), leaders: leaders, sources: distinct.sourceNumbers,
      options: options)
    var hits = try seeds.hits(scratch: scratch, memory: memory) {
      distinct.pair($0, $1, scope: options.between) != nil
    }
    var classifier = PassageClassifier(
      options: options, texts: texts, vocabulary: vocabulary, isCommon: seeds.isCommon, textOfDocument: textOfDocument)
    var aligner = PassageAligner()
    let leastScore = Int(options.minimumScore * Double(PassageVocabulary.one))
    try hits.forEachKey { key, values in
      let found = values.map { SeedHit(KeyedRecord(key: key, value: $0)) }
      let (textA, textB) = (found[0].textA, found[0].textB)
      result.counts.textPairs += 1
      guard let (a, b) = distinct.pair(textA, textB, scope: options.between) else { return }
      var alignments: [[AlignedBlock]] = []
      for chain in PassageChain.chains(of: found) {
        alignments += aligner.alignments(
          of: chain, a: vocabulary.numbers[textA], b: vocabulary.numbers[textB], weights: vocabulary.weights,
          leastScore: leastScore)
      }
      result.counts.alignments += alignments.count
      for alignment in PassageAligner.joined(PassageAligner.uncovered(alignments)) {
        // Texts are numbered by their first document, but the pair of another source may stand in the other order.
        let whole = alignment.withSingleLetters(texts[a].words, texts[b].words)
        let blocks = a < b ? whole : whole.map(\.turned)
        append(classifier.passage(blocks, a: min(a, b), b: max(a, b)), to: &result)
      }
    }
    result.passages.sort { Self.place($0) < Self.place($1) }
    classifyEdits(of: &result.passages, texts)
    return result
  }

  private func classifyEdits(of passages: inout [Passage], _ texts: [ComparableText]) {
    let vocabulary = EditVocabulary.embedded
    var classifier = EditClassifier(vocabulary)
    for index in passages.indices where !passages[index].edits.isEmpty {
      let (a, b) = (passages[index].a, passages[index].b)
      // Both sides have the same words, and so the same language.
      let spoken = language?(texts[a.document].text, a.bytes)
      classifier.classify(
        &passages[index].edits, EditSide(texts[a.document], language: spoken, vocabulary),
        EditSide(texts[b.document], language: spoken, vocabulary))
    }
  }

  private func append(_ passage: Passage?, to result: inout PassageResult) {
    guard let passage else {
      result.counts.weak += 1
      return
    }
    if passage.relation == .formula {
      result.counts.formulae += 1
      if !options.listsFormulae { return }
    } else {
      result.counts.passages += 1
    }
    result.passages.append(passage)
  }

  /// Pairs each document with the first one of the same words.
  private func appendCopies(
    _ groups: [[Int]], in texts: [ComparableText], _ vocabulary: PassageVocabulary, to result: inout PassageResult
  ) {
    for (text, group) in groups.enumerated() where group.count > 1 {
      let first = group[0]
      let words = texts[first].words
      let score = vocabulary.numbers[text].reduce(0) { $0 + Int(vocabulary.weights[Int($1)]) }
      for other in group.dropFirst() {
        if options.between == .source, texts[other].source == texts[first].source { continue }
        let block = AlignedBlock(pairs: (0..<words.count).map { ($0, $0) }, score: 0)
        let whole = 0..<words.count
        append(
          Passage(
            a: PassageSpan(document: first, words: whole, bytes: words.range(of: whole)),
            b: PassageSpan(document: other, words: whole, bytes: texts[other].words.range(of: whole)),
            score: Double(score) / Double(PassageVocabulary.one), relation: .whole, matchedWords: words.count,
            editedShare: 0,
            edits: PassageEdits([block], texts[first], texts[other]).edits), to: &result)
      }
    }
  }

  private func unspacedWords(_ texts: [ComparableText], _ vocabulary: PassageVocabulary) -> [Bool] {
    var isUnspaced = [Bool](repeating: false, count: vocabulary.weights.count)
    for (text, numbers) in vocabulary.numbers.enumerated() {
      for (index, number) in numbers.enumerated() where texts[text].words.flags[index].contains(.unspaced) {
        isUnspaced[Int(number)] = true
      }
    }
    return isUnspaced
  }

  private static func place(_ passage: Passage) -> (Int, Int, Int, Int) {
    (passage.a.document, passage.b.document, passage.a.bytes.lowerBound, passage.b.bytes.lowerBound)
  }
}

extension AlignedBlock {
  /// The same block with its sides exchanged.
  fileprivate var turned: AlignedBlock { AlignedBlock(pairs: pairs.map { ($0.b, $0.a) }, score: score) }
}
