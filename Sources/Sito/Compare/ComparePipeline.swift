import Boilerplate
import Comparison
import Normalization
import Storage

/// Finds the passages that documents of a collection share.
public struct ComparePipeline: Sendable {
  public var finder: PassageFinder
  public var threads = 1
  /// Whether texts that may be translations of one another are sought too.
  public var findsTranslations = true
  private let texts: ComparableTexts

  public init(
    _ options: PassageOptions = PassageOptions(), setsBoilerplateAside: Bool = false, joinsScripts: Bool = false,
    foldsNames: Bool = false
  ) throws {
    finder = PassageFinder(options: options)
    let identifier = LanguageIdentifier()
    finder.language = { text, range in
      // Where there is too little of one language, the words of all of them count.
      identifier.identify(text, in: range)?.telling?.description
    }
    texts = try ComparableTexts(
      setsBoilerplateAside: setsBoilerplateAside, joinsScripts: joinsScripts, foldsNames: foldsNames)
  }

  /// The documents of a collection, ready to be compared.
  public struct Collection: Sendable {
    public var texts: [ComparableText] = []
    /// What was set aside of each, when boilerplate is.
    public var removed: [[RemovedLine]] = []
    /// Bytes of text read.
    public var bytes = 0
  }

  /// Reads all documents into memory; a text too long to be folded is a reject.
  ///
  /// - Throws: `StorageError` from the rejects file.
  public func collect(_ source: DocumentSource, progress: (Collection) -> Void = { _ in }) throws -> Collection {
    var collection = Collection()
    let texts = texts
    source.threads = threads
    while let batch = try source.nextBatch() {
      let prepared = try source.map(batch, threads: threads, makeWorker: Folder.init) { folder, sourced in
        try texts.prepare(sourced.document, with: &folder)
      }
      for (_, document) in prepared {
        collection.texts.append(document.text)
        collection.removed.append(document.removed)
        collection.bytes += document.text.text.count
      }
      progress(collection)
    }
    return collection
  }

  /// The passages of a collection.
  ///
  /// - Throws: `StorageError` from the scratch folder.
  public func passages(in collection: Collection) throws -> PassageResult { try finder.passages(in: collection.texts) }

  /// The passages of a collection, grouped into statements.
  ///
  /// - Throws: `StorageError` from the scratch folder.
  public func find(in collection: Collection) throws -> PassageResult {
    var result = try passages(in: collection)
    result.statements = StatementFinder().statements(of: result, in: collection.texts)
    if findsTranslations { result.translations = translations(in: collection, besides: result.passages) }
    return result
  }

  /// The possible translations of a collection, but for documents that share passages: these are in one language.
  private func translations(in collection: Collection, besides passages: [Passage]) -> [PossibleTranslation] {
    struct Pair: Hashable { var a, b: Int }
    var finder = TranslationFinder()
    finder.isBetweenSources = self.finder.options.between == .source
    let shared = Set(
      passages.lazy.filter { $0.relation != .formula }.map { Pair(a: $0.a.document, b: $0.b.document) })
    return finder.translations(among: AnchorReader().texts(collection.texts, threads: threads)).filter {
      !shared.contains(Pair(a: $0.a, b: $0.b))
    }
  }
}
