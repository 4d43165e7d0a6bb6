import Storage
import Text

/// Texts of which at most a tenth of the words differ from one that stands for them.
///
/// They are compared with that one alone, and count once where rarity is counted: a release that forty sites print is no formula.
struct NearCopies {
  /// Of each text, the one that it is a near copy of, or itself.
  private(set) var leaders: [Int]

  /// - Parameters:
  ///   - texts: the earliest dated one of near copies stands for them, or the first.
  ///   - scratch: a folder for what does not fit in memory.
  /// - Throws: when the scratch folder is missing or its disk full.
  /// - Complexity: that of `DuplicateSearch`: near-linear in words.
  init(_ texts: [ComparableText], scratch: FilePath) throws {
    leaders = Array(texts.indices)
    if texts.count < 3 { return }
    let dates = texts.map { $0.published.flatMap { ISODate($0)?.seconds } ?? .infinity }
    let ranking = texts.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
    let finder = DuplicateFinder(DuplicateCriteria(edits: 0.1, containment: nil))
    var search = DuplicateSearch(finder, scratch: scratch.string, memory: 128 << 20)
    for text in texts { try search.add(text.words.hashes, finder.signature(of: text.words.hashes)) }
    let pairs = try search.finish(ranking: ranking).pairs
    for cluster in DuplicateClusters.stars(pairs, ranking: ranking, words: texts.map(\.words.count)) {
      for member in cluster.members { leaders[member.text] = cluster.representative }
    }
  }
}
