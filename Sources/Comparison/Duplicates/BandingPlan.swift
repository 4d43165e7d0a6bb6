/// How signatures are cut into bands so that similar texts share one (Leskovec, Rajaraman, Ullman: Mining of Massive
/// Datasets, 3.4).
public struct BandingPlan: Sendable, Equatable {
  public var bands: Int
  /// Slots of a band.
  public var rows: Int

  /// The probability that two texts of Jaccard similarity `jaccard` share at least one band: 1 − (1 − Jʳ)ᵇ.
  public func probability(at jaccard: Double) -> Double {
    1 - power(1 - power(jaccard, rows), bands)
  }

  /// The plan with the longest bands, so the fewest candidates, that still reaches `recall` at `jaccard`; single rows
  /// where none does.
  public init(slots: Int, recall: Double, at jaccard: Double) {
    for rows in stride(from: min(slots, 16), through: 2, by: -1) {
      let plan = BandingPlan(bands: slots / rows, rows: rows)
      if plan.probability(at: jaccard) >= recall {
        self = plan
        return
      }
    }
    self.init(bands: slots, rows: 1)
  }

  public init(bands: Int, rows: Int) {
    self.bands = bands
    self.rows = rows
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}
