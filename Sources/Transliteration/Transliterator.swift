import Text

/// Turns text from one script into another by the rules of one scheme: UTF-8 in, UTF-8 out.
///
/// Letters that the scheme does not know are left as they are. Canonically equivalent Cyrillic texts give the same
/// result (й as one scalar or as two), and stress marks (U+0300, U+0301 over a Cyrillic letter) are dropped, since no
/// published system writes them. Bytes that are not UTF-8 are copied as they are. A value is immutable: one may serve any number of threads at once.
public struct Transliterator: Sendable {
  public enum Direction: Sendable {
    /// From the scheme's source script into the one it writes.
    case forward
    /// Back again; for schemes marked reversible.
    case reverse
  }

  public let scheme: Scheme
  public let direction: Direction
  private let automaton: Automaton
  private let marks: MarkComposition

  /// Compiles the scheme.
  ///
  /// - Throws: `SchemeError.notReversible` for `.reverse` of a scheme that loses letters, `.malformed` for a scheme that
  ///   contradicts itself, `.noUnicodeData` when ICU lacks its data.
  public init(_ scheme: Scheme, direction: Direction = .forward) throws(SchemeError) {
    self.scheme = scheme
    self.direction = direction
    let automaton = try SchemeCompiler.compile(scheme, direction)
    self.automaton = automaton
    // A scheme without ѝ sees a stressed и, and one without й leaves a letter that it does not know.
    let cyrillic = direction == .forward ? (0x400...0x4FF).filter { automaton.knows($0) || !Self.isStressed($0) } : []
    do {
      let rules = try SchemeCompiler.rules(of: scheme, direction)
      let own = rules.flatMap { $0.letters }.flatMap { [$0, scheme.rules.letterCase.upper($0)] }
      marks = try MarkComposition(scalars: own + cyrillic)
    } catch let error as SchemeError {
      throw error
    } catch {
      throw .noUnicodeData(reason: "\(error)")
    }
  }

  private static func isStressed(_ scalar: UInt32) -> Bool { [0x400, 0x40D, 0x450, 0x45D].contains(scalar) }

  /// The transliterated text.
  ///
  /// - Complexity: O(*n*) in bytes, whatever the text.
  public func transliterate(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    _ = transliterate(text, into: &result)
    return result
  }

  /// The transliterated text.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func transliterate(_ text: String) -> String {
    var text = text
    var result: [UInt8] = []
    // In place: most strings hold their UTF-8 in one piece.
    _ = text.withUTF8 { transliterate($0, into: &result) }
    return String(decoding: result, as: UTF8.self)
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
    if let composed = marks.composed(text) {
      return composed.withUnsafeBufferPointer { automaton.run($0, into: &output) }
    }
    return automaton.run(text, into: &output)
  }
}
