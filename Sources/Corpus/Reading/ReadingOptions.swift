import Storage

/// How inputs are read.
public struct ReadingOptions: Sendable {
  /// The format of every input, whatever its name says; nil to go by extension, and by content where there is none.
  public var format: InputFormat?
  public var fields = FieldNames()
  /// A longer document (for JSONL: a longer line) is a reject. Bytes after decompression; 512 MiB, since cleaning holds a
  /// document several times over.
  public var maximumDocumentBytes = 512 << 20
  /// How much is read at a time, in bytes; of no influence on what is read.
  public var blockBytes = 1 << 20

  /// Whether a record of JSONL with an empty text is a document rather than a reject.
  public var acceptsEmptyText = false

  /// What stands for inputs that can be read once only, by path; `-` is standard input.
  public var spools: [String: SpooledInput] = [:]

  public init() {}
}
