import Corpus
import Evaluation
import ICU
import Normalization
import Storage
import Text

/// The documents of the inputs, decoded, in batches of bounded size; what is no text goes to the reject log.
public final class DocumentSource {
  private let reader: CorpusReader
  private let rejects: RejectLog
  private let keepsOriginals: Bool
  /// How many threads decode and take pages apart; of no influence on what is read.
  public var threads = 1

  /// - Parameters:
  ///   - inputs: files, folders, `-`; none for standard input.
  ///   - keepsOriginals: whether the bytes of text files and pages are wanted as they lie on disk.
  /// - Throws: `CorpusError` when a named path cannot be used, before anything is read.
  public init(
    _ inputs: [String], options: ReadingOptions = ReadingOptions(), rejects: RejectLog, keepsOriginals: Bool = false
  ) throws(CorpusError) {
    reader = try CorpusReader(inputs, options: options)
    self.rejects = rejects
    self.keepsOriginals = keepsOriginals
  }

  /// Is told of each file that is opened; nil stands for standard input.
  public var opened: ((FilePath?) -> Void)? {
    get { reader.opened }
    set { reader.opened = newValue }
  }

  /// What has been read and left aside up to now.
  public var counts: ReadCounts { reader.counts }

  /// Records of a batch.
  private static let batchCount = 4096
  /// Bytes of text after which a batch is full.
  private static let batchBytes = 8 << 20

  /// The next documents in input order; nil when all have been read.
  ///
  /// - Throws: `StorageError` when the rejects file cannot be written.
  public func nextBatch() throws(StorageError) -> [SourcedDocument]? {
    // Only documents count: a batch that holds none would be taken for the end.
    while true {
      var records: [InputRecord] = []
      var bytes = 0
      var isEnded = false
      while records.count < Self.batchCount, bytes < Self.batchBytes {
        guard let event = reader.next() else {
          isEnded = true
          break
        }
        switch event {
        case .reject(let reject): try rejects.add(reject)
        case .record(let record):
          bytes += record.text.count + record.record.count
          records.append(record)
        }
      }
      let batch = try decoded(records)
      if !batch.isEmpty { return batch }
      if isEnded { return nil }
    }
  }

  private func decoded(_ records: [InputRecord]) throws(StorageError) -> [SourcedDocument] {
    let keepsOriginals = keepsOriginals
    let results: [Result<SourcedDocument, DocumentDecoder.Failure>]
    do {
      results = try OrderedMap(threads: threads).map(records, makeWorker: DocumentDecoder.init) { decoder, record in
        Result { () throws(DocumentDecoder.Failure) in try decoder.decode(record, keepsOriginal: keepsOriginals) }
      }
    } catch {
      preconditionFailure("neither closure throws: \(error)")
    }
    var batch: [SourcedDocument] = []
    batch.reserveCapacity(records.count)
    for (record, result) in zip(records, results) {
      switch result {
      case .success(let document): batch.append(document)
      case .failure(let failure):
        try rejects.add(
          Reject(
            source: record.path, position: record.position ?? .offset(failure.offset), reason: failure.reason,
            id: record.id))
      }
    }
    return batch
  }

  /// All documents, for stages that need the whole collection.
  public func all() throws(StorageError) -> [SourcedDocument] {
    var documents: [SourcedDocument] = []
    while let batch = try nextBatch() { documents += batch }
    return documents
  }

  /// Maps a batch on several threads; a document that is too long for ICU (2 GiB) or for folding, or whose labels do not fit
  /// its text, becomes a reject.
  ///
  /// - Returns: the documents that could be mapped with their results, in order.
  /// - Throws: `StorageError` from the rejects file, and what `makeWorker` throws.
  func map<Worker: ~Copyable, Result: Sendable>(
    _ batch: [SourcedDocument], threads: Int, makeWorker: @Sendable () throws -> Worker,
    _ body: @Sendable (inout Worker, SourcedDocument) throws -> Result
  ) throws -> [(SourcedDocument, Result)] {
    let results = try OrderedMap(threads: threads).map(batch, makeWorker: makeWorker) {
      worker, document -> Swift.Result<Result, any Error> in
      do {
        return .success(try body(&worker, document))
      } catch let error where error is ICUError || error is TextTooLongError || error is LineLabels.Failure {
        return .failure(error)
      }
    }
    var mapped: [(SourcedDocument, Result)] = []
    mapped.reserveCapacity(batch.count)
    for (document, result) in zip(batch, results) {
      switch result {
      case .success(let value): mapped.append((document, value))
      case .failure(let error):
        try rejects.add(
          Reject(
            source: document.path, position: document.position ?? .offset(0), reason: String(describing: error),
            id: document.document.id))
      }
    }
    return mapped
  }
}
