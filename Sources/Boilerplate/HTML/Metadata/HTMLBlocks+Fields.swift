import Text

extension HTMLBlocks {
  /// Title, date, author and publisher as the markup states them, none of them guessed from the text.
  ///
  /// Linked data comes before `meta`, and both before `title` and `time`. Where the first heading is the title without the
  /// site's name, it is taken instead.
  ///
  /// - Complexity: O(*n*) in the bytes of the metadata and of the first blocks.
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

  /// Bytes of a title that lines are looked for in: what is longer is no title, and the search takes its square.
  private static let longestTitle = 1024
  /// Bytes of a name of an author or of a site.
  static let longestName = 200

  private var publicationTimes: [String] {
    let marked = metadata.times.filter(\.isPublication)
    // Without a mark a lone time is the page's own; of several nobody knows.
    return (marked.isEmpty && metadata.times.count == 1 ? metadata.times : marked).map(\.datetime)
  }

  /// What linked data, `meta` or `title` state; where a line of the page stands in that, best a heading, the line, which has no
  /// site's name about it.
  private func title(_ article: LinkedArticle?) -> String? {
    let stated = [article?.headline, metadata.first(.title), metadata.title].compactMap { $0 }
    for text in stated where text.utf8.count <= Self.longestTitle {
      if let line = line(in: text) { return line }
    }
    guard let first = stated.first else { return nil }
    return article?.headline == nil && metadata.first(.title) == nil ? Self.longestPart(first) : withoutSite(first)
  }

  /// The line that is most of `title`: the whole of it, or a part between other signs than letters.
  private func line(in title: String) -> String? {
    let whole = LineKey.text(title.utf8)
    let pairs = BytePairs(whole)
    var best: (value: Double, block: HTMLBlock)?
    for block in blocks.prefix(2000) where block.range.count <= 2 * whole.count && block.range.count >= 6 {
      // Folding makes nothing longer; and most blocks start as no part of the title does.
      guard block.range.count * 4 >= whole.count, pairs.mayHold(self.text, from: block.range.lowerBound) else {
        continue
      }
      let text = LineKey.text(self.text[block.range])
      guard text.count <= whole.count, Self.isPart(text, of: whole) else { continue }
      let heading = block.headingLevel == 1 ? 0.25 : block.headingLevel > 0 ? 0.12 : 0
      let share = Double(text.count) / Double(whole.count)
      let isLink = Double(block.linkBytes) > 0.8 * Double(block.range.count)
      let value = min(1, share + 0.35) + heading - (isLink ? 0.2 : 0)
      if share >= 0.25, value > best?.value ?? 0 { best = (value, block) }
    }
    return best.map { self.text(of: $0.block) }
  }

  /// Whether `part` stands in `whole` and no letter of ASCII goes on at its ends.
  private static func isPart(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    guard let first = part.first else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    for start in 0...(whole.count - part.count) where whole[start] == first {
      let end = start + part.count
      guard whole[start..<end].elementsEqual(part) else { continue }
      let isCut =
        start > 0 && isLetter(whole[start - 1]) && isLetter(first)
        || end < whole.count && isLetter(whole[end]) && isLetter(part[part.count - 1])
      if !isCut { return true }
    }
    return false
  }

  /// “Text | Section - Site”: the longest part.
  private static func longestPart(_ title: String) -> String {
    var parts: [String] = [""]
    let scalars = Array(title.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isSpaced = index > 0 && index + 1 < scalars.count && scalars[index - 1] == " " && scalars[index + 1] == " "
      if "|»_".unicodeScalars.contains(scalar) || isSpaced && "-–—:•·".unicodeScalars.contains(scalar) {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    let longest = parts.max { $0.utf8.count < $1.utf8.count } ?? title
    return longest.split(separator: " ").joined(separator: " ")
  }

  private func withoutSite(_ title: String) -> String {
    guard let site = metadata.first(.siteName), title.utf8.count > site.utf8.count + 8, title.hasSuffix(site) else {
      return title
    }
    var rest = title.dropLast(site.count)
    while let last = rest.last, " -|–—:·•»«".contains(last) { rest.removeLast() }
    return rest.isEmpty ? title : String(rest)
  }

  /// An address, a sentence or markup is no name.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= longestName && !text.contains("://") && !text.contains("<") && text.contains(where: \.isLetter)
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

/// The pairs of bytes that follow one another in a folded line.
private struct BytePairs {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ text: [UInt8]) {
    for (first, second) in zip(text, text.dropFirst()) {
      let pair = Int(first) << 8 | Int(second)
      bits[pair >> 6] |= 1 << UInt64(pair & 63)
    }
  }

  /// Whether the line may hold what starts at byte `start`, by the pairs of its first eight bytes.
  func mayHold(_ text: [UInt8], from start: Int) -> Bool {
    var last: Int?
    for byte in text[start..<min(text.count, start + 8)] {
      // White space, digits, and what may lead one of them, are folded otherwise.
      switch byte {
      case 0...0x40, 0xC2, 0xD9, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: return true
      default: break
      }
      let folded = Int((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      if let last, bits[(last << 8 | folded) >> 6] >> UInt64(folded & 63) & 1 == 0 { return false }
      last = folded
    }
    return true
  }
}
