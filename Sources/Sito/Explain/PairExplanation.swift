import Comparison
import Corpus
import Normalization
import Text

/// Two documents, and why they are, or are not, duplicates.
public struct PairExplanation: Sendable {
  public let a: ComparableText
  public let b: ComparableText
  public let finder: DuplicateFinder
  public let explanation: DuplicateExplanation

  /// - Throws: `TextTooLongError` for a text that cannot be folded.
  public init(
    _ a: SourcedDocument, _ b: SourcedDocument, criteria: DuplicateCriteria, setsBoilerplateAside: Bool = false
  ) throws {
    let texts = try ComparableTexts(setsBoilerplateAside: setsBoilerplateAside)
    var folder = Folder()
    self.a = try texts.prepare(a.document, with: &folder).text
    self.b = try texts.prepare(b.document, with: &folder).text
    finder = DuplicateFinder(criteria)
    explanation = finder.explain(self.a.words.hashes, self.b.words.hashes)
  }

  /// One of the two texts' sides of the first difference: scalars, the line (from 1) and the words themselves.
  public struct Span: Sendable {
    public var start: Int
    public var end: Int
    public var line: Int
    public var text: String
  }

  /// The first words that differ in either text; where one has words that the other lacks, the other's span is empty.
  public var firstDifference: (a: Span, b: Span)? {
    explanation.firstDifference.map { (Self.span($0.a, of: a), Self.span($0.b, of: b)) }
  }

  private static func span(_ words: Range<Int>, of text: ComparableText) -> Span {
    let bytes: Range<Int>
    if !words.isEmpty {
      bytes = text.words.range(of: words)
    } else {
      // Between two words there is only a place.
      let place = words.lowerBound < text.words.count ? text.words.range(words.lowerBound).lowerBound : text.text.count
      bytes = place..<place
    }
    let scalars = ScalarOffsets(text.text).scalarRange(ofBytes: bytes)
    let line = text.text[..<bytes.lowerBound].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return Span(
      start: scalars.lowerBound, end: scalars.upperBound, line: line,
      text: String(decoding: text.text[bytes], as: UTF8.self))
  }
}
