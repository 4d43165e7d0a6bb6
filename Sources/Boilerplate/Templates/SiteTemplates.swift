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

  /// Adds what was learnt of a site in another run: numbers add up, to 2⁶³ − 1 at most; marks set by hand stay.
  ///
  /// - Complexity: O(*n*) in lines.
  public mutating func add(_ texts: Int, _ lines: [(line: [UInt8], count: Int)], to name: String) {
    sites[name, default: Site()].add(texts, lines)
  }
}

extension SiteTemplates.Site {
  mutating func add(_ texts: Int, _ lines: [(line: [UInt8], count: Int)] = []) {
    self.texts = Self.sum(self.texts, texts)
    for (line, count) in lines { add(.count(count), to: line) }
  }

  /// Numbers of one line add up; what is set by hand stays, the last where it is set twice.
  mutating func add(_ mark: SiteTemplates.Mark, to line: [UInt8]) {
    switch (lines[line], mark) {
    case (.count(let old), .count(let count)): lines[line] = .count(Self.sum(old, count))
    case (.keep, .count), (.drop, .count): break
    case (_, let mark): lines[line] = mark
    }
  }

  /// Files are edited by hand: a number of any size may stand there.
  private static func sum(_ one: Int, _ other: Int) -> Int {
    let (sum, isTooGreat) = one.addingReportingOverflow(other)
    return isTooGreat ? .max : sum
  }
}
