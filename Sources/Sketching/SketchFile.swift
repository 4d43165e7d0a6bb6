import Storage
import Text

/// A document in a sketch file: who it is, its words as hashes, and its signature.
///
/// The word hashes are kept because a signature only estimates: with them every reported pair can be verified exactly.
public struct SketchedDocument: Sendable, Equatable {
  public var id: String
  public var source: String
  public var published: String?
  /// Hashes of the folded words, in order.
  public var words: [UInt64]
  public var signature: MinHashSignature

  public init(id: String, source: String, published: String?, words: [UInt64], signature: MinHashSignature) {
    self.id = id
    self.source = source
    self.published = published
    self.words = words
    self.signature = signature
  }
}

/// How the signatures of a sketch file were made.
public struct SketchParameters: Sendable, Equatable {
  /// Slots of a signature.
  public var slots: Int
  /// Words in a shingle.
  public var shingle: Int
  /// The Unicode version that texts were folded by: sketches of different versions may differ in rare letters.
  public var unicode: String

  public init(slots: Int, shingle: Int, unicode: String) {
    self.slots = slots
    self.shingle = shingle
    self.unicode = unicode
  }
}

/// The sketch file, `FILE.sito`, version 1.
///
/// After the checksummed header (`ChecksummedHeader`, kind `sketch`), all integers little-endian: slots (4 bytes),
/// shingle size (4), Unicode version as a string; then until the end, one document after another: id, source, published
/// (strings; an empty `published` is none), the number of words (4), the words (8 each), the slots (4 each). A string is
/// its length in bytes (4) and its UTF-8.
public enum SketchFile {
  public static let kind = "sketch"
  public static let version: UInt32 = 1

  /// Reads a sketch file, document by document.
  ///
  /// - Parameters:
  ///   - start: called once, with how the signatures were made.
  ///   - each: called for each document, in the order they were written.
  /// - Throws: `StorageError` when the file is missing, of another kind or version, cut short or damaged, which is known before
  ///   anything is read from it; and what the bodies throw.
  /// - Complexity: O(*n*) in bytes.
  public static func read(
    _ path: String, start: (SketchParameters) throws -> Void, each: (SketchedDocument) throws -> Void
  ) throws {
    let file = try ChecksummedFile(FilePath(path), kind: kind, version: version)
    let damage = StorageError(path: path, reason: .checksumMismatch)
    try file.withPayload { payload throws in
      var cursor = Cursor(bytes: payload)
      guard let slots = cursor.integer(), let shingle = cursor.integer(), let unicode = cursor.string(), slots > 0
      else { throw damage }
      try start(SketchParameters(slots: slots, shingle: shingle, unicode: unicode))
      while !cursor.isAtEnd {
        guard let document = cursor.document(slots: slots) else { throw damage }
        try each(document)
      }
    }
  }
}

/// Writes a sketch file, whole or not at all.
public struct SketchWriter: ~Copyable {
  private var file: ChecksummedWriter

  /// - Throws: `StorageError` when the file cannot be made.
  public init(_ path: String, _ parameters: SketchParameters) throws(StorageError) {
    var file = try ChecksummedWriter(FilePath(path), kind: SketchFile.kind, version: SketchFile.version)
    var bytes: [UInt8] = []
    Self.append(UInt32(parameters.slots), to: &bytes)
    Self.append(UInt32(parameters.shingle), to: &bytes)
    Self.append(parameters.unicode, to: &bytes)
    try file.write(bytes)
    self.file = file
  }

  public mutating func write(_ document: SketchedDocument) throws(StorageError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.words.count * 8 + document.signature.slots.count * 4 + 64)
    for text in [document.id, document.source, document.published ?? ""] { Self.append(text, to: &bytes) }
    Self.append(UInt32(document.words.count), to: &bytes)
    for word in document.words { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
    for slot in document.signature.slots { Self.append(slot, to: &bytes) }
    try file.write(bytes)
  }

  /// Puts the file under its name.
  public mutating func commit() throws(StorageError) { try file.commit() }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(UInt32(text.utf8.count), to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads a payload from front to back; nil where it ends too early.
private struct Cursor {
  let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func integer() -> Int? {
    guard bytes.count - offset >= 4 else { return nil }
    defer { offset += 4 }
    return Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  mutating func string() -> String? {
    guard let count = integer(), bytes.count - offset >= count else { return nil }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func document(slots: Int) -> SketchedDocument? {
    guard let id = string(), let source = string(), let published = string(), let count = integer(),
      bytes.count - offset >= count * 8 + slots * 4
    else { return nil }
    let words = (0..<count).map {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + $0 * 8, as: UInt64.self))
    }
    offset += count * 8
    let values = (0..<slots).map {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + $0 * 4, as: UInt32.self))
    }
    offset += slots * 4
    return SketchedDocument(
      id: id, source: source, published: published.isEmpty ? nil : published, words: words,
      signature: MinHashSignature(slots: values))
  }
}
