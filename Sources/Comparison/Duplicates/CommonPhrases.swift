import Sketching

/// Words that stand in very many texts of a collection: a template, a formula. They say little about who copied whom, and the
/// search goes by them only where there is nothing else.
public struct CommonPhrase: Sendable, Equatable {
  /// A text that has it, and where.
  public var text: Int
  public var words: Range<Int>
  /// How many distinct texts have its rarest shingle.
  public var texts: Int
}

/// Finds common phrases: shingles that recur in a sample of texts, counted exactly in all of them.
struct CommonPhrases {
  /// From this share of the texts on a shingle is common.
  static let share = 0.05
  /// Collections of fewer texts have no common shingles.
  static let fewestTexts = 200
  /// A shingle that is common in the collection is seldom rarer than that in the sample.
  private static let sampleShare = share / 2
  private static let mostShingles = 4096
  private static let mostPhrases = 10
  /// Shorter phrases are turns of the language, not of a site.
  private static let fewestWords = 6

  private let shingler: Shingler

  init(shingle: Int) { shingler = Shingler(size: shingle) }

  /// - Parameter sample: texts of the store to look for phrases in.
  /// - Returns: the most telling phrases first, by length and number of texts; `text` is a place in the store.
  /// - Complexity: O(*n*) in words, if the sample has anything common; else O(*s* log *s*) in the words of the sample.
  func find(_ store: borrowing WordStore, sample: [Int]) -> [CommonPhrase] {
    if store.count < Self.fewestTexts || sample.isEmpty { return [] }
    let recurring = recurring(store, sample)
    if recurring.isEmpty { return [] }
    let counts = count(recurring, store)
    let least = Int(Self.share * Double(store.count))
    var common: [UInt64: Int] = [:]
    for (shingle, count) in zip(recurring, counts) where count > least { common[shingle] = count }
    if common.isEmpty { return [] }
    var phrases: [CommonPhrase] = []
    var isNamed: Set<UInt64> = []
    for text in sample {
      let shingles = store.withWords(text) { shingler.shingles(of: Array($0)) }
      phrases += self.phrases(shingles, of: text, common, &isNamed)
    }
    phrases.sort { ($0.words.count * $0.texts, $1.text) > ($1.words.count * $1.texts, $0.text) }
    return Array(phrases.prefix(Self.mostPhrases))
  }

  /// Shingles that stand in several texts of the sample, ascending.
  private func recurring(_ store: borrowing WordStore, _ sample: [Int]) -> [UInt64] {
    var all: [UInt64] = []
    for text in sample { all += store.withWords(text) { ShingleSet(shingler.shingles(of: Array($0))).hashes } }
    all.sort()
    let least = max(3, Int(Self.sampleShare * Double(sample.count)))
    var found: [(shingle: UInt64, count: Int)] = []
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start >= least { found.append((all[start], end - start)) }
      start = end
    }
    if found.count > Self.mostShingles {
      found.sort { ($0.count, $0.shingle) > ($1.count, $1.shingle) }
      found.removeLast(found.count - Self.mostShingles)
    }
    return found.map(\.shingle).sorted()
  }

  /// In how many texts each shingle stands.
  private func count(_ wanted: [UInt64], _ store: borrowing WordStore) -> [Int] {
    var places: [UInt64: Int] = [:]
    for (place, shingle) in wanted.enumerated() { places[shingle] = place }
    // Nearly no shingle passes the filter that is not wanted.
    var filter = [Bool](repeating: false, count: 1 << 18)
    for shingle in wanted { filter[Int(shingle >> 46)] = true }
    var counts = [Int](repeating: 0, count: wanted.count)
    var last = [Int](repeating: -1, count: wanted.count)
    for text in 0..<store.count {
      store.withWords(text) { words in
        shingler.forEachShingle(of: words) { shingle in
          guard filter[Int(truncatingIfNeeded: shingle &>> 46)], let place = places[shingle], last[place] != text
          else { return }
          last[place] = text
          counts[place] += 1
        }
      }
    }
    return counts
  }

  private func phrases(
    _ shingles: [UInt64], of text: Int, _ common: [UInt64: Int], _ isNamed: inout Set<UInt64>
  ) -> [CommonPhrase] {
    var phrases: [CommonPhrase] = []
    var start = 0
    while start < shingles.count {
      var end = start
      var (least, isNew) = (Int.max, false)
      while end < shingles.count, let count = common[shingles[end]] {
        least = min(least, count)
        if isNamed.insert(shingles[end]).inserted { isNew = true }
        end += 1
      }
      if isNew, end + shingler.size - 1 - start >= Self.fewestWords {
        phrases.append(CommonPhrase(text: text, words: start..<end + shingler.size - 1, texts: least))
      }
      start = max(end, start + 1)
    }
    return phrases
  }
}
