import Corpus
import Names
import Normalization
import Text

/// Finds the names of persons in the texts of a collection.
public struct NameFindPipeline: DocumentLinesPipeline {
  /// What a run did.
  public struct Summary: DocumentLinesSummary {
    public var documents = 0
    /// Bytes of text.
    public var bytes = 0
    public var names = 0

    public init() {}
  }

  /// How names are written in Latin letters; nil for the standard scheme of the text's language.
  public var scheme: Scheme?
  /// The language of all texts; nil to go by each record's field, and where it has none by the text itself.
  public var language: LanguageTag?
  public var threads = 1
  private let finder: NameFinder

  /// - Throws: `SchemeError` when a scheme cannot be compiled.
  public init(scheme: Scheme? = nil) throws(SchemeError) {
    self.scheme = scheme
    finder = try NameFinder(scheme: scheme)
  }

  /// Reads all of `source` and hands each document's names, a line each, to `write`, in input order. Offsets count
  /// Unicode scalars of the text as given.
  ///
  /// - Throws: what writing throws.
  public func run(
    _ source: DocumentSource, progress: (Summary) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    try source.run(threads: threads, makeWorker: Int.init) { _, document in
      lines(document.document)
    } progress: {
      progress($0)
    } each: { summary, _, result in
      summary.names += result.count
      try write(result.lines)
    }
  }

  private func lines(_ document: Document) -> (count: Int, lines: [UInt8]) {
    let names = finder.names(in: document.text, language: language ?? document.language, scheme: scheme)
    if names.isEmpty { return (0, []) }
    let offsets = ScalarOffsets(document.text)
    var lines: [UInt8] = []
    for name in names {
      let range = offsets.scalarRange(ofBytes: name.range)
      var object = JSONObjectBuilder()
      object.add("doc", document.id)
      object.add("start", range.lowerBound)
      object.add("end", range.upperBound)
      object.add("text", name.text)
      object.add("latin", name.latin)
      object.add("key", name.key)
      lines += object.finish()
      lines.append(0x0A)
    }
    return (names.count, lines)
  }
}
