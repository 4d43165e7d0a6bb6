/// How much a doubtful line weighs: the one dial between clean output and whole output.
public enum KeepLevel: String, Sendable, CaseIterable {
  /// Doubtful lines go.
  case precision
  case balanced
  /// Doubtful lines stay.
  case recall

  /// A line goes when its score (probability of boilerplate) is at least this.
  public var threshold: Double {
    switch self {
    case .precision: 0.4
    case .balanced: 0.5
    case .recall: 0.75
    }
  }

  /// What is added to each line's logit, and what a change between kept and removed lines costs: chosen on pages of hosts that
  /// the model was not trained on (`Benchmarks/Results/boilerplate.md`).
  func dial(isSiteKnown: Bool, isHTML: Bool) -> (bias: Float, change: Float) {
    switch self {
    case .precision: isHTML ? (-1.5, 0.5) : (0, 0.5)
    case .balanced: isHTML ? (-0.6, 0.5) : isSiteKnown ? (1, 0.5) : (2.2, 1)
    case .recall: isHTML ? (1.5, 0.5) : isSiteKnown ? (2.5, 0.5) : (3, 1)
    }
  }

  /// What a short line without a sentence end costs a body segment, in words of prose.
  var labelCost: Double {
    switch self {
    case .precision: 12
    case .balanced: 8
    case .recall: 4
    }
  }

  /// The share of the best segment's weight that a further segment needs to be body as well.
  var furtherSegment: Double {
    switch self {
    case .precision: 1
    case .balanced: 0.7
    case .recall: 0.35
    }
  }
}
