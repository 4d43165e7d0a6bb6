/// The lines that a site repeats over its distinct texts.
///
/// Of each site it knows how many distinct texts were seen and, for each repeated line (as ``LineKey`` folds it), in how
/// many of them it stood. Lines can be set by hand to be always template, or never.
public struct SiteTemplates: Sendable, Equatable {
  public struct Site: Sendable, Equatable {
    /// Distinct texts seen.
    public var texts = 0
    /// By folded line.
    public var lines: [[UInt8]: Mark] = [:]

    public init() {}
  }

  /// What is known of a line.
  public enum Mark: Sendable, Equatable {
    /// In so many of the distinct texts.
    case count(Int)
    /// Set by hand: never template.
    case keep
    /// Set by hand: always template.
    case drop
  }

  public var sites: [String: Site] = [:]

  public init() {}

  /// Adds what was learnt of a site in another run: numbers add up, marks set by hand stay.
  public mutating func add(_ texts: Int, _ lines: [(line: [UInt8], count: Int)], to name: String) {
    sites[name, default: Site()].texts.add(texts)
    for (line, count) in lines {
      switch sites[name]?.lines[line] {
      case .count(var sum):
        sum.add(count)
        sites[name]?.lines[line] = .count(sum)
      case nil: sites[name]?.lines[line] = .count(count)
      case .keep, .drop: break
      }
    }
  }
}

extension Int {
  /// Numbers in a file that is edited by hand may be of any size: what is too large stays the largest.
  mutating func add(_ count: Int) {
    let (sum, isTooLarge) = addingReportingOverflow(count)
    self = isTooLarge ? .max : sum
  }
}
