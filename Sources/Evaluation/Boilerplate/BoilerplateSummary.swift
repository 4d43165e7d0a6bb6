/// Scores of many pages, averaged over pages, so that a long page counts no more than a short one.
public struct BoilerplateSummary: Sendable, CustomStringConvertible {
  public private(set) var pages = 0
  private var precisions = 0.0
  private var recalls = 0.0
  private var fs = 0.0
  private var losing = 0
  private var lines = BoilerplateScore.Lines()

  public init() {}

  public mutating func add(_ score: BoilerplateScore) {
    pages += 1
    precisions += score.precision
    recalls += score.recall
    fs += score.f
    if score.losesText { losing += 1 }
    lines.keptText += score.lines.keptText
    lines.lostText += score.lines.lostText
    lines.keptBoilerplate += score.lines.keptBoilerplate
    lines.removedBoilerplate += score.lines.removedBoilerplate
  }

  public mutating func add(_ score: WordScore) {
    pages += 1
    precisions += score.precision
    recalls += score.recall
    fs += score.f
    if score.losesText { losing += 1 }
  }

  /// Adds all pages of another summary.
  public mutating func add(_ other: BoilerplateSummary) {
    pages += other.pages
    precisions += other.precisions
    recalls += other.recalls
    fs += other.fs
    losing += other.losing
    lines.keptText += other.lines.keptText
    lines.lostText += other.lines.lostText
    lines.keptBoilerplate += other.lines.keptBoilerplate
    lines.removedBoilerplate += other.lines.removedBoilerplate
  }

  private func mean(_ sum: Double) -> Double { pages > 0 ? sum / Double(pages) : 0 }

  /// The means over pages; the mean F is not the F of the means. 0 without pages.
  public var precision: Double { mean(precisions) }
  public var recall: Double { mean(recalls) }
  public var f: Double { mean(fs) }
  /// The share of pages that lose more than ``BoilerplateScore/tolerance`` of their text.
  public var losingShare: Double { mean(Double(losing)) }

  /// Of all removed lines, the share that is boilerplate; of all lines of boilerplate, the share that is removed. Nil where
  /// no line was scored, removed or boilerplate.
  public var removal: (precision: Double, recall: Double)? {
    let (removed, boilerplate) = (
      lines.removedBoilerplate + lines.lostText, lines.removedBoilerplate + lines.keptBoilerplate
    )
    guard removed > 0, boilerplate > 0 else { return nil }
    return (
      Double(lines.removedBoilerplate) / Double(removed), Double(lines.removedBoilerplate) / Double(boilerplate)
    )
  }

  public var description: String {
    func figure(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      return "\(thousandths / 1000)." + String(String(1000 + thousandths % 1000).dropFirst())
    }
    return "\(pages) pages: precision \(figure(precision)), recall \(figure(recall)), F \(figure(f)), "
      + "losing text \(figure(losingShare))"
  }
}
