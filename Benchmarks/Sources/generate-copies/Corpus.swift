import Sito

/// The documents of a generated corpus in the order they are written in, and the copies among them.
struct Corpus {
  private var documents: [Document] = []
  private var rows: [String] = []

  init(_ options: Options) throws {
    let bodies = try Pieces.cut(SourceTexts.read(options), count: options.documents, seed: options.seed)
    var maker = try CopyMaker(Vocabulary.pools(bodies, seed: options.seed), seed: options.seed)
    let pages = bodies.map { maker.page($0, template: options.template) }
    var random = SeededRandom(seed: options.seed, stream: "order")
    let bases = random.shuffled(Array(pages.indices))
    let places = random.shuffled(Array(0..<pages.count + options.copies))
    documents = [Document](repeating: Document(id: "", text: []), count: places.count)
    for (index, page) in pages.enumerated() { put(page.text, of: page.body, at: places[index]) }

    var folder = Folder()
    for number in 0..<options.copies {
      let base = bases[number / options.families]
      let recipe = options.recipes[number % options.recipes.count]
      let copy = try maker.copy(pages[base], recipe)
      let place = places[pages.count + number]
      // Published by another site.
      let other = bodies[random.below(bodies.count)].source
      put(copy.text, of: pages[base].body, at: place, source: other)
      let original = documents[places[base]]
      let figures = Figures(folder.words(of: copy.text).hashes, folder.words(of: original.text).hashes)
      let shares = [figures.edits, figures.containment, figures.jaccard].map { Decimals.fixed($0, places: 4) }
      let cells = [documents[place].id, original.id, recipe.kind.rawValue, copy.rate] + shares
      rows.append((cells + ["\(figures.wordsSmaller)"]).joined(separator: "\t"))
    }
  }

  private mutating func put(_ text: [UInt8], of body: Passage, at place: Int, source: String? = nil) {
    let digits = String(place + 1)
    let id = "n" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    documents[place] = Document(id: id, source: source ?? body.source, language: body.language, text: text)
  }

  func write(_ options: Options) throws {
    let output = try OutputFile(options.output)
    for document in documents {
      var record = JSONObjectBuilder(reserving: document.text.count + 100)
      record.add("id", document.id)
      record.add("source", document.source)
      if let language = document.language { record.add("language", language.description) }
      record.add("text", utf8: document.text)
      try output.writeLine(record.finish())
    }
    if let path = options.truth {
      let truth = try OutputFile(path)
      let header = ["copy", "base", "kind", "rate", "edits", "containment", "jaccard", "words_smaller"]
      try truth.writeLine(Array(header.joined(separator: "\t").utf8))
      for row in rows { try truth.writeLine(Array(row.utf8)) }
      try truth.commit()
    }
    try output.commit()
  }
}
