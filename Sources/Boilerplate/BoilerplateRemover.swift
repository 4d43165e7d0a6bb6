import Text

/// Tells a page's text from its boilerplate, line by line, and says why.
///
/// Works on one page at a time, in any language, on plain text or on the blocks of HTML. Lines of prose make the body; phrases
/// (``PhraseLexicon``) and shapes that are sure, and lines that state the title, date, number, author or publisher, which become
/// ``PageMetadata``, stand as rules. About all other lines of a page with markup, or with more than a few lines around its
/// body, a network decides (``LineModels``), which is told what the site's other pages have (``TemplateIndex``); phrases, shapes
/// and places say why. About those of a short plain text they decide by themselves.
public struct BoilerplateRemover: Sendable {
  private let lexicon: PhraseLexicon
  private let keep: KeepLevel
  private let vocabulary: Vocabulary
  private let models: LineModels
  /// Of plain text and of pages with markup, which models of their own judge. Shared with copies of this remover, and with no
  /// other: what is kept of a line comes from its phrases and models.
  private let memories = (text: LineMemoryPool(), html: LineMemoryPool())

  /// - Parameter lexicon: the phrases to know; without it, those of ``PhraseLexicon/standard()``.
  /// - Throws: `PhraseLexicon.Failure` when no lexicon is given and a row of the embedded tables cannot be used.
  public init(
    lexicon: PhraseLexicon? = nil, keep: KeepLevel = .balanced, models: LineModels = .standard
  ) throws {
    self.lexicon = try lexicon ?? PhraseLexicon.standard()
    self.keep = keep
    self.models = models
    vocabulary = .standard
  }

  /// What is known of a page besides its text.
  public struct Context: Sendable {
    /// A title and a date that the record already has; they are kept, and the line that repeats the title is the title's.
    public var title: String?
    public var published: String?
    /// What the page's markup says, if the text is that of its blocks.
    public var html: HTMLBlocks?
    /// The lines that its site repeats, and the site's handle there (``TemplateIndex/site(_:)``).
    public var templates = TemplateIndex()
    public var site: UInt64 = 1

    public init(title: String? = nil, published: String? = nil) {
      self.title = title
      self.published = published
    }
  }

  /// Judges every line of `text`.
  ///
  /// - Parameter text: valid UTF-8; lines end at LF or CRLF.
  /// - Complexity: O(*n*) in bytes; lines that come again, on this page or on another, take next to nothing.
  public func clean(_ text: [UInt8], _ context: Context = Context()) -> CleanedPage {
    guard let windows = PageWindows(text) else { return cleanWhole(text, context) }
    var result = CleanedPage(kept: [], removed: [], metadata: PageMetadata())
    var context = context
    let html = context.html
    for part in windows.parts {
      context.html = html.flatMap { windows.blocks($0, from: part.firstLine) }
      result.append(cleanWhole(Array(text[part.bytes]), context), after: part.firstLine)
      // No later part has a title of its own.
      context.title = result.metadata.title
      context.published = result.metadata.published
    }
    return result
  }

  private func cleanWhole(_ text: [UInt8], _ context: Context) -> CleanedPage {
    if let html = context.html {
      let page = memories.html.lend { memory -> CleanedPage? in
        let page = Page(text, memory)
        let isOfBlocks = page.blocks.last.map { Int($0.line) < html.blocks.count } ?? true
        return isOfBlocks ? clean(page, context) : nil
      }
      if let page { return page }
    }
    // What is no text of these blocks is judged as plain text.
    var context = context
    context.html = nil
    return memories.text.lend { clean(Page(text, $0), context) }
  }

  private func clean(_ page: Page, _ context: Context) -> CleanedPage {
    let (title, published) = (context.title, context.published)
    let signals = page.blocks.indices.map { ownSignals(page, $0) }
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
    // What form and place say of a text with little or nothing around it is better than what a model says that was trained on
    // scraped pages with all their menus.
    if context.html == nil, isPlain(page, body) {
      judgePlain(page, context, &judgements)
      return assemble(page, judgements, fields)
    }
    if context.html != nil, let title { markTitle(page, title, &judgements) }
    let verdicts = LineVerdicts(page, signals, context, keep, models)
    for index in judgements.indices {
      judgements[index] = judgement(judgements[index], signals[index], verdicts, index)
    }
    return assemble(page, judgements, fields)
  }

