import Corpus
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
    while batch.count < Self.batchCount, bytes < Self.batchBytes, let event = reader.next() {
      switch event {
      case .reject(let reject): try rejects.add(reject)
      case .record(let record):
        bytes += record.text.count + record.record.count
        if let document = try decode(record) { batch.append(document) }
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

  private func decode(_ record: InputRecord) throws(StorageError) -> SourcedDocument? {
    let original = keepsOriginals && record.record.isEmpty ? record.ownBytes : []
    if let document = record.document {
      var sourced = SourcedDocument(
        document: document, encoding: record.encoding ?? "utf-8", original: original, outputName: record.outputName)
      sourced.isIDGiven = record.isIDGiven
      return sourced
    }
    do throws(DecodingError) {
      let text = try TextDecoder.decode(record.text, declared: record.encoding)
      return SourcedDocument(
        document: record.document(text: text.bytes), encoding: text.encoding, replacements: text.replacements,
        original: original, outputName: record.outputName)
    } catch {
      try rejects.add(
        Reject(source: record.path, position: record.position ?? .offset(error.offset), reason: error.reason))
      return nil
    }
  }
}
