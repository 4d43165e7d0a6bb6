import Boilerplate
import Corpus
import Storage

/// Cleans a collection, one output record for each input record, in order.
public struct CleanPipeline: Sendable {
  /// What is written of a document.
  public enum Format: String, Sendable, CaseIterable {
    /// Its record.
    case jsonl
    /// The cleaned text alone.
    case text
  }

  /// What a run did.
  public struct Summary: Sendable {
    /// Documents written.
    public var documents = 0
    /// Documents read, those included that became rejects later.
    public var read = 0
    /// Bytes of text in and out.
    public var bytesIn = 0
    public var bytesOut = 0
    /// Lines removed, by reason.
    public var removed: [RemovalReason: Int] = [:]
    /// Documents of which no text is left.
    public var emptied = 0
    /// Names of persons found.
    public var names = 0

    public init() {}
  }

  public let cleaner: DocumentCleaner
  /// Names of the fields in records.
  public var fields = FieldNames()
  public var format = Format.jsonl
  /// Whether records say which lines were removed, and why.
  public var explains = false
  /// Threads at work; the output does not depend on it.
  public var threads = 1
  /// The lines that sites repeat.
  public var templates = TemplateIndex()

  public init(_ cleaner: DocumentCleaner) { self.cleaner = cleaner }

  /// Reads all of `source` and hands each cleaned document's output to `write`, in input order.
  ///
  /// - Parameters:
  ///   - start: what an interrupted run had done; as many documents are read and passed over.
  ///   - passed: called with each document that is passed over.
  ///   - batchEnd: called after each batch with the totals up to then.
  /// - Throws: what writing throws, `ICUError` for a text of 2 GiB or more.
  public func run(
    _ source: DocumentSource, from start: Summary = Summary(), passed: (SourcedDocument) -> Void = { _ in },
    batchEnd: (Summary) throws -> Void = { _ in },
    write: (_ document: SourcedDocument, _ output: [UInt8]) throws -> Void
  ) throws -> Summary {
    var summary = start
    var done = start.read
    let (cleaner, fields, format, explains, templates) = (cleaner, fields, format, explains, templates)
    source.threads = threads
    while var batch = try source.nextBatch() {
      let known = min(done, batch.count)
      done -= known
      for document in batch.prefix(known) { passed(document) }
      batch.removeFirst(known)
      if batch.isEmpty { continue }
      summary.read += batch.count
      let results = try source.map(batch, threads: threads, makeWorker: DocumentCleaner.Worker.init) {
        worker, document in
        let cleaned = try cleaner.clean(document, templates: templates, with: &worker)
        let output =
          format == .text ? cleaned.text : try CleanedRecord.json(cleaned, fields: fields, explains: explains)
        return (Facts(cleaned), output)
      }
      for (document, (facts, output)) in results {
        summary.add(facts)
        try write(document, output)
      }
      try batchEnd(summary)
    }
    return summary
  }

  /// Reads all of `source` and counts the lines of each site, as they are judged: ``DocumentCleaner/repaired(_:)``.
  ///
  /// - Parameters:
  ///   - scratch: a folder for what does not fit in memory.
  ///   - progress: called after each batch with the documents and bytes read.
  /// - Throws: when the scratch folder is missing or its disk full.
  public func learn(
    _ source: DocumentSource, scratch: String, progress: (_ documents: Int, _ bytes: Int) -> Void = { _, _ in }
  ) throws -> LearntTemplates {
    var learner = TemplateLearner(scratch: scratch)
    var (documents, bytes) = (0, 0)
    let cleaner = cleaner
    let nothing: @Sendable () -> Void = {}
    source.threads = threads
    while let batch = try source.nextBatch() {
      let texts = try source.map(batch, threads: threads, makeWorker: nothing) { _, sourced in
        cleaner.repaired(sourced.document.text)
      }
      for (sourced, text) in texts {
        try learner.add(text, site: sourced.document.source)
        bytes += sourced.document.text.count
      }
      documents += batch.count
      progress(documents, bytes)
    }
    return try learner.finish()
  }

  struct Facts: Sendable {
    var bytesIn: Int
    var bytesOut: Int
    var removed: [RemovalReason]
    var names: Int

    init(_ cleaned: CleanedDocument) {
      bytesIn = cleaned.source.document.text.count
      bytesOut = cleaned.text.count
      removed = cleaned.page.removed.map(\.reason)
      names = cleaned.names.count
    }
  }
}

extension CleanPipeline.Summary {
  mutating func add(_ facts: CleanPipeline.Facts) {
    documents += 1
    bytesIn += facts.bytesIn
    bytesOut += facts.bytesOut
    for reason in facts.removed { removed[reason, default: 0] += 1 }
    if facts.bytesOut == 0 { emptied += 1 }
    names += facts.names
  }
}
