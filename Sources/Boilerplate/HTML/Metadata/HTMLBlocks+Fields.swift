import Text

extension HTMLBlocks {
  /// Title, date, author and publisher as the markup states them, none of them guessed from the text.
  ///
  /// Linked data comes before `meta`, and both before `title` and `time`. Where the first heading is the title without the
  /// site's name, it is taken instead.
  ///
  /// - Complexity: O(*n*) in the metadata and headings.
  public var fields: PageMetadata {
    let article = metadata.article
    var fields = PageMetadata()
    fields.title = title(article)
    let stated = [article?.published, metadata.first(.published)] + publicationTimes.map(Optional.some)
    fields.published = stated.lazy.compactMap { $0.flatMap(Self.date) }.first
    let authors = article?.authors.isEmpty == false ? article?.authors.joined(separator: ", ") : metadata.first(.author)
    fields.byline = authors.flatMap { Self.isName($0) ? $0 : nil }
    fields.publisher = (article?.publisher ?? metadata.first(.siteName)).flatMap { Self.isName($0) ? $0 : nil }
    return fields
  }

  private var publicationTimes: [String] {
    let marked = metadata.times.filter(\.isPublication)
    // Without a mark a lone time is the page's own; of several nobody knows.
    return (marked.isEmpty && metadata.times.count == 1 ? metadata.times : marked).map(\.datetime)
  }

  private func title(_ article: LinkedArticle?) -> String? {
    guard let stated = article?.headline ?? metadata.first(.title) ?? metadata.title else { return nil }
    let headings = blocks.lazy.filter { $0.headingLevel == 1 }.prefix(4).map { text(of: $0) }
    if let heading = headings.first(where: { $0.utf8.count >= 8 && Self.starts(stated, with: $0) }) { return heading }
    guard let site = metadata.first(.siteName), stated.utf8.count > site.utf8.count + 8, stated.hasSuffix(site) else {
      return stated
    }
    var rest = stated.dropLast(site.count)
    while let last = rest.last, " -|–—:·•»«".contains(last) { rest.removeLast() }
    return rest.isEmpty ? stated : String(rest)
  }

  private static func starts(_ title: String, with heading: String) -> Bool {
    title.utf8.starts(with: heading.utf8) || title.lowercased().utf8.starts(with: heading.lowercased().utf8)
  }

  /// An address, a sentence or markup is no name.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 200 && !text.contains("://") && !text.contains("<") && text.contains(where: \.isLetter)
  }

  /// A date in ISO 8601, as given where it is one, else read from the line.
  private static func date(_ text: String) -> String? {
    if ISODate(text) != nil { return text }
    let page = Page(Array(text.utf8))
    guard let block = page.blocks.first, page.blocks.count == 1 else { return nil }
    let line = Line(page, block, .standard)
    return (DateReader(line: line).wholeLine() ?? DateReader(line: line).anywhere())?.iso8601
  }
}
