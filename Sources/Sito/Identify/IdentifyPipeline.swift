import Corpus
import Normalization
import Text

/// Tells encoding, language and script of the texts of a collection, or of each of their lines.
public struct IdentifyPipeline: DocumentLinesPipeline {
  /// What a run did.
  public struct Summary: DocumentLinesSummary {
    public var documents = 0
    /// Bytes of text.
    public var bytes = 0
    /// Texts, or lines, whose language was told.
    public var told = 0
    /// Texts, or lines.
    public var asked = 0

    public init() {}
  }

  /// Whether each line is told by itself, blank ones too.
  public var tellsLines = false
  public var threads = 1
  private let identifier = LanguageIdentifier()

  public init() {}

  /// Reads all of `source` and hands each document's objects, a line each, to `write`, in input order.
  ///
  /// An object has `id`, `line` (from 1, where lines are told), `encoding` (the WHATWG label in lower case), `language` (BCP 47, `und`
  /// where nothing tells it), `script` (ISO 15924, `Zyyy` where there is no letter) and `confidence`.
  ///
  /// - Throws: what writing throws.
  public func run(
    _ source: DocumentSource, progress: (Summary) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    try source.run(threads: threads, makeWorker: Int.init) { _, document in
      output(document)
    } progress: {
      progress($0)
    } each: { summary, _, result in
      summary.asked += result.asked
      summary.told += result.told
      try write(result.lines)
    }
  }

  private struct Output {
    var lines: [UInt8] = []
    var asked = 0
    var told = 0
  }

  private func output(_ sourced: SourcedDocument) -> Output {
    var output = Output()
    let text = sourced.document.text
    if tellsLines {
      for (index, range) in TextLines(text).ranges.enumerated() {
        append(identifier.identify(text, in: range), of: sourced, line: index + 1, to: &output)
      }
    } else {
      append(identifier.identify(text), of: sourced, line: nil, to: &output)
    }
    return output
  }

  private func append(_ guess: LanguageGuess?, of sourced: SourcedDocument, line: Int?, to output: inout Output) {
    var object = JSONObjectBuilder()
    object.add("id", sourced.document.id)
    if let line { object.add("line", line) }
    object.add("encoding", sourced.encoding)
    object.add("language", guess?.language.description ?? "und")
    object.add("script", guess?.script ?? "Zyyy")
    object.add("confidence", ((guess?.confidence ?? 0) * 1000).rounded() / 1000)
    output.lines += object.finish()
    output.lines.append(0x0A)
    output.asked += 1
    if let guess, guess.language.language != "und" { output.told += 1 }
  }
}
