import Corpus
import Normalization
import Text

/// Brings the texts of a collection into a form, or cuts them into words or sentences.
public struct NormalizePipeline: DocumentLinesPipeline {
  public enum Unit: Sendable {
    case text
    case words
    case sentences
  }

  /// What a run did.
  public struct Summary: DocumentLinesSummary {
    public var documents = 0
    /// Bytes of text.
    public var bytes = 0
    /// Words or sentences.
    public var pieces = 0
    /// Stretches of mojibake and of character references undone.
    public var repairs = 0
    /// U+FFFD that stand for malformed bytes.
    public var replacements = 0

    public init() {}
  }

  public var form = TextForm.nfc
  public var unit = Unit.text
  /// Whether mojibake and character references are undone first.
  public var repairs = false
  /// Whether words and sentences are given out as JSON objects with their place.
  public var givesOffsets = false
  /// Whether such an object names its document, whatever the input; where a file holds several documents (JSONL, WET),
  /// every object does.
  public var namesDocuments = false
  /// The language by whose rules sentences are cut, in all texts; nil to go by each record's field, and where it has none
  /// by the text itself.
  public var language: LanguageTag?
  public var fields = FieldNames()
  public var threads = 1
  private let mojibake = MojibakeRepair()
  private let identifier = LanguageIdentifier()

  public init() {}

  /// What one thread needs of its own.
  struct Worker: ~Copyable {
    var normalizer: TextNormalizer
    var words: WordSegmenter
    var sentences: SentenceSegmenter

    init(_ form: TextForm) throws {
      let normalizer = try TextNormalizer(form)
      let words = try WordSegmenter()
      let sentences = try SentenceSegmenter()
      self.normalizer = normalizer
      self.words = words
      self.sentences = sentences
    }
  }

  /// Reads all of `source` and hands each document's output, whole lines, to `write`, in input order.
  ///
  /// - Throws: what writing throws; `ICUError` when ICU's data lacks the form.
  public func run(
    _ source: DocumentSource, progress: (Summary) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    try source.run(threads: threads, makeWorker: makeWorker) { worker, document in
      try output(document, &worker)
    } progress: {
      progress($0)
    } each: { summary, document, result in
      summary.replacements += document.replacements
      summary.pieces += result.pieces
      summary.repairs += result.repairs
      try write(result.lines)
    }
  }

  @Sendable
  private func makeWorker() throws -> Worker { try Worker(form) }

  private struct Output: Sendable {
    var lines: [UInt8]
    var pieces = 0
    var repairs = 0
  }

  private func output(_ source: SourcedDocument, _ worker: inout Worker) throws -> Output {
    let document = source.document
    let repaired =
      repairs ? mojibake.repair(document.text) : RepairedText(bytes: document.text)
    let count = repaired.repairs.count
    if unit == .text {
      return Output(lines: try whole(document, try worker.normalizer.apply(repaired.bytes)), repairs: count)
    }
    let ranges =
      unit == .words
      ? try worker.words.words(of: repaired.bytes)
      : try worker.sentences.sentences(of: repaired.bytes, language: language(of: document, repaired.bytes))
    let scalars = givesOffsets ? ScalarOffsets(document.text) : nil
    let namesDocument = namesDocuments || source.position != nil
    var output = Output(lines: [], repairs: count)
    for range in ranges {
      let piece = try worker.normalizer.apply(Array(repaired.bytes[range]))
      // A letter that nobody sees (U+3164) is nothing in the comparison form.
      if piece.isEmpty { continue }
      output.pieces += 1
      if let scalars {
        let start = scalars.scalarOffset(ofByte: repaired.map.input(ofOutput: range.lowerBound))
        let end = scalars.scalarOffset(ofByte: repaired.map.input(ofOutput: range.upperBound))
        var object = JSONObjectBuilder()
        if namesDocument { object.add("doc", document.id) }
        object.add("start", start)
        object.add("end", max(start, end))
        object.add("text", utf8: piece)
        output.lines += object.finish()
      } else {
        output.lines += piece
      }
      output.lines.append(0x0A)
    }
    return output
  }

  private func whole(_ document: Document, _ text: [UInt8]) throws -> [UInt8] {
    if document.record.isEmpty { return text.last == 0x0A ? text : text + [0x0A] }
    var edits = RecordEdits()
    edits.set(fields.text, utf8: text)
    return try RecordRewriter.rewrite(document.record, edits) + [0x0A]
  }

  /// - Parameter text: the document's, repaired: damaged letters tell no language.
  private func language(of document: Document, _ text: [UInt8]) -> LanguageTag? {
    language ?? document.language ?? identifier.identify(text)?.language
  }
}
