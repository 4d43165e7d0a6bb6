extension DuplicateClusters {
  /// Up to so many distinct texts the diameter of a component is exact.
  public static let exactDiameter = 512

  /// Texts that hang together by pairs, however long the chain: what other tools call a cluster.
  ///
  /// Strangers may meet in one, which is why stars are the default; size and diameter tell how far to trust it.
  /// - Parameters:
  ///   - ranking: all texts, the most preferred first: the first of a component represents it.
  ///   - words: of each text.
  /// - Returns: components of two and more, ordered by their first member.
  /// - Complexity: O(*n* + *p*) for *p* pairs, and O(*m*³ / 64) for a component of *m* distinct texts up to `exactDiameter`.
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
          diameter: graph.diameter(of: reached.map(\.text), original)))
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

  /// - Parameter original: of each text the first with its words.
  func diameter(of texts: [Int], _ original: [Int]) -> Int {
    let firsts = texts.filter { original[$0] == $0 }
    if firsts.count > DuplicateClusters.exactDiameter {
      // There and back again finds most of it.
      let end = reached(from: texts[0]).last?.text ?? texts[0]
      return reached(from: end).last?.distance ?? 0
    }
    var places: [Int: Int] = [:]
    for (place, text) in firsts.enumerated() { places[text] = place }
    var links = LinkTable(firsts.count)
    for (place, text) in firsts.enumerated() {
      for pair in neighbours[text] {
        if let other = places[other(pair, text)] { links.join(place, other) }
      }
    }
    return links.diameter()
  }
}

/// Which of a few texts are paired, a bit for each two, so that a step from a whole set of them is a union of rows.
private struct LinkTable {
  private let count: Int
  /// Words of a row.
  private let width: Int
  private var rows: [UInt64]

  init(_ count: Int) {
    self.count = count
    width = (count + 63) / 64
    rows = [UInt64](repeating: 0, count: count * width)
  }

  mutating func join(_ a: Int, _ b: Int) {
    rows[a * width + b / 64] |= 1 << UInt64(b % 64)
    rows[b * width + a / 64] |= 1 << UInt64(a % 64)
  }

  /// The greatest distance of two texts that hang together.
  ///
  /// - Complexity: O(*n*³ / 64).
  func diameter() -> Int { (0..<count).map { farthest(from: $0) }.max() ?? 0 }

  private func farthest(from start: Int) -> Int {
    var reached = [UInt64](repeating: 0, count: width)
    reached[start / 64] = 1 << UInt64(start % 64)
    var (edge, distance) = (reached, 0)
    while true {
      edge = step(from: edge)
      var isEmpty = true
      for word in 0..<width {
        edge[word] &= ~reached[word]
        reached[word] |= edge[word]
        if edge[word] != 0 { isEmpty = false }
      }
      if isEmpty { return distance }
      distance += 1
    }
  }

  /// All that are paired with one of a set.
  private func step(from set: [UInt64]) -> [UInt64] {
    var next = [UInt64](repeating: 0, count: width)
    for word in 0..<width {
      var rest = set[word]
      while rest != 0 {
        let row = (word * 64 + rest.trailingZeroBitCount) * width
        for index in 0..<width { next[index] |= rows[row + index] }
        rest &= rest - 1
      }
    }
    return next
  }
}
