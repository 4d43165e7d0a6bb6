extension DuplicateClusters {
  /// Up to so many members the diameter of a component is exact.
  public static let exactDiameter = 512

  /// Texts that hang together by pairs, however long the chain: what other tools call a cluster.
  ///
  /// Strangers may meet in one, which is why stars are the default; size and diameter tell how far to trust it.
  /// - Parameters:
  ///   - ranking: all texts, the most preferred first: the first of a component represents it.
  ///   - words: of each text.
  /// - Returns: components of two and more, ordered by their first member.
  /// - Complexity: O(*n* + *p*) for *p* pairs, and O(*m* *p*) for a component of *m* members up to `exactDiameter`.
  public static func components(_ pairs: [DuplicatePair], ranking: [Int], words: [Int]) -> [DuplicateCluster] {
    let graph = PairGraph(pairs, count: ranking.count)
    // A copy has the words of its first, and so its figures.
    var original = Array(ranking.indices)
    for pair in pairs where pair.relation == .copy { original[pair.b] = pair.a }
    var isTaken = [Bool](repeating: false, count: ranking.count)
    var components: [DuplicateCluster] = []
    for representative in ranking where !isTaken[representative] && !graph.neighbours[representative].isEmpty {
      let reached = graph.reached(from: representative)
      var direct: [Int: DuplicatePair] = [:]
      for index in graph.neighbours[original[representative]] {
        direct[graph.other(index, original[representative])] = pairs[index]
      }
      var members: [DuplicateCluster.Member] = []
      for (text, distance) in reached {
        isTaken[text] = true
        members.append(member(text, distance, of: original[text], direct[original[text]], words))
      }
      components.append(
        DuplicateCluster(
          representative: representative, members: members.sorted { $0.text < $1.text },
          diameter: graph.diameter(of: reached.map(\.text))))
    }
    return components.sorted { ($0.members.first?.text ?? 0) < ($1.members.first?.text ?? 0) }
  }

  private static func member(
    _ text: Int, _ distance: Int, of original: Int, _ pair: DuplicatePair?, _ words: [Int]
  ) -> DuplicateCluster.Member {
    if distance == 0 {
      return DuplicateCluster.Member(text: text, relation: .copy, edits: 0, containment: 1, distance: 0)
    }
    guard let pair else {
      return DuplicateCluster.Member(text: text, relation: nil, edits: nil, containment: nil, distance: distance)
    }
    return DuplicateCluster.Member(
      text: text, relation: pair.a == original ? pair.relation : pair.relation.reversed, edits: pair.figures.edits,
      containment: pair.smallerContainment(words), distance: distance)
  }
}

/// Texts and the pairs between them.
private struct PairGraph {
  let pairs: [DuplicatePair]
  /// The pairs of each text, by their places.
  var neighbours: [[Int]]

  init(_ pairs: [DuplicatePair], count: Int) {
    self.pairs = pairs
    neighbours = [[Int]](repeating: [], count: count)
    for (index, pair) in pairs.enumerated() {
      neighbours[pair.a].append(index)
      neighbours[pair.b].append(index)
    }
  }

  func other(_ pair: Int, _ text: Int) -> Int { pairs[pair].a == text ? pairs[pair].b : pairs[pair].a }

  /// All texts that hang together with `start`, the nearest first. A copy is no step away from its first.
  func reached(from start: Int) -> [(text: Int, distance: Int)] {
    var reached: [(text: Int, distance: Int)] = []
    var isReached: Set<Int> = []
    var (near, far) = ([start], [Int]())
    var distance = 0
    while !near.isEmpty {
      while let text = near.popLast() {
        if !isReached.insert(text).inserted { continue }
        reached.append((text, distance))
        for pair in neighbours[text] {
          let next = other(pair, text)
          if isReached.contains(next) { continue }
          if pairs[pair].relation == .copy { near.append(next) } else { far.append(next) }
        }
      }
      (near, far) = (far, [])
      distance += 1
    }
    return reached
  }

  func diameter(of texts: [Int]) -> Int {
    if texts.count <= DuplicateClusters.exactDiameter {
      return texts.map { reached(from: $0).last?.distance ?? 0 }.max() ?? 0
    }
    // There and back again finds most of it.
    let end = reached(from: texts[0]).last?.text ?? texts[0]
    return reached(from: end).last?.distance ?? 0
  }
}
