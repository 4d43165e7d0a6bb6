/// A representative and the texts that were verified against it; or, in a component, that hang together with it.
public struct DuplicateCluster: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    /// Place in the input.
    public var text: Int
    /// How the member relates to the representative; the representative itself is a copy of itself. Nil only in a component,
    /// for a member that was not verified against the representative.
    public var relation: DuplicateRelation?
    public var edits: Double?
    /// The share of the smaller text's word 3-grams found in the other, of the two (`DuplicatePair.smallerContainment`).
    public var containment: Double?
    /// Pairs on the shortest way to the representative, copies not counted: at most 1 but in a component.
    public var distance: Int

    public init(
      text: Int, relation: DuplicateRelation?, edits: Double?, containment: Double?, distance: Int? = nil
    ) {
      self.text = text
      self.relation = relation
      self.edits = edits
      self.containment = containment
      self.distance = distance ?? (relation == .copy ? 0 : 1)
    }
  }

  public var representative: Int
  /// In input order, the representative among them.
  public var members: [Member]
  /// Of a component: pairs on the shortest way between the two members that are farthest apart; of more than
  /// `DuplicateClusters.exactDiameter` distinct texts at least that. Nil for a star.
  public var diameter: Int?

  public init(representative: Int, members: [Member], diameter: Int? = nil) {
    self.representative = representative
    self.members = members
    self.diameter = diameter
  }
}

/// Groups pairs into stars: every member was verified against the representative, so no chain joins strangers.
public enum DuplicateClusters {
  /// - Parameters:
  ///   - pairs: verified pairs; copies may be paired with their first only.
  ///   - ranking: all texts, the most preferred first. Each text in turn that is still free becomes a representative of
  ///     the free texts paired with it.
  ///   - words: of each text.
  /// - Returns: clusters of two and more, ordered by their first member.
  /// - Complexity: O(*n* + *p*) for *p* pairs.
  public static func stars(_ pairs: [DuplicatePair], ranking: [Int], words: [Int]) -> [DuplicateCluster] {
    let count = ranking.count
    // Copies share everything with their first, so they follow it wherever it goes.
    var original = Array(0..<count)
    for pair in pairs where pair.relation == .copy { original[pair.b] = original[pair.a] }
    var copies = [[Int]](repeating: [], count: count)
    for text in 0..<count { copies[original[text]].append(text) }
    // The pairs of each text, by their places.
    var neighbours = [[Int]](repeating: [], count: count)
    for (index, pair) in pairs.enumerated() where pair.relation != .copy {
      neighbours[pair.a].append(index)
      neighbours[pair.b].append(index)
    }

    var taken = [Bool](repeating: false, count: count)
    var clusters: [DuplicateCluster] = []
    for representative in ranking where !taken[representative] {
      let group = original[representative]
      var members = copies[group].filter { !taken[$0] }.map {
        DuplicateCluster.Member(text: $0, relation: .copy, edits: 0, containment: 1)
      }
      for pair in neighbours[group].lazy.map({ pairs[$0] }) {
        let neighbour = pair.a == group ? pair.b : pair.a
        if taken[neighbour] { continue }
        let figures = pair.figures
        let relation = pair.a == neighbour ? pair.relation : pair.relation.reversed
        let smaller = pair.smallerContainment(words)
        for text in copies[neighbour] where !taken[text] {
          members.append(
            DuplicateCluster.Member(text: text, relation: relation, edits: figures.edits, containment: smaller))
        }
      }
      for member in members { taken[member.text] = true }
      if members.count > 1 {
        members.sort { $0.text < $1.text }
        clusters.append(DuplicateCluster(representative: representative, members: members))
      }
    }
    return clusters.sorted { ($0.members.first?.text ?? 0) < ($1.members.first?.text ?? 0) }
  }
}
