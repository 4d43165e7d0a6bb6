import Storage
import Text

/// The sketch file, `FILE.sito`, version 2.
///
/// After the checksummed header (`ChecksummedHeader`, kind `sketch`), all integers little-endian: slots (4 bytes),
/// shingle size (4), Unicode version as a string, version of the comparison form (4), 1 where boilerplate was set aside and
/// else 0 (4); then until the end, one document after another: id, source, published (strings; an empty `published` is
/// none), the number of words (4), the words (8 each), the slots (4 each). A string is its length in bytes (4) and its UTF-8.
public enum SketchFile {
  public static let kind = "sketch"
  public static let version: UInt32 = 2

  /// Whether a path leads to a sketch file, whatever it is called; one that is damaged or of another version counts too.
  public static func isSketch(_ path: String) -> Bool { ChecksummedHeader.kind(of: FilePath(path)) == kind }

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
      guard let slots = cursor.integer(), let shingle = cursor.integer(), let unicode = cursor.string(),
        let form = cursor.integer(), let flags = cursor.integer(), slots > 0, flags < 2
      else { throw damage }
      let preparation = TextPreparation(unicode: unicode, form: form, setsBoilerplateAside: flags == 1)
      try start(SketchParameters(slots: slots, shingle: shingle, preparation: preparation))
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

  /// - Parameter scratch: a folder for what waits, where `path` leads to a pipe.
  /// - Throws: `StorageError` when the file cannot be made.
  public init(_ path: String, _ parameters: SketchParameters, scratch: String = ".") throws(StorageError) {
    var file = try ChecksummedWriter(
      FilePath(path), kind: SketchFile.kind, version: SketchFile.version, scratch: FilePath(scratch))
    var bytes: [UInt8] = []
    Self.append(UInt32(parameters.slots), to: &bytes)
    Self.append(UInt32(parameters.shingle), to: &bytes)
    Self.append(parameters.preparation.unicode, to: &bytes)
    Self.append(UInt32(parameters.preparation.form), to: &bytes)
    Self.append(parameters.preparation.setsBoilerplateAside ? 1 : 0, to: &bytes)
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
