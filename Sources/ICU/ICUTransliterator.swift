import CICU

/// One of ICU's own transforms (`Russian-Latin/BGN`, `Any-Latin; Latin-ASCII`), from UTF-8 to UTF-8.
///
/// ICU's transliterator takes time that grows with the square of the text's length, so the text is cut: at the ends of
/// lines, and a long line at the ends of words. Rules that look past a space see the text's edge there.
/// Not for use by two threads at once: one per worker.
public struct ICUTransliterator: ~Copyable {
  /// Bytes from which on a line is cut at the next white space.
  private static let longLine = 512
  /// Bytes at which it is cut anyway.
  private static let longWord = 4096

  private let handle: OpaquePointer

  /// - Parameter id: an identifier of ICU's, or several separated by semicolons.
  /// - Throws: `ICUError` when ICU does not know it, or it has no way back.
  public init(_ id: String, reverse: Bool = false) throws(ICUError) {
    var status: Int32 = 0
    guard let handle = cicu_transliterator_open(id, reverse, &status) else {
      throw ICUError(status: status, operation: "opening the transform \(id)\(reverse ? " in reverse" : "")")
    }
    self.handle = handle
  }

  deinit { cicu_transliterator_close(handle) }

  /// Appends the transformed text to `output`; malformed bytes become U+FFFD.
  ///
  /// - Complexity: O(*n*) in bytes; about 10 MB/s.
  public mutating func transliterate(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    while start < text.count {
      let end = Self.pieceEnd(text, from: start)
      let piece = UnsafeBufferPointer(rebasing: text[start..<end])
      if let base = piece.baseAddress {
        cicu_transliterator_run(handle, base, Int32(piece.count))
        var length = 0
        let bytes = cicu_transliterator_output(handle, &length)
        output.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
      }
      start = end
    }
  }

  /// Where the piece that starts at `start` ends: behind a line feed, behind the white space that ends a word of a long
  /// line, or before a scalar of an endless word.
  static func pieceEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0A { return index }
      if index - start >= longLine, byte == 0x20 || byte == 0x09 || byte == 0x0D { return index }
      if index - start >= longWord, index < text.count, text[index] & 0xC0 != 0x80 { return index }
      if index - start >= longWord + 8 { return index }
    }
    return index
  }

  /// The identifiers that ICU knows, in alphabetical order.
  public static func identifiers() throws(ICUError) -> [String] {
    var status: Int32 = 0
    guard let ids = cicu_transliterator_ids_open(&status) else {
      throw ICUError(status: status, operation: "listing the transforms")
    }
    defer { cicu_transliterator_ids_close(ids) }
    return (0..<cicu_transliterator_ids_count(ids)).map { String(cString: cicu_transliterator_id(ids, $0)) }.sorted()
  }
}
