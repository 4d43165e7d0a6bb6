/// How much of the origin's words each document of a group has, and by way of which other document it has them.
///
/// A document whose passages with the origin are known has their words; another has what a passage with one of those, or with one
/// reached so before, takes of it, and no more than that one.
struct OriginShares {
  /// By document, 0…1.
  private(set) var shares: [Int: Double] = [:]
  /// By document: the one that is a step nearer to the origin, for those that share no passage with it.
  private(set) var nearer: [Int: Int] = [:]

  /// - Parameter passages: of the group, by document that they touch.
  /// - Complexity: O(*n* log *n*) in passages of the group.
  init(_ group: StatementFinder.Group, _ passages: [Int: [Passage]], _ identical: IdenticalTexts) {
    let origin = identical.first(of: group.document)
    let length = Double(max(1, group.words.count))
    for copy in identical.copies(of: group.document) { shares[copy] = 1 }
    for (document, own) in passages where shares[document] == nil {
      let ranges = own.compactMap { passage -> Range<Int>? in
        if identical.first(of: passage.a.document) == origin { return passage.a.words }
        return identical.first(of: passage.b.document) == origin ? passage.b.words : nil
      }
      if ranges.isEmpty { continue }
      shares[document] = min(1, Double(StatementBuilder.merged(ranges).reduce(0) { $0 + $1.count }) / length)
    }
    // Breadth first: each step goes over one more document.
    var totals: [Int: Int] = [:]
    var edge = Array(shares.keys)
    while !edge.isEmpty {
      var found: [Int: (share: Double, nearer: Int)] = [:]
      for document in edge {
        for passage in passages[document] ?? [] {
          let isA = passage.a.document == document
          let (near, far) = isA ? (passage.a, passage.b) : (passage.b, passage.a)
          if shares[far.document] != nil { continue }
          let total =
            totals[document]
            ?? StatementBuilder.merged(group.spans[document] ?? []).reduce(0) { $0 + $1.count }
          totals[document] = total
          let taken = min(1, Double(near.words.count) / Double(max(1, total)))
          let share = (shares[document] ?? 0) * taken
          if let known = found[far.document], (known.share, -known.nearer) >= (share, -document) { continue }
          found[far.document] = (share, document)
        }
      }
      for (document, step) in found { (shares[document], nearer[document]) = (step.share, step.nearer) }
      edge = Array(found.keys)
    }
    for document in group.spans.keys where shares[document] == nil {
      shares[document] = shares[identical.first(of: document)]
    }
  }
}
