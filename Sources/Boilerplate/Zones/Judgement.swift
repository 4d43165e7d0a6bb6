/// How likely a line is boilerplate, of which kind, and why.
struct Judgement: Sendable {
  enum Evidence: Sendable {
    case none
    case phrase(Int32)
    case shape(StaticString)
    case field(StaticString)
    case place(StaticString)
    case model
    /// In so many of the site's distinct texts.
    case site(Int, Int)
    case byHand
  }

  var score: Double
  var reason: RemovalReason
  var evidence: Evidence

  static let text = Judgement(score: 0.05, reason: .other, evidence: .none)

  static func place(_ score: Double, _ reason: RemovalReason, _ place: StaticString) -> Judgement {
    Judgement(score: score, reason: reason, evidence: .place(place))
  }

  static func field(_ name: StaticString) -> Judgement {
    Judgement(score: 0.99, reason: .metadata, evidence: .field(name))
  }
}
