import Sito

/// A text and the site template around it: a document of the corpus.
struct Page {
  var above: [UInt8] = []
  var body: Passage
  var below: [UInt8] = []

  var text: [UInt8] { [above, body.text, below].filter { !$0.isEmpty }.joined(separator: [0x0A]).map { $0 } }
}

/// A copy as made, before it is measured.
struct Copy {
  var text: [UInt8]
  /// The rate as the table has it; the style for the kind `case`.
  var rate: String
}

/// Makes copies of pages by recipe; what it needs of other texts comes from their pool.
struct CopyMaker: ~Copyable {
  /// Sites of a pool that republish texts.
  private static let sites = 8

  private let pools: [String: Vocabulary]
  private var boilerplate: [String: [SiteBoilerplate]] = [:]
  private var templates: [String: SiteBoilerplate] = [:]
  private var random: SeededRandom
  private var folder = Folder()
  private var rewriter: CaseRewriter
  private let seed: UInt64

  init(_ pools: [String: Vocabulary], seed: UInt64) throws {
    self.pools = pools
    self.seed = seed
    random = SeededRandom(seed: seed, stream: "copies")
    rewriter = try CaseRewriter()
  }

  /// The page with `share` of its words in the template of its pool.
  mutating func page(_ body: Passage, template share: Double) -> Page {
    let words = Int((Double(body.words.count) * share / (1 - share)).rounded())
    var template =
      templates[body.pool]
      ?? SiteBoilerplate(
        pools[body.pool] ?? Vocabulary(), phrases: SitePhrases.lines(language: body.pool), seed: seed, site: "template")
    let (above, below) = template.around(words: words, &folder)
    templates[body.pool] = template
    return Page(above: above, body: body, below: below)
  }

  mutating func copy(_ page: Page, _ recipe: Recipe) throws -> Copy {
    var copy = page
    switch recipe.kind {
    case .exact: break
    case .edit: copy.body.text = edited(page.body, recipe.rate)
    case .trunc: copy.body.text = cut(page.body, recipe.rate)
    case .boiler: copy.body.text = wrapped(page.body, recipe.rate)
    case .rewrite:
      let (text, style) = try rewriter.rewritten(page.text, &random)
      return Copy(text: text, rate: style)
    }
    return Copy(text: copy.text, rate: recipe.rate == 0 ? "0" : "\(recipe.rate)")
  }

  private mutating func edited(_ body: Passage, _ rate: Double) -> [UInt8] {
    let vocabulary = pools[body.pool] ?? Vocabulary()
    var output: [UInt8] = []
    var position = 0
    for index in 0..<body.words.count {
      let range = body.words.range(index)
      // Of several words in one sign only the first can be changed.
      guard !range.isEmpty, range.lowerBound >= position, random.chance(rate) else { continue }
      output += body.text[position..<range.lowerBound]
      position = range.upperBound
      let isUnspaced = body.words.flags[index].contains(.unspaced)
      let other = vocabulary.word(otherThan: body.word(index), isUnspaced: isUnspaced, &random)
      switch random.below(3) {
      case 0: output += other
      case 1: if output.last == 0x20, position < body.text.count, body.text[position] == 0x20 { output.removeLast() }
      default:
        output += body.word(index)
        if !isUnspaced { output.append(0x20) }
        output += other
      }
    }
    return output + body.text[position...]
  }

  private mutating func cut(_ body: Passage, _ rate: Double) -> [UInt8] {
    let count = body.words.count
    let cut = min(max(1, Int((Double(count) * rate).rounded())), count - 1)
    // Half of the texts lose their end, a quarter their start, a quarter both.
    let place = random.below(4)
    let start = place < 2 ? 0 : place == 2 ? cut : random.below(cut + 1)
    return Array(body.text[body.words.range(of: start..<start + count - cut)])
  }

  private mutating func wrapped(_ body: Passage, _ rate: Double) -> [UInt8] {
    var sites = boilerplate[body.pool] ?? sites(of: body.pool)
    let words = max(1, Int((Double(body.words.count) * rate).rounded()))
    let (above, below) = sites[random.below(Self.sites)].around(words: words, &folder)
    boilerplate[body.pool] = sites
    return Page(above: above, body: body, below: below).text
  }

  private func sites(of pool: String) -> [SiteBoilerplate] {
    var random = SeededRandom(seed: seed, stream: "sites " + pool)
    return (0..<Self.sites).map { site in
      let phrases = random.shuffled(SitePhrases.lines(language: pool))
      return SiteBoilerplate(pools[pool] ?? Vocabulary(), phrases: phrases, seed: seed, site: "\(pool) \(site)")
    }
  }
}
