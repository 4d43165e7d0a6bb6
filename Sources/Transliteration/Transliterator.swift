import Text

/// Turns text from one script into another by the rules of one scheme: UTF-8 in, UTF-8 out.
///
/// Letters that the scheme does not know are left as they are. Canonically equivalent Cyrillic texts give the same
/// result (й as one scalar or as two), and stress marks (U+0300, U+0301 over a Cyrillic letter) are dropped, since no
/// published system writes them. A value is immutable: one may serve any number of threads at once.
public struct Transliterator: Sendable {
  public enum Direction: Sendable {
    /// From the scheme's source script into the one it writes.
    case forward
    /// Back again; for schemes marked reversible.
    case reverse
  }

  public let scheme: Scheme
  public let direction: Direction
  private let tables: TransliterationTables

  /// Compiles the scheme.
  ///
  /// - Throws: `SchemeError.notReversible` for `.reverse` of a scheme that loses letters, `.malformed` for a scheme that
  ///   contradicts itself.
  public init(_ scheme: Scheme, direction: Direction = .forward) throws(SchemeError) {
    self.scheme = scheme
    self.direction = direction
    self.tables = try SchemeCompiler.compile(scheme, reverse: direction == .reverse)
  }

  /// The transliterated text.
  ///
  /// - Precondition: `text` is valid UTF-8; other bytes are copied as they are.
  /// - Complexity: O(*n*) in bytes, whatever the text.
  public func transliterate(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    _ = transliterate(text, into: &result)
    return result
  }

  /// The transliterated text.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func transliterate(_ text: String) -> String {
    String(decoding: transliterate(Array(text.utf8)), as: UTF8.self)
  }

  /// Appends the transliterated text to `output`.
  ///
  /// - Returns: how many letters of the source script the scheme knew nothing of; they stand in `output` unchanged.
  /// - Complexity: O(*n*) in bytes.
  @discardableResult
  public func transliterate(_ text: [UInt8], into output: inout [UInt8]) -> Int {
    text.withUnsafeBufferPointer { transliterate($0, into: &output) }
  }

  /// Appends the transliterated text to `output`; nothing beside `text` is seen as its context.
  @discardableResult
  public func transliterate(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Int {
    if direction == .forward,
      let composed = CyrillicComposition.composed(text, isKnown: { tables.symbol($0) >= SymbolTable.firstLetter })
    {
      return composed.withUnsafeBufferPointer { TransliterationPass(tables: tables, text: $0).run(into: &output) }
    }
    return TransliterationPass(tables: tables, text: text).run(into: &output)
  }
}
