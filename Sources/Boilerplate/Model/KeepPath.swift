/// The most likely sequence of kept and removed lines, where a change between the two has a price.
///
/// Viterbi's algorithm over two states (Viterbi, IEEE Transactions on Information Theory 13, 1967): a lone line between
/// kept lines lives, a lone teaser dies.
enum KeepPath {
  /// - Parameters:
  ///   - logits: of each line that it is text.
  ///   - bias: added to each.
  ///   - change: what a change costs.
  /// - Returns: whether each line is kept; in doubt it is.
  /// - Complexity: O(*n*).
  static func best(_ logits: [Float], bias: Float, change: Float) -> [Bool] {
    var keep = [Bool](repeating: true, count: logits.count)
    // The best sums of paths that end in either state, and for each line whether they came from the other one.
    var (kept, removed): (Float, Float) = (0, 0)
    var origins: [(kept: Bool, removed: Bool)] = []
    origins.reserveCapacity(logits.count)
    for logit in logits {
      let gain = max(-9.2, min(9.2, logit)) + bias
      let (stay, join) = (kept, removed - change)
      let (rest, leave) = (removed, kept - change)
      origins.append((join > stay, leave > rest))
      kept = max(stay, join) + gain
      removed = max(rest, leave)
    }
    var state = kept >= removed
    for index in logits.indices.reversed() {
      keep[index] = state
      if state ? origins[index].kept : origins[index].removed { state.toggle() }
    }
    return keep
  }
}
