/// Stretches of a page in which short dated lines come again and again: comments, forum posts, teasers.
///
/// The page's own text may stand among dated teasers; so a stretch between two datelines counts only when some other
/// stretch of the page is clearly heavier.
enum DatelineRegions {
  /// Fewer datelines make no region.
  private static let fewest = 3
  /// Datelines of one region stand at most this many lines apart.
  private static let widestStep = 14
  /// A stretch of at least this share of the heaviest one's weight may be the text itself.
  private static let heavy = 0.6

  /// Ascending, without overlap, as indices of blocks.
  ///
  /// - Complexity: O(blocks).
  static func of(_ signals: [LineSignals], _ weights: [Double]) -> [Range<Int>] {
    let datelines = signals.indices.filter { signals[$0].isDateline }
    guard datelines.count >= fewest else { return [] }
    let cuts = [0] + datelines + [signals.count]
    let stretches = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    let sums = stretches.map { stretch in weights[stretch].reduce(0) { $0 + max(0, $1) } }
    let heaviest = sums.max() ?? 0
    // What follows the last dateline of a region may be the text that the others are teasers of.
    var isInRegion = [Bool](repeating: false, count: stretches.count)
    var first = 0
    for index in datelines.indices where index + 1 == datelines.count || isFar(datelines, index) {
      if index - first + 1 >= fewest {
        for stretch in first + 1...index { isInRegion[stretch] = true }
      }
      first = index + 1
    }
    return stretches.indices.filter { isInRegion[$0] && sums[$0] < heavy * heaviest }.map { stretches[$0] }
  }

  private static func isFar(_ datelines: [Int], _ index: Int) -> Bool {
    datelines[index + 1] - datelines[index] > widestStep
  }
}
