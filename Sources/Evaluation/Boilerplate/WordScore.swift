/// How well a page's extracted text agrees with the known one, in words: what benchmarks of extraction from HTML count, such
/// as WCXB.
///
/// Words count as often as they stand; their order does not.
public struct WordScore: Sendable, Equatable {
  /// Words that both texts have, and words of each.
  public var shared: Int
  public var extracted: Int
  public var gold: Int

  /// - Parameters:
  ///   - extracted: word hashes of the extracted text.
  ///   - gold: word hashes of the known text.
  /// - Complexity: O(*n* log *n*) in words.
  public init(extracted: [UInt64], gold: [UInt64]) {
    let (x, y) = (extracted.sorted(), gold.sorted())
    var (i, j, shared) = (0, 0, 0)
    while i < x.count, j < y.count {
      if x[i] == y[j] {
        (shared, i, j) = (shared + 1, i + 1, j + 1)
      } else if x[i] < y[j] {
        i += 1
      } else {
        j += 1
      }
    }
    self.shared = shared
    self.extracted = extracted.count
    self.gold = gold.count
  }

  /// The share of the extracted words that is in the known text; 1 when both are empty.
  public var precision: Double { extracted > 0 ? Double(shared) / Double(extracted) : gold == 0 ? 1 : 0 }
  /// The share of the known text's words that is extracted; 1 when there are none.
  public var recall: Double { gold > 0 ? Double(shared) / Double(gold) : 1 }
  /// The harmonic mean of ``precision`` and ``recall``.
  public var f: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  /// More than ``BoilerplateScore/tolerance`` of the known words are missing.
  public var losesText: Bool { 1 - recall > BoilerplateScore.tolerance }
}
