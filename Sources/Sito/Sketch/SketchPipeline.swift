import Comparison
import Normalization
import Sketching
import Storage

/// Makes the sketch file of a collection.
public struct SketchPipeline: Sendable {
  public var threads = 1
  /// A folder for what has to wait, when the target is a pipe.
  public var scratch = "."
  public let hasher: MinHasher
  public let shingler: Shingler
  private let texts: ComparableTexts

  public init(slots: Int = 128, shingle: Int = 3, setsBoilerplateAside: Bool = false) throws {
    hasher = MinHasher(slots: slots)
    shingler = Shingler(size: shingle)
    texts = try ComparableTexts(setsBoilerplateAside: setsBoilerplateAside)
  }

  /// What a run did.
  public struct Summary: Sendable {
    public var documents = 0
    /// Bytes of text.
    public var bytes = 0
    public var words = 0
  }

  /// Sketches all of `source` into the file at `path`, which appears when all is done; a text too long to be folded is a
  /// reject.
  ///
  /// - Throws: `StorageError` when the file cannot be written.
  public func run(
    _ source: DocumentSource, to path: String, progress: (Summary) -> Void = { _ in }
  ) throws -> Summary {
    let parameters = SketchParameters(
      slots: hasher.slots, shingle: shingler.size, preparation: texts.preparation)
    var writer = try SketchWriter(path, parameters, scratch: scratch)
    var summary = Summary()
    let (texts, hasher, shingler) = (texts, hasher, shingler)
    source.threads = threads
    while let batch = try source.nextBatch() {
      let sketched = try source.map(batch, threads: threads, makeWorker: Folder.init) { folder, sourced in
        let document = sourced.document
        let text = try texts.prepare(document, with: &folder).text
        let words = text.words.hashes
        return SketchedDocument(
          id: document.id, source: document.source, published: text.published, words: words,
          signature: hasher.signature(of: shingler.shingles(of: words)))
      }
      for (document, sketch) in sketched {
        summary.documents += 1
        summary.bytes += document.document.text.count
        summary.words += sketch.words.count
        try writer.write(sketch)
      }
      progress(summary)
    }
    try writer.commit()
    return summary
  }
}
