import Corpus
import ICU
import Normalization
import Text
import Transliteration

/// Transliterates the texts of a collection: lines in, lines out; records in, records out with their text changed.
public struct TransliteratePipeline: DocumentLinesPipeline {
  public enum Method: Sendable {
    case scheme(Transliterator)
    /// By the standard scheme of each text's language: the record's, else found out. A text whose language has none stays as
    /// it is.
    case standardSchemes(StandardSchemes)
    /// One of ICU's own transforms.
    case icu(id: String, reverse: Bool)
  }

  /// What a run did.
  public struct Summary: DocumentLinesSummary {
    public var documents = 0
    /// Bytes of text.
    public var bytes = 0
    /// Letters of the source script that the scheme does not know.
    public var unknown = 0
    /// Texts whose language has no standard scheme.
    public var withoutScheme = 0

    public init() {}
  }

  private let method: Method
  public var fields = FieldNames()
  public var threads = 1

  /// - Throws: `ICUError` when ICU has no such transform.
  public init(_ method: Method) throws(ICUError) {
    self.method = method
    if case .icu(let id, let reverse) = method { _ = try ICUTransliterator(id, reverse: reverse) }
  }

  /// Reads all of `source` and hands each document's output, whole lines, to `write`, in input order.
  ///
  /// - Throws: what writing throws; `ICUError` when ICU's data lacks the transform.
  public func run(
    _ source: DocumentSource, progress: (Summary) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    try source.run(threads: threads, makeWorker: makeWorker) { worker, document in
      try output(document.document, &worker)
    } progress: {
      progress($0)
    } each: { summary, _, result in
      summary.unknown += result.unknown
      summary.withoutScheme += result.hasScheme ? 0 : 1
      try write(result.lines)
    }
  }

  /// What one thread needs of its own.
  private struct Worker: ~Copyable {
    var icu: ICUTransliterator?
  }

  private struct Output: Sendable {
    var lines: [UInt8]
    var unknown: Int
    var hasScheme: Bool
  }

  @Sendable
  private func makeWorker() throws -> Worker {
    guard case .icu(let id, let reverse) = method else { return Worker(icu: nil) }
    return Worker(icu: try ICUTransliterator(id, reverse: reverse))
  }

  private func output(_ document: Document, _ worker: inout Worker) throws -> Output {
    var text: [UInt8] = []
    text.reserveCapacity(document.text.count)
    var unknown = 0
    var transliterator: Transliterator?
    switch method {
    case .scheme(let one): transliterator = one
    case .standardSchemes(let schemes): transliterator = schemes.transliterator(for: document)
    case .icu: document.text.withUnsafeBufferPointer { worker.icu?.transliterate($0, into: &text) }
    }
    var hasScheme = true
    if let transliterator {
      unknown = transliterator.transliterate(document.text, into: &text)
    } else if case .standardSchemes = method {
      hasScheme = false
      text = document.text
    }
    return Output(lines: try lines(document, text), unknown: unknown, hasScheme: hasScheme)
  }

  private func lines(_ document: Document, _ text: [UInt8]) throws -> [UInt8] {
    if document.record.isEmpty { return text.last == 0x0A ? text : text + [0x0A] }
    var edits = RecordEdits()
    edits.set(fields.text, utf8: text)
    return try RecordRewriter.rewrite(document.record, edits) + [0x0A]
  }
}

/// The standard scheme of each language that has one, compiled.
public struct StandardSchemes: Sendable {
  private let byLanguage: [String: Transliterator]
  private let identifier = LanguageIdentifier()

  /// - Throws: `SchemeError` when a scheme cannot be compiled.
  public init(direction: Transliterator.Direction = .forward) throws(SchemeError) {
    var byLanguage: [String: Transliterator] = [:]
    for scheme in Scheme.all where scheme.isDefault {
      if direction == .reverse, scheme.reversibility == .no { continue }
      byLanguage[scheme.language.language] = try Transliterator(scheme, direction: direction)
    }
    self.byLanguage = byLanguage
  }

  /// By the record's language, else by what the text itself looks like.
  func transliterator(for document: Document) -> Transliterator? {
    let language = document.language ?? identifier.identify(document.text)?.language
    return language.flatMap { byLanguage[$0.language] }
  }
}
