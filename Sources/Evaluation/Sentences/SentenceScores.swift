/// How well the boundaries between sentences that were found agree with those that are right.
///
/// Counts of several texts may be added up; the figures are then those of all their boundaries together.
public struct SentenceScores: Sendable, Equatable, CustomStringConvertible {
  /// Found and right.
  public private(set) var hits = 0
  public private(set) var found = 0
  public private(set) var expected = 0

  public init() {}

  /// Adds the boundaries of one text: offsets in any unit, the same for both.
  ///
  /// Give only the boundaries between sentences: the beginning and the end of a text are no merit.
  public mutating func add(found: Set<Int>, expected: Set<Int>) {
    hits += found.intersection(expected).count
    self.found += found.count
    self.expected += expected.count
  }

  /// The share of the found boundaries that are right; 1 when none is found and there is none.
  public var precision: Double { found > 0 ? Double(hits) / Double(found) : expected == 0 ? 1 : 0 }
  /// The share of the right boundaries that are found; 1 when there is none.
  public var recall: Double { expected > 0 ? Double(hits) / Double(expected) : 1 }
  /// The harmonic mean of ``precision`` and ``recall``.
  public var f: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  public var description: String {
    func figure(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      return "\(thousandths / 1000)." + String(String(1000 + thousandths % 1000).dropFirst())
    }
    return "\(expected) boundaries: precision \(figure(precision)), recall \(figure(recall)), F \(figure(f))"
  }
}