  private func ownSignals(_ page: Page, _ index: Int) -> LineSignals {
    let reading = page.reading(index)
    if let signals = reading.pointee.signals { return signals }
    let signals = LineSignals(page, page.blocks[index], lexicon, vocabulary)
    reading.pointee.signals = signals
    return signals
  }

  /// On a page with markup the line that is the title's need not be near the text.
  private func markTitle(_ page: Page, _ title: String, _ judgements: inout [Judgement]) {
    let wanted = LineKey.hash(title.utf8)
    for (index, block) in page.blocks.enumerated() where LineKey.hash(page.text[block.bytes]) == wanted {
      judgements[index] = .field("title")
    }
  }

  /// Of a plain text only that is template which most texts of its site have: speeches open and end alike.
  private func judgePlain(_ page: Page, _ context: Context, _ judgements: inout [Judgement]) {
    if context.templates.isEmpty { return }
    for (index, block) in page.blocks.enumerated() {
      guard let evidence = context.templates.evidence(LineKey.hash(page.text[block.bytes]), of: context.site) else {
        continue
      }
      if evidence.isTemplate == false { judgements[index] = .text }
      let isRepeated = evidence.count > TemplateIndex.fewestTexts && evidence.share > 0.5
      if evidence.isTemplate ?? isRepeated, judgements[index].score < keep.threshold {
        judgements[index] = Judgement(
          score: max(keep.threshold, evidence.share), reason: .siteTemplate,
          evidence: evidence.isTemplate == true ? .byHand : .site(evidence.count, evidence.texts))
      }
    }
  }

  private func isPlain(_ page: Page, _ body: BodyZone) -> Bool {
    guard let range = body.range else { return page.blocks.count <= HeadZone.plainLength + TailZone.plainLength }
    return range.lowerBound <= HeadZone.plainLength
      && page.blocks.count - 1 - range.upperBound <= TailZone.plainLength
  }

  /// What the line's form and words say for sure stands; else the model decides whether it goes, and they say why.
  private func judgement(
    _ ruled: Judgement, _ signals: LineSignals, _ verdicts: LineVerdicts, _ index: Int
  ) -> Judgement {
    let evidence = verdicts.evidence[index]
    if let isTemplate = evidence?.isTemplate {
      return isTemplate ? Judgement(score: 1, reason: .siteTemplate, evidence: .byHand) : .text
    }
    if case .field = ruled.evidence { return ruled }
    if signals.isStrong, ruled.score >= keep.threshold { return ruled }
    let score = 1 - Double(verdicts.probabilities[index])
    if verdicts.isKept[index] {
      return Judgement(score: min(score, keep.threshold - 0.01), reason: ruled.reason, evidence: .model)
    }
    var judgement = Judgement(score: max(score, keep.threshold), reason: ruled.reason, evidence: .model)
    if let evidence, evidence.count > 1 {
      judgement.reason = .siteTemplate
      judgement.evidence = .site(evidence.count, evidence.texts)
    } else if let outside = signals.outside, outside.score >= 0.5 {
      (judgement.reason, judgement.evidence) = (outside.reason, outside.evidence)
    } else if ruled.reason == .other || ruled.reason == .metadata {
      judgement.reason = .other
    }
    return judgement
  }

  private func assemble(_ page: Page, _ judgements: [Judgement], _ fields: PageMetadata) -> CleanedPage {
    var fields = fields
    if let title = fields.title {
      let statement = StatementTitle(title, vocabulary)
      (fields.place, fields.event) = (statement.place, statement.event)
    }
    var removed: [RemovedLine] = []
    for (block, judgement) in zip(page.blocks, judgements) where judgement.score >= keep.threshold {
      removed.append(
        RemovedLine(
          line: Int(block.line) + 1, reason: judgement.reason, score: (judgement.score * 100).rounded() / 100,
          evidence: evidence(judgement, fields)))
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

  private func evidence(_ judgement: Judgement, _ fields: PageMetadata) -> String {
    switch judgement.evidence {
    case .none: "none"
    case .phrase(let pattern): lexicon.patterns[Int(pattern)].id
    case .shape(let name): "shape: \(name)"
    case .field(let name) where "\(name)" == "title":
      // The title's line states the place and the event too, where it has the form.
      "field: title" + (fields.place == nil ? "" : ", place") + (fields.event == nil ? "" : ", event")
    case .field(let name): "field: \(name)"
    case .place(let place): "\(place)"
    case .model: "model"
    case .site(let count, let texts): "site: \(count) of \(texts) texts"
    case .byHand: "templates: set by hand"
    }
  }
}
