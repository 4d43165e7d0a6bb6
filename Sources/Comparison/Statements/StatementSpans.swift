/// The stretches of documents that passages touch, those that are nearly the same taken as one.
///
/// The two ends of a passage are linked, so that what many documents share hangs together by *words*, never by documents: a
/// digest that republishes two statements joins neither of them to the other.
struct StatementSpans {
  struct Span {
    var document: Int
    var words: Range<Int>
  }

  /// One span a node, and for each passage the nodes of its ends; -1 for formulae.
  private(set) var nodes: [Span] = []
  private(set) var ends: [(a: Int, b: Int)] = []
  private var parents: [Int] = []

  /// Passages of the same two documents that follow one another in both, with no more words between, are one republication with a
  /// sentence cut or put in.
  private static let widestGap = 100

  /// Two stretches are the same when what they share is at least half of the longer.
  private static let same = 2

  /// - Complexity: O(*n* log *n*) in passages, times those that overlap in one document.
  init(_ passages: [Passage]) {
    var sides: [(document: Int, words: Range<Int>, passage: Int, isA: Bool)] = []
    for (number, passage) in passages.enumerated() where passage.relation != .formula {
      sides.append((passage.a.document, passage.a.words, number, true))
      sides.append((passage.b.document, passage.b.words, number, false))
    }
    ends = [(Int, Int)](repeating: (-1, -1), count: passages.count)
    sides.sort {
      ($0.document, $0.words.lowerBound, $0.words.upperBound, $0.passage, $0.isA ? 0 : 1)
        < ($1.document, $1.words.lowerBound, $1.words.upperBound, $1.passage, $1.isA ? 0 : 1)
    }
    // Nodes of the document that may still overlap with what comes.
    var open: [Int] = []
    for side in sides {
      open.removeAll { nodes[$0].document != side.document || nodes[$0].words.upperBound <= side.words.lowerBound }
      var node = open.first { Self.isSame(nodes[$0].words, side.words) }
      if node == nil {
        node = nodes.count
        nodes.append(Span(document: side.document, words: side.words))
        open.append(nodes.count - 1)
      }
      if side.isA { ends[side.passage].a = node ?? 0 } else { ends[side.passage].b = node ?? 0 }
    }
    parents = Array(nodes.indices)
    for end in ends where end.a >= 0 { join(end.a, end.b) }
    joinNeighbours(passages)
  }

  private mutating func joinNeighbours(_ passages: [Passage]) {
    let numbers = passages.indices.filter { ends[$0].a >= 0 }.sorted {
      let (p, q) = (passages[$0], passages[$1])
      return (p.a.document, p.b.document, p.a.words.lowerBound, p.b.words.lowerBound)
        < (q.a.document, q.b.document, q.a.words.lowerBound, q.b.words.lowerBound)
    }
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      let (p, q) = (passages[first], passages[second])
      guard (p.a.document, p.b.document) == (q.a.document, q.b.document) else { continue }
      let gaps = (q.a.words.lowerBound - p.a.words.upperBound, q.b.words.lowerBound - p.b.words.upperBound)
      let isNext = gaps.1 > -p.b.words.count && max(gaps.0, gaps.1) <= Self.widestGap
      if isNext { join(ends[first].a, ends[second].a) }
    }
  }

  private static func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let shared = left.clamped(to: right).count
    return shared * same >= max(left.count, right.count)
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    // The lower number stands for both, so that the order of passages does not show.
    parents[max(a, b)] = min(a, b)
  }

  private mutating func root(_ node: Int) -> Int {
    var root = node
    while parents[root] != root { root = parents[root] }
    var node = node
    while parents[node] != root { (node, parents[node]) = (parents[node], root) }
    return root
  }

  /// The nodes that hang together, each group and all groups in ascending order.
  mutating func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var numbers: [Int: Int] = [:]
    for node in nodes.indices {
      let root = root(node)
      if let number = numbers[root] {
        groups[number].append(node)
      } else {
        numbers[root] = groups.count
        groups.append([node])
      }
    }
    return groups
  }
}
