import Comparison
import Normalization
import Text

/// What the report and the records say of the documents that share passages: language and script, and the sentences.
public struct DocumentReadings: Sendable {
  /// By document: bytes of its sentences, ascending; empty for one without passages.
  public private(set) var sentences: [[Range<Int>]]
  /// By document: the language given, else the one that the text seems to be in; nil where it cannot be told.
  public private(set) var languages: [LanguageTag?]
  /// By document: the ISO 15924 code of most letters; nil for one without passages.
  public private(set) var scripts: [String?]

  private struct Reading: Sendable {
    var sentences: [Range<Int>]
    var language: LanguageTag?
    var script: String?
  }

  private struct Worker: ~Copyable {
    var segmenter: SentenceSegmenter
    let identifier = LanguageIdentifier()

    init() throws { segmenter = try SentenceSegmenter() }
  }

  /// - Throws: `ICUError`.
  /// - Complexity: O(*n*) in bytes of the documents with passages.
  public init(_ result: PassageResult, in texts: [ComparableText], threads: Int = 1) throws {
    sentences = [[Range<Int>]](repeating: [], count: texts.count)
    languages = texts.map(\.language)
    scripts = [String?](repeating: nil, count: texts.count)
    let shared = result.passages.filter { $0.relation != .formula }
    let documents = Set(shared.flatMap { [$0.a.document, $0.b.document] }).sorted()
    let readings = try OrderedMap(threads: threads).map(documents, makeWorker: Worker.init) { worker, document in
      let text = texts[document]
      var reading = Reading(sentences: [], language: text.language, script: nil)
      if let guess = worker.identifier.identify(text.text) {
        reading.script = guess.script
        reading.language = reading.language ?? guess.telling
      }
      reading.sentences = try worker.segmenter.sentences(of: text.text, language: reading.language)
      return reading
    }
    for (document, reading) in zip(documents, readings) {
      sentences[document] = reading.sentences
      languages[document] = reading.language
      scripts[document] = reading.script
    }
  }
}
