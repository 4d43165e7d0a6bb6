import Text

/// Which text of a cluster is kept: rules in order, the first that tells two texts apart decides.
public enum KeepRule: String, Sendable, CaseIterable {
  /// More words.
  case longest
  /// Published before, time zones reckoned with; a text without a date that can be read comes after every dated one.
  case earliest
  /// Before in the input.
  case first
}

/// What the keep rules look at.
public struct KeepFacts: Sendable {
  public var words: Int
  public var published: ISODate?

  /// - Parameter published: ISO 8601; anything else counts as no date.
  public init(words: Int, published: String?) {
    self.words = words
    self.published = published.flatMap { ISODate($0) }
  }
}

/// The order in which texts are preferred.
public struct KeepOrder: Sendable {
  public let rules: [KeepRule]

  public init(_ rules: [KeepRule] = [.longest, .earliest, .first]) { self.rules = rules }

  /// Places of `facts`, the most preferred first; input order where the rules leave a tie.
  ///
  /// - Complexity: O(*n* log *n*).
  public func ranking(_ facts: [KeepFacts]) -> [Int] {
    facts.indices.sorted { a, b in
      for rule in rules {
        switch rule {
        case .longest:
          if facts[a].words != facts[b].words { return facts[a].words > facts[b].words }
        case .earliest:
          switch (facts[a].published, facts[b].published) {
          case (let x?, let y?) where x != y: return x < y
          case (.some, nil): return true
          case (nil, .some): return false
          default: break
          }
        case .first: return a < b
        }
      }
      return a < b
    }
  }
}
