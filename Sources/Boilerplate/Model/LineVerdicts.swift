/// What the model makes of a page's blocks.
struct LineVerdicts {
  /// The probability that each block is text.
  let probabilities: [Float]
  let isKept: [Bool]
  private static let penalty: Float = 4

  /// What the site's other texts say of each block; nil for lines that were not seen twice, and without templates.
  let evidence: [TemplateIndex.Evidence?]

  /// - Complexity: O(*n*) in bytes.
  init(
    _ page: Page, _ signals: [LineSignals], _ context: BoilerplateRemover.Context, _ keep: KeepLevel,
    _ models: LineModels
  ) {
    let html = context.html
    let isHTML = html != nil
    let model = isHTML ? models.html : models.text
    let features = PageFeatures(page, signals, html: html, title: context.title, model: model)
    let templates = context.templates
    let texts = templates.texts(of: context.site)
    let isSiteKnown = texts >= TemplateIndex.fewestTexts
    evidence = features.keys.map { templates.evidence($0, of: context.site) }
    let site = isSiteKnown ? Self.siteColumns(evidence, texts) : []
    let logits = model.logits(
      own: page.blocks.indices.map { page.reading($0).pointee.facts?.embedding ?? .zero },
      page: model.embed(page: features.facts.page), rows: features.placeRows, stride: features.placeWidth, site: site)
    probabilities = logits.map { 1 / (1 + Exponential.of(-$0)) }
    let dial = keep.dial(isSiteKnown: isSiteKnown, isHTML: isHTML)
    // A line that another text of the site has, or that is a phrase of boilerplate for sure, is none even where all around
    // it is text.
    var path = logits
    for index in path.indices {
      if let evidence = evidence[index], evidence.count > 1 { path[index] -= Self.penalty }
      if (signals[index].phrase?.strength ?? 0) >= 0.85 { path[index] -= Self.penalty }
    }
    var isKept = KeepPath.best(path, bias: dial.bias, change: dial.change)
    // A page of which nothing would be left keeps what is text rather than not: a single paragraph among menus.
    if !isKept.contains(true) { isKept = probabilities.map { $0 >= 0.5 } }
    if isHTML, let html { Self.setAsideUnseen(page, html, features.lines, &isKept) }
    self.isKept = isKept
  }

  /// Known, the share and the number of the site's other texts that have the line, and the number of texts.
  private static func siteColumns(_ evidence: [TemplateIndex.Evidence?], _ texts: Int) -> [Float] {
    var columns: [Float] = []
    columns.reserveCapacity(evidence.count * LineModel.siteColumns)
    for evidence in evidence {
      let others = max(0, (evidence?.count ?? 1) - 1)
      columns += [
        1, min(1, Float(others) / Float(max(texts - 1, 1))), Logarithm.of(others) / 2, Logarithm.of(texts - 1) / 3,
      ]
    }
    return columns
  }

  /// Buttons are no text. What is hidden is, where there is more of it than of what is seen: some pages show their text by a
  /// script, or not to everybody.
  private static func setAsideUnseen(_ page: Page, _ html: HTMLBlocks, _ lines: [Int], _ isKept: inout [Bool]) {
    var (seen, hidden) = (0, 0)
    for index in isKept.indices {
      let flags = html.blocks[lines[index]].flags
      if flags.contains(.control) { isKept[index] = false }
      guard isKept[index] else { continue }
      let scalars = Int(page.reading(index).pointee.traits.scalars)
      if flags.contains(.hidden) { hidden += scalars } else { seen += scalars }
    }
    for index in isKept.indices where hidden <= seen && html.blocks[lines[index]].flags.contains(.hidden) {
      isKept[index] = false
    }
  }
}

/// eˣ, the same on every machine.
enum Exponential {
  static func of(_ value: Float) -> Float {
    let x = Double(max(-80, min(80, value)))
    let whole = (x * 1.4426950408889634).rounded()
    let rest = x - whole * 0.6931471805599453
    var (term, sum) = (1.0, 1.0)
    for step in 1...12 {
      term *= rest / Double(step)
      sum += term
    }
    // A power of two, |whole| < 120: its bits.
    return Float(sum * Double(bitPattern: UInt64(bitPattern: Int64(whole) &+ 1023) &<< 52))
  }
}
