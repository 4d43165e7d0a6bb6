/// How a planted copy differs from its base.
enum CopyKind: String, CaseIterable {
  /// Each word is replaced, deleted or followed by another, with the rate as its chance.
  case edit
  /// The rate's share of the words is cut off, at the end, at the start or at both.
  case trunc
  /// The rate's share of words is added as boilerplate of another site, before and after.
  case boiler
  case exact
  /// Upper case, decomposed letters, or other white space and quotes.
  case rewrite = "case"

  /// The rates when none are given; one of 0 for kinds that have none.
  var usualRates: [Double] {
    switch self {
    case .edit: [0.01, 0.02, 0.03, 0.05, 0.08, 0.10, 0.15, 0.20]
    case .trunc: [0.05, 0.10, 0.20, 0.30, 0.40, 0.50]
    case .boiler: [0.05, 0.10, 0.20, 0.50, 1]
    case .exact, .rewrite: [0]
    }
  }

  /// The largest rate that makes sense; 0 for kinds that have none.
  var largestRate: Double {
    switch self {
    case .edit, .trunc: 0.95
    case .boiler: 20
    case .exact, .rewrite: 0
    }
  }
}

/// A kind at one of its rates: every copy is of one recipe, and all recipes get equally many copies.
struct Recipe {
  let kind: CopyKind
  let rate: Double

  /// Of `edit,trunc=0.1:0.5,case`; nil and what is wrong with it otherwise.
  static func parse(_ list: String) throws(UsageError) -> [Recipe] {
    var recipes: [Recipe] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let kind = CopyKind(rawValue: String(sides[0])) else {
        let known = CopyKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("--kinds: there is no kind '\(sides[0])'; the kinds are \(known)")
      }
      if recipes.contains(where: { $0.kind == kind }) { throw UsageError("--kinds: \(kind.rawValue) stands twice") }
      guard sides.count == 2 else {
        recipes += kind.usualRates.map { Recipe(kind: kind, rate: $0) }
        continue
      }
      for text in sides[1].split(separator: ":", omittingEmptySubsequences: false) {
        guard let rate = Double(text), rate > 0, rate <= kind.largestRate else {
          let range = kind.largestRate > 0 ? "takes rates above 0 and up to \(kind.largestRate)" : "takes no rate"
          throw UsageError("--kinds: \(kind.rawValue) \(range), not '\(text)'")
        }
        recipes.append(Recipe(kind: kind, rate: rate))
      }
    }
    return recipes
  }
}
