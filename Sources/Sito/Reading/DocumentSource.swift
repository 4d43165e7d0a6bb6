import Corpus
import ICU
import Normalization
import Storage
import Text

/// The documents of the inputs, decoded, in batches of bounded size; what is no text goes to the reject log.
public final class DocumentSource {
  private let reader: CorpusReader
  private let rejects: RejectLog
  private let keepsOriginals: Bool

  /// - Parameters:
  ///   - inputs: files, folders, `-`; none for standard input.
  ///   - keepsOriginals: whether the bytes of plain-text files are wanted as they lie on disk.
  /// - Throws: `CorpusError` when a named path cannot be used, before anything is read.
  public init(
    _ inputs: [String], options: ReadingOptions = ReadingOptions(), rejects: RejectLog, keepsOriginals: Bool = false
  ) throws(CorpusError) {
    reader = try CorpusReader(inputs, options: options)
    self.rejects = rejects
    self.keepsOriginals = keepsOriginals
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
    var batch: [SourcedDocument] = []
    var bytes = 0
    // Only documents count: a batch that holds none would be taken for the end.
    while batch.count < Self.batchCount, bytes < Self.batchBytes, let event = reader.next() {
      switch event {
      case .reject(let reject): try rejects.add(reject)
      case .record(let record):
        guard let document = try decode(record) else { continue }
        bytes += document.document.text.count + document.document.record.count
        batch.append(document)
      }
    }
    return batch.isEmpty ? nil : batch
  }

  /// All documents, for stages that need the whole collection.
  public func all() throws(StorageError) -> [SourcedDocument] {
    var documents: [SourcedDocument] = []
    while let batch = try nextBatch() { documents += batch }
    return documents
  }

  /// Maps a batch on several threads; a document that is too long for ICU (2 GiB) or for folding becomes a reject.
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
      } catch let error where error is ICUError || error is TextTooLongError {
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

  private func decode(_ record: InputRecord) throws(StorageError) -> SourcedDocument? {
    let original = keepsOriginals && record.record.isEmpty ? record.ownBytes : []
    var sourced = SourcedDocument(
      document: record.document(text: []), original: original, outputName: record.outputName)
    sourced.isIDGiven = record.isIDGiven
    sourced.path = record.path
    sourced.position = record.position
    if record.isUTF8 {
      sourced.document.text = record.text
      sourced.encoding = record.encoding ?? "utf-8"
      return sourced
    }
    do throws(DecodingError) {
      let text = try TextDecoder.decode(record.text, declared: record.encoding)
      sourced.document.text = text.bytes
      sourced.encoding = text.encoding
      sourced.replacements = text.replacements
      return sourced
    } catch {
      try rejects.add(
        Reject(
          source: record.path, position: record.position ?? .offset(error.offset), reason: error.reason, id: record.id))
      return nil
    }
  }
}
