/// A pipeline that turns each document into lines of output, in input order.
public protocol DocumentLinesPipeline: Sendable {
  associatedtype Summary: DocumentLinesSummary

  /// Reads all of `source` and hands each document's output, whole lines, to `write`, in input order.
  ///
  /// - Throws: what writing throws, and what the pipeline itself says.
  func run(
    _ source: DocumentSource, progress: (Summary) -> Void, write: ([UInt8]) throws -> Void
  ) throws -> Summary
}

/// What such a pipeline has done up to now.
public protocol DocumentLinesSummary: Sendable {
  var documents: Int { get set }
  /// Of text.
  var bytes: Int { get set }

  init()
}

extension DocumentSource {
  /// Reads all documents, and hands what becomes of each to `each`, in input order; memory holds one batch.
  ///
  /// - Parameter progress: is called after each batch.
  /// - Returns: the count of documents and bytes, with what `each` has added.
  /// - Throws: `StorageError` from the rejects file, and what the closures throw.
  func run<Worker: ~Copyable, Output: Sendable, Summary: DocumentLinesSummary>(
    threads: Int, makeWorker: @Sendable () throws -> Worker,
    _ body: @Sendable (inout Worker, SourcedDocument) throws -> Output, progress: (Summary) -> Void,
    each: (inout Summary, SourcedDocument, Output) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    self.threads = threads
    while let batch = try nextBatch() {
      for (document, output) in try map(batch, threads: threads, makeWorker: makeWorker, body) {
        summary.documents += 1
        summary.bytes += document.document.text.count
        try each(&summary, document, output)
      }
      progress(summary)
    }
    return summary
  }
}
