import Normalization
import Storage

/// An input that is not what it was when it was read first: what was decided of it may not hold for what it says now.
public struct InputChanged: Error, Equatable, Sendable, CustomStringConvertible {
  /// The id of the first document that is another, or that has gone; nil when there are more documents than before.
  public var id: String?

  public init(id: String?) { self.id = id }

  public var description: String {
    let place = id.map { "'\($0)' is not what it was" } ?? "there are more documents than before"
    return "the input changed while it was read (\(place)): run again when nobody writes to it"
  }
}

extension DedupCollection {
  /// What tells a document from a changed one: its record's bytes, or for other files its text's.
  static func fingerprint(_ document: SourcedDocument) -> UInt64 {
    let document = document.document
    return XXHash64.hash(document.record.isEmpty ? document.text : document.record)
  }

  /// Reads the documents of the collection once more, from the inputs it was collected from.
  ///
  /// - Parameter body: called for each document, with its place in the collection.
  /// - Throws: `InputChanged` at the first document that is not the one that was read before, and what `body` throws.
  public func reread(_ source: DocumentSource, _ body: (_ place: Int, SourcedDocument) throws -> Void) throws {
    var place = 0
    while let batch = try source.nextBatch() {
      for document in batch {
        // Was a reject, and is met here again.
        if (try? Folder.check(document.document.text)) == nil { continue }
        if place == count { throw InputChanged(id: nil) }
        guard Array(ids[place].utf8) == Array(document.document.id.utf8),
          fingerprints[place] == Self.fingerprint(document)
        else { throw InputChanged(id: ids[place]) }
        try body(place, document)
        place += 1
      }
    }
    if place < count { throw InputChanged(id: ids[place]) }
  }
}
