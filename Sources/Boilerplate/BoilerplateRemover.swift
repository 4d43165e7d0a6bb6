import Text

/// Tells a page's text from its boilerplate, line by line, and says why.
///
/// Works on one plain text at a time, in any language, without a site's other pages and without a model: lines of prose
/// make the body; phrases (``PhraseLexicon``), shapes and places decide about the others; lines that state the title,
/// date, number, author or publisher become ``PageMetadata``.
public struct BoilerplateRemover: Sendable {
  private let lexicon: PhraseLexicon
  private let keep: KeepLevel
  private let vocabulary: Vocabulary

  /// - Parameter lexicon: the phrases to know; without it, those of ``PhraseLexicon/standard()``.
  /// - Throws: `PhraseLexicon.Failure` when no lexicon is given and a row of the embedded tables cannot be used.
  public init(lexicon: PhraseLexicon? = nil, keep: KeepLevel = .balanced) throws {
    self.lexicon = try lexicon ?? PhraseLexicon.standard()
    self.keep = keep
    vocabulary = .standard
  }

  /// Judges every line of `text`.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8; lines end at LF or CRLF.
  ///   - title: a title the record already has; it is kept, and the line that repeats it is the title's.
  ///   - published: a date the record already has; it is kept.
  /// - Complexity: O(*n*) in bytes.
  public func clean(_ text: [UInt8], title: String? = nil, published: String? = nil) -> CleanedPage {
    let page = Page(text)
    let signals = page.blocks.map { LineSignals(page, $0, lexicon, vocabulary) }
    var judgements = [Judgement](repeating: .text, count: page.blocks.count)
    var fields = PageMetadata(title: title, published: published)
    let body = BodyZone(page.blocks, signals, keep)
    if let range = body.range {
      MiddleZone(page: page, signals: signals, body: body).judge(range, into: &judgements)
      HeadZone(page: page, signals: signals, vocabulary: vocabulary)
        .judge(before: range.lowerBound, known: title, into: &judgements, &fields)
      TailZone(page: page, signals: signals, vocabulary: vocabulary)
        .judge(from: range.upperBound + 1, into: &judgements, &fields)
    } else {
      BodylessPage(page: page, signals: signals, vocabulary: vocabulary)
        .judge(known: title, into: &judgements, &fields)
    }
    return assemble(page, judgements, fields)
  }

  private func assemble(_ page: Page, _ judgements: [Judgement], _ fields: PageMetadata) -> CleanedPage {
    var removed: [RemovedLine] = []
    for (block, judgement) in zip(page.blocks, judgements) where judgement.score >= keep.threshold {
      removed.append(
        RemovedLine(
          line: Int(block.line) + 1, reason: judgement.reason, score: (judgement.score * 100).rounded() / 100,
          evidence: evidence(judgement)))
    }
    var kept: [ClosedRange<Int>] = []
    var next = 1
    for line in removed {
      if next < line.line { kept.append(next...line.line - 1) }
      next = line.line + 1
    }
    if next <= page.lineCount { kept.append(next...page.lineCount) }
    return CleanedPage(kept: kept, removed: removed, metadata: fields)
  }

  private func evidence(_ judgement: Judgement) -> String {
    switch judgement.evidence {
    case .none: "none"
    case .phrase(let pattern): lexicon.patterns[Int(pattern)].id
    case .shape(let name): "shape: \(name)"
    case .field(let name): "field: \(name)"
    case .place(let place): "\(place)"
    }
  }
}
