import Sito

/// How like two texts are, by the definitions of `sito dedup`, in the plainest way: a check on Sito's own counting, of
/// which nothing is used but the words.
struct Figures {
  /// Word Levenshtein distance, divided by the words of the longer text.
  let edits: Double
  /// The share of the distinct word 3-grams of the text with fewer words that the other has; of two with equally many
  /// words the larger share.
  let containment: Double
  /// Of the sets of distinct word 3-grams. A text of fewer than three words is one n-gram.
  let jaccard: Double
  let wordsSmaller: Int

  init(_ a: [UInt64], _ b: [UInt64]) {
    let (smaller, larger) = a.count <= b.count ? (a, b) : (b, a)
    wordsSmaller = smaller.count
    edits = larger.isEmpty ? 0 : Double(Self.distance(smaller, larger)) / Double(larger.count)
    let few = Self.trigrams(smaller)
    let many = Self.trigrams(larger)
    let shared = few.intersection(many).count
    let size = a.count == b.count ? min(few.count, many.count) : few.count
    containment = size == 0 ? 0 : Double(shared) / Double(size)
    let union = few.count + many.count - shared
    jaccard = union == 0 ? 0 : Double(shared) / Double(union)
  }

  private static func trigrams(_ words: [UInt64]) -> Set<[UInt64]> {
    if words.isEmpty { return [] }
    if words.count < 3 { return [words] }
    return Set((0...words.count - 3).map { Array(words[$0..<$0 + 3]) })
  }

  /// - Complexity: O(*n m*).
  private static func distance(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = Array(0...b.count)
    for (i, word) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (word == b[j] ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }
}
