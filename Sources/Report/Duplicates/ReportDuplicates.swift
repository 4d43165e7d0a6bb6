import Comparison

/// Near-duplicates of whole texts; documents are named by their place in `ReportPage.documents`.
public struct ReportDuplicates: Sendable {
  public var pairs: [DuplicatePair]
  public var clusters: [DuplicateCluster]

  public init(pairs: [DuplicatePair], clusters: [DuplicateCluster]) {
    self.pairs = pairs
    self.clusters = clusters
  }
}
