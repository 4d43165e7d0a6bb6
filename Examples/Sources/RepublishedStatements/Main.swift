import Sito

/// Two scraped pages of one statement: cleaned, compared, the shared passage shown, a name romanised.
@main
enum RepublishedStatements {
  static let ministry = """
    Home | News | Speeches
    18 November 201916:40
    Foreign Minister’s remarks at a joint meeting of the two ministries, Moscow, November 18, 2019

      • en-GB1 ru-RU1

    Colleagues, friends,

    Welcome to this joint meeting. Twenty years ago our leaders decided to take relations to a new level, and \
    experience has shown that it was the right decision. Today we will review the draft programme for the next two years.
    """

  static let magazine = """
    The minister spoke at length in Moscow on Monday. "Twenty years ago our leaders decided to take relations to a new \
    level, and experience has shown that it was a right decision," he told his guests before lunch.

    Subscribe to our newsletter
    """

  static func main() throws {
    let cleaner = try DocumentCleaner()
    var folder = Folder()
    var texts: [ComparableText] = []
    for (id, page) in [("ministry", ministry), ("magazine", magazine)] {
      let cleaned = try cleaner.clean(page)
      for line in cleaned.page.removed { print("\(id): line \(line.line) removed: \(line.reason.rawValue)") }
      if let published = cleaned.page.metadata.published { print("\(id): published \(published)") }
      texts.append(ComparableText(id: id, words: folder.words(of: cleaned.text), text: cleaned.text))
    }

    for passage in try PassageFinder().passages(in: texts).passages {
      let text = texts[passage.a.document].text[passage.a.bytes]
      print("\(passage.relation.rawValue): “\(String(decoding: text, as: UTF8.self))”")
    }

    let finder = DuplicateFinder()
    let words = texts.map(\.words.hashes)
    let pairs = try finder.pairs(among: words, signatures: words.map { finder.signature(of: $0) })
    print("near-duplicate pairs: \(pairs.count)")

    let scheme = try Scheme.find("ru-bgn-1947")
    print(try Transliterator(scheme).transliterate("Щербаков Фёдор"))
  }
}
