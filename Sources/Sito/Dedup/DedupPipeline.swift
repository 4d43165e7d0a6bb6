import Comparison
import Corpus
import Normalization
import Sketching
import Storage

/// Finds the near-duplicates of a collection, groups them, and says which documents to keep.
public struct DedupPipeline: Sendable {
  public let finder: DuplicateFinder
  public var keep = KeepOrder()
  public var threads = 1
  /// Whether clusters are all that hangs together by pairs, instead of stars.
  public var joinsChains = false
  /// A folder for what does not fit in memory.
  public var scratch = "."
  private let texts: ComparableTexts

  public init(
    _ criteria: DuplicateCriteria = DuplicateCriteria(), setsBoilerplateAside: Bool = false, joinsScripts: Bool = false,
    foldsNames: Bool = false
  ) throws {
    finder = DuplicateFinder(criteria)
    texts = try ComparableTexts(
      setsBoilerplateAside: setsBoilerplateAside, joinsScripts: joinsScripts, foldsNames: foldsNames)
  }

  /// What was found in a collection.
  public struct Result: Sendable {
    public var pairs: [DuplicatePair]
    public var clusters: [DuplicateCluster]
    /// Words that very many documents have in common, with the number of distinct texts that have them.
    public var commonPhrases: [(text: String, documents: Int)]
    /// Whether each document is kept: those in no cluster, and the representatives.
    public var isKept: [Bool]
    /// Distinct texts in groups too large for all their pairs to be sought: see `DuplicateSearch.Result`.
    public var textsInLargeGroups = 0
  }

  /// Reads documents.
  ///
  /// - Parameters:
  ///   - progress: called after each batch.
  ///   - each: called for each document in order, with its bytes still at hand.
  /// - Throws: `StorageError` from the rejects file and the scratch folder.
  public func collect(
    _ source: DocumentSource, progress: (DedupCollection) -> Void = { _ in },
    each: (SourcedDocument) -> Void = { _ in }
  ) throws -> DedupCollection {
    let collection = DedupCollection(finder, scratch: scratch)
    let (texts, finder) = (texts, finder)
    source.threads = threads
    while let batch = try source.nextBatch() {
      let prepared = try source.map(batch, threads: threads, makeWorker: Folder.init) { folder, sourced in
        let text = try texts.prepare(sourced.document, with: &folder).text
        return (
          text: text, signature: finder.signature(of: text.words.hashes),
          fingerprint: DedupCollection.fingerprint(sourced)
        )
      }
      for (sourced, found) in prepared {
        let document = sourced.document
        collection.sample.add(found.text, at: collection.count)
        try collection.append(
          document.id, document.source, found.text.published, found.text.words.hashes, found.signature,
          fingerprint: found.fingerprint)
        collection.bytes += document.text.count
        each(sourced)
      }
      progress(collection)
    }
    return collection
  }

  /// Reads sketch files; signatures made with other parameters than the criteria need are made anew from the words.
  ///
  /// - Throws: `StorageError` when a file is missing, damaged or of another kind, `SketchMismatch` when the texts of
  ///   two were prepared in different ways.
  public func collect(sketches paths: [String]) throws -> DedupCollection {
    let collection = DedupCollection(finder, scratch: scratch)
    var identifiers = RecordIdentifiers()
    var first: (path: String, preparation: TextPreparation)?
    for path in paths {
      var fits = true
      try SketchFile.read(path) { parameters in
        if let first, first.preparation != parameters.preparation {
          throw SketchMismatch(first.path, first.preparation, path, parameters.preparation)
        }
        first = first ?? (path, parameters.preparation)
        fits = parameters.slots == finder.hasher.slots && parameters.shingle == finder.plan.shingle
      } each: { document in
        try collection.append(
          identifiers.unique(document.id), document.source, document.published, document.words,
          fits ? document.signature : finder.signature(of: document.words))
      }
    }
    return collection
  }

  /// The pairs and clusters of a collection; its words are given up.
  ///
  /// - Throws: `StorageError` from the scratch folder.
  public func find(in collection: DedupCollection) throws -> Result {
    let ranking = keep.ranking(collection.keepFacts)
    let found = try collection.finish(ranking: ranking)
    let pairs = found.pairs
    let words = collection.wordCounts
    let clusters =
      joinsChains
      ? DuplicateClusters.components(pairs, ranking: ranking, words: words)
      : DuplicateClusters.stars(pairs, ranking: ranking, words: words)
    var isKept = [Bool](repeating: true, count: collection.count)
    for cluster in clusters {
      for member in cluster.members where member.text != cluster.representative { isKept[member.text] = false }
    }
    let common = found.commonPhrases.compactMap { phrase in
      collection.sample.quote(phrase).map { ($0, phrase.texts) }
    }
    return Result(
      pairs: pairs, clusters: clusters, commonPhrases: common, isKept: isKept,
      textsInLargeGroups: found.textsInLargeGroups)
  }
}
